import Indicators
import Scoring

extension Method {
  /// Offers registered over a year for each job seeker.
  static let offresDemandes = Method(
    MethodWords(
      name: "offres-demandes",
      summary: MethodCard.Text(
        "Classe les métiers par offres enregistrées pour un demandeur d'emploi (OEE/DEFM).",
        "Ranks métiers by offers registered for each job seeker (OEE/DEFM)."),
      origin: .published,
      source: MethodCard.Text(
        "Pôle emploi, offres enregistrées et demandeurs d'emploi par ROME et bassin, 2021.",
        "Pôle emploi, offers registered and job seekers by ROME and bassin, 2021."),
      score: MethodCard.Text(
        "score = offres enregistrées sur l'année / demandeurs (moyenne de l'année).",
        "score = offers registered over the year / job seekers (mean over the year)."),
      caution: MethodCard.Text(
        "Un flux annuel sur un stock : aucun seuil absolu n'a de sens (plus d'une cellule sur deux "
          + "dépasse 1), seul l'ordre compte.",
        "A flow over a stock: no absolute threshold has a meaning (more than one cell in two "
          + "exceeds 1), only the order counts.")),
    data: .offres2021,
    slots: [Slot(.ratio, [.offres2021: OffresParDemandeur(), .bmo: ProjetsParDemandeur()])]
  ) { _ in DirectScore(role: .ratio) }
}
