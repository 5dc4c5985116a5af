import Indicators
import Scoring

extension Method {
  /// The program's own method: difficult projects expected next year, then the other evidence.
  static let faisceau = Method(
    MethodWords(
      name: "faisceau",
      summary: MethodCard.Text(
        "Classe les métiers par projets difficiles attendus l'an prochain, corrigés par les autres "
          + "indices : offres par demandeur, évolution, écart avec la formation à portée.",
        "Ranks métiers by difficult projects expected next year, corrected by the other evidence: "
          + "offers for each job seeker, change, gap with training within reach."),
      origin: .own,
      source: MethodCard.Text(
        "Faisceau : modèle Gamma–Poisson et bêta-binomial sur deux enquêtes BMO (Clayton et Kaldor, "
          + "1987 ; Marshall, 1991), moyenne géométrique pondérée.",
        "Faisceau: a Gamma–Poisson and beta-binomial model on two BMO surveys (Clayton and Kaldor, "
          + "1987; Marshall, 1991), weighted geometric mean."),
      score: MethodCard.Text(
        "score = moyenne géométrique pondérée des rangs centiles, dans le bassin, des indices à "
          + "disposition ; ceux qui manquent laissent leur poids aux autres.",
        "score = weighted geometric mean of the percentile ranks, in the bassin, of the evidence at "
          + "hand; what is lacking leaves its weight to the rest."),
      caution: MethodCard.Text(
        "Les poids sont un choix, inscrit dans la recette ; une difficulté à recruter n'est pas un "
          + "besoin de formation.",
        "Weights are a choice, kept in the recipe; a difficulty in hiring is not a need for "
          + "training.")),
    slots: [
      Slot(
        .expectedDifficult, [.bmo: ProjetsDifficilesAttendus()],
        term: .percentile(weights.expectedDifficult)),
      Slot(
        .ratio, [.bmo: OffresParDemandeur(), .offres2021: OffresParDemandeur()],
        isRequired: false, term: .percentile(weights.ratio)),
      Slot(
        .growth, [.bmo: EvolutionProjets()], isRequired: false, term: .percentile(weights.growth)),
      Slot(.gap, [.bmo: EcartFormation()], isRequired: false, term: .percentile(weights.gap)),
    ],
    parameters: [
      MethodCard.Parameter(
        name: Shrinkage.parameter, standard: .word(Shrinkage.region.rawValue),
        choice: .words(Shrinkage.allCases.map(\.rawValue)),
        meaning: MethodCard.Text(
          "vers quoi les chiffres du bassin sont ramenés : rien (none), le métier dans la région "
            + "(region), sa famille puis lui (hierarchy) ; de combien, les deux enquêtes le disent",
          "what the bassin's figures are drawn towards: nothing (none), the métier in the région "
            + "(region), its family then itself (hierarchy); how far, both surveys tell"))
    ],
    scales: [.percentileRank]
  ) { WeightedScore(terms: $0.terms, mean: .geometric) }

  private static let weights = Composite.Weights()
}

extension Slot.Term {
  /// Percentile ranks within the bassin.
  static func percentile(_ weight: Double) -> Self { Self(weight: weight) }
}
