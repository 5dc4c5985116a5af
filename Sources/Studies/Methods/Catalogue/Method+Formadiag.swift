import Indicators
import Scoring

extension Method {
  /// The order that Forma'Diag may give, from the criteria it publishes.
  static let formadiag = Method(
    MethodWords(
      name: "formadiag",
      summary: MethodCard.Text(
        "Retient et ordonne les métiers comme le ferait Forma'Diag : insertion des formés (A), "
          + "difficulté attendue par les employeurs (B), métier porteur dans le bassin (C).",
        "Retains and orders métiers as Forma'Diag might: trained people in work (A), difficulty "
          + "expected by employers (B), a métier in demand in the bassin (C)."),
      origin: .reconstruction,
      source: MethodCard.Text(
        "Pôle emploi, Forma'Diag, 2018 : critères publiés, ni seuils ni ordre.",
        "Pôle emploi, Forma'Diag, 2018: criteria published, neither thresholds nor order."),
      score: MethodCard.Text(
        "score = moyenne géométrique des rangs centiles de B (part des projets difficiles) et de C "
          + "(projets par demandeur d'emploi) dans le bassin ; sans A, non publié.",
        "score = geometric mean of the percentile ranks of B (share of difficult projects) and C "
          + "(projects for each job seeker) in the bassin; without A, which is not published."),
      caution: MethodCard.Text(
        "Reconstruction : l'ordre et les seuils sont les nôtres, non ceux de Pôle emploi.",
        "A reconstruction: order and thresholds are ours, not Pôle emploi's.")),
    slots: [
      Slot(.difficulty, [.bmo: TauxDifficulte()]),
      Slot(.ratio, [.bmo: ProjetsParDemandeur(), .offres2021: OffresParDemandeur()]),
      Slot(.insertion, lacking: .insertion), Slot(.returnToWork, lacking: .returnToWork),
      Slot(.unsatisfied, lacking: .unsatisfied),
    ],
    parameters: [
      MethodCard.Parameter(
        name: "ordre", standard: "geometric",
        choice: .words(Formadiag.Order.allCases.map(\.rawValue)),
        meaning: MethodCard.Text(
          "comment A, B et C font un ordre : moyenne géométrique, moyenne des rangs, ou A puis B "
            + "puis C",
          "how A, B and C make one order: geometric mean, mean rank, or A then B then C")),
      MethodCard.Parameter(
        name: "seuil", standard: 0.5, choice: .number(0...1),
        meaning: MethodCard.Text(
          "rang centile que chaque critère doit atteindre pour que le métier soit retenu",
          "percentile rank that each criterion must reach for the métier to be retained")),
    ]
  ) { settings in
    Formadiag(
      criteria: .init(
        insertion: .insertion, difficulty: .difficulty, ratio: .ratio,
        returnToWork: .returnToWork, unsatisfied: .unsatisfied),
      order: settings.word("ordre").flatMap(Formadiag.Order.init) ?? .geometric,
      threshold: settings.number("seuil") ?? 0.5)
  }
}
