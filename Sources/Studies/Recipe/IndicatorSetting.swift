public import Nomenclatures

/// One indicator of a method, as data: what fills a role, and what is made of it before it counts.
///
/// What is left `nil` is the method's own, and stands in the recipe of a result.
public struct IndicatorSetting: Equatable, Sendable, Codable {
  /// How figures are brought to a scale that others share.
  public enum Scale: String, Hashable, Sendable, Codable, CaseIterable {
    /// As they are.
    case none
    /// (x − min) / (max − min).
    case minMax
    /// (x − mean) / standard deviation.
    case standard
    /// (average rank − ½) / n.
    case percentileRank
    /// Number of values below.
    case borda
    /// (x − lower) / (upper − lower), within 0…1; the two bounds stand in `goalposts`.
    case goalposts
  }

  /// What a higher figure does to the score.
  public enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
    /// It raises the score.
    case raisesPriority
    /// It lowers the score.
    case lowersPriority
  }

  /// Over which cells the scale looks.
  public enum Span: String, Hashable, Sendable, Codable, CaseIterable {
    /// The métiers of one bassin.
    case bassin
    /// The bassins of one métier.
    case metier
    /// All of them.
    case region
  }

  /// The role that it plays in the method, e.g. `ratio`.
  public var role: String
  /// Identifier of the indicator; `nil` when no file gives it.
  public var indicator: String?
  /// Unit of its figures.
  public var unit: String?
  /// Whether a higher figure raises or lowers the score.
  public var direction: Direction?
  /// Its weight, above 0; methods that do not weigh have none.
  public var weight: Double?
  /// The source that publishes it.
  public var source: String?
  /// Year of its figures.
  public var millesime: Millesime?
  /// The scale.
  public var normalisation: Scale?
  /// Lower and upper bound of the scale `goalposts`.
  public var goalposts: [Double]?
  /// Over which cells the scale looks.
  public var span: Span?
  /// Two quantiles, 0…1: figures beyond them are brought back to them (winsorised) before the scale;
  /// `nil` for none.
  public var outliers: [Double]?

  /// An indicator in a role, all else left to the method.
  public init(role: String, indicator: String? = nil) {
    self.role = role
    self.indicator = indicator
  }
}
