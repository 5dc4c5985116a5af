import Indicators
import Scoring

extension Method {
  /// The tension indicator of Dares and Pôle emploi.
  static let dares2020 = Method(
    MethodWords(
      name: "dares-2020",
      summary: MethodCard.Text(
        "Indicateur de tension de la Dares : offres par demandeur, sortie des demandeurs, "
          + "difficulté attendue, centrés réduits.",
        "Dares' tension indicator: offers for each job seeker, exits of job seekers, expected "
          + "difficulty, standardised."),
      origin: .published,
      source: MethodCard.Text(
        "Dares, « Les tensions sur le marché du travail », méthode 2020 : poids 0,30, 0,20 et 0,50.",
        "Dares, « Les tensions sur le marché du travail », method of 2020: weights 0.30, 0.20, 0.50."
      ),
      score: MethodCard.Text(
        "score = 0,30 z(offres par demandeur) + 0,20 z(taux de sortie) + 0,50 z(part des projets "
          + "difficiles) ; sans le taux de sortie, les autres poids sont ramenés à 1.",
        "score = 0.30 z(offers for each job seeker) + 0.20 z(exit rate) + 0.50 z(share of difficult "
          + "projects); without the exit rate the other weights are brought to 1."),
      caution: MethodCard.Text(
        "Publiée par la Dares à l'échelle nationale, départementale et régionale ; ici sur les "
          + "bassins d'une région, donc centrée sur elle.",
        "Published by Dares for the country, régions and départements; here on the bassins of one "
          + "région, hence centred on it.")),
    slots: [
      Slot(
        .ratio, [.bmo: OffresParDemandeur(), .offres2021: OffresParDemandeur()],
        term: .zScore(Dares2020.ratioWeight)),
      Slot(.difficulty, [.bmo: TauxDifficulte()], term: .zScore(Dares2020.difficultyWeight)),
      Slot(.exit, lacking: .exit, term: .zScore(Dares2020.exitWeight)),
    ]
  ) { WeightedScore(terms: $0.terms, mean: .arithmetic) }
}

extension Slot.Term {
  /// Standard scores over the whole région.
  static func zScore(_ weight: Double = 1) -> Self {
    Self(weight: weight, normalisation: .standard, span: .region)
  }
}
