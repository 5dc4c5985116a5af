/// Every indicator that can be read off the evidence.
public enum IndicatorCatalogue {
  /// All of them, in the order in which they are shown.
  public static let all: [any Indicator] = [
    ProjetsDeRecrutement(), ProjetsDifficiles(), TauxDifficulte(), PartSaisonniere(),
    EvolutionProjets(), QuotientProjets(), ProjetsParDemandeur(), OffresEnregistrees(),
    DemandeursEmploi(), OffresParDemandeur(), QuotientOffres(),
  ]

  /// The indicator of this name, `nil` when there is none.
  public static func indicator(id: String) -> (any Indicator)? {
    all.first { $0.id == id }
  }
}
