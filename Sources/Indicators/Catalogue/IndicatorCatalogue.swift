/// Every indicator that the program knows.
public enum IndicatorCatalogue {
  /// All of them, in the order in which they are shown.
  public static let all: [any Indicator] = [
    ProjetsDeRecrutement(), ProjetsDifficiles(), TauxDifficulte(), PartSaisonniere(),
  ]

  /// The indicator of this name, `nil` when there is none.
  public static func indicator(id: String) -> (any Indicator)? {
    all.first { $0.id == id }
  }
}
