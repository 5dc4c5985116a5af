import Indicators
import Scoring

extension Method {
  /// What a tool that sees postings alone may say.
  static let donneesMassives = Method(
    MethodWords(
      name: "donnees-massives",
      summary: MethodCard.Text(
        "La vue d'un outil qui ne voit que des offres : leur volume dans le bassin, leur "
          + "spécificité, leur évolution.",
        "The view of a tool that sees offers alone: their volume in the bassin, how they mark it, "
          + "how they change."),
      origin: .reconstruction,
      source: MethodCard.Text(
        "Aucune formule publiée : démonstration, non transposable à Adecco Analytics.",
        "No published formula: a demonstration, which says nothing of Adecco Analytics."),
      score: MethodCard.Text(
        "score = moyenne géométrique des rangs centiles, dans le bassin, du volume d'offres, de "
          + "leur quotient de localisation et de leur évolution.",
        "score = geometric mean of the percentile ranks, in the bassin, of the number of offers, "
          + "their location quotient and their change."),
      caution: MethodCard.Text(
        "Démonstration, non transposable à Adecco Analytics ; une seule année d'offres "
          + "enregistrées : sans évolution.",
        "A demonstration, which says nothing of Adecco Analytics; one year of registered offers: "
          + "no change.")),
    data: .offres2021,
    slots: [
      Slot(
        .volume, [.offres2021: OffresEnregistrees(), .bmo: ProjetsDeRecrutement()],
        term: Slot.Term()),
      Slot(
        .quotient, [.offres2021: QuotientOffres(), .bmo: QuotientProjets()], term: Slot.Term()),
      Slot(.growth, [.bmo: EvolutionProjets()], lacking: .offersGrowth, term: Slot.Term()),
    ],
    scales: [.percentileRank]
  ) { WeightedScore(terms: $0.terms, mean: .geometric) }
}
