/// What a map shows and how; its métier, year and number of classes stand in the recipe itself.
public struct MapRecipe: Equatable, Sendable, Codable {
  /// How figures are drawn.
  public enum Style: String, Sendable, Codable, CaseIterable {
    /// Colours, by classes.
    case choropleth
    /// Discs whose area is in proportion.
    case symbols
  }

  /// How values are cut into classes.
  public enum Breaks: String, Sendable, Codable, CaseIterable {
    /// As many bassins in each.
    case quantiles
    /// Fisher and Jenks' natural classes.
    case jenks
    /// Classes of equal width.
    case egales
  }

  /// Name of the indicator; see `MapIndicator`.
  public var indicator = "tauxDifficulte"
  /// How its figures are drawn; `nil` for what suits them.
  public var style: Style?
  /// How values are cut into classes; `nil` for quantiles.
  public var breaks: Breaks?
  /// Whether a style that does not suit the figures is drawn all the same.
  public var isForced = false

  /// The standard map: the difficulty rate.
  public init() {}
}
