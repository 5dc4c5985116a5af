/// Where a métier may stand next year, as many replicates of the survey foretell it.
public struct RankChance: Equatable, Sendable {
  /// Rank that 5 % of replicates reach or better.
  public let low: Int
  /// Median rank.
  public let median: Int
  /// Rank that 95 % of replicates reach or better.
  public let high: Int
  /// Share of replicates in which it is among the first, 0…1.
  public let probabilityTop: Double
  /// The word for it.
  public var badge: Badge { Badge(probability: probabilityTop) }

  /// A value made of these parts.
  public init(low: Int, median: Int, high: Int, probabilityTop: Double) {
    self.low = low
    self.median = median
    self.high = high
    self.probabilityTop = probabilityTop
  }
}
