/// One column of a ranked row.
public struct RankedItem: Equatable, Sendable {
  /// Its column in the matrix of scores.
  public let column: Int
  /// Its rank, 1…n: ties were broken, so each rank is held once.
  public let rank: Int
  /// Its score, before quantisation.
  public let score: Double
  /// Whether the score stands on an estimated value.
  public let isEstimated: Bool

  /// A ranked column.
  public init(column: Int, rank: Int, score: Double, isEstimated: Bool) {
    self.column = column
    self.rank = rank
    self.score = score
    self.isEstimated = isEstimated
  }
}
