public import Kernels

/// Between which ranks a column can stand, when scores are known only to lie within intervals.
///
/// Every true table, with each score somewhere in its interval and ties broken whichever way, gives
/// each column a rank within its bounds: the best is one more than the columns that beat it for
/// certain, the worst is the number of columns that it does not beat for certain, itself among them.
/// Each end is reached by some such table, one column at a time.
///
/// Scores rise with what was hidden, or fall with it: the caller gives the two ends.
public struct RankBounds: Equatable, Sendable {
  /// What can be said of a column and the first of the list.
  public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
    /// Among the first, whatever was hidden.
    case certain
    /// Among the first or not, depending on what was hidden.
    case possible
    /// Not among the first, whatever was hidden.
    case excluded
  }

  /// The columns that have scores, in order.
  public let columns: [Int]
  /// The best rank of each, 1 or more.
  public let best: [Int]
  /// The worst rank of each, at most the number of columns.
  public let worst: [Int]

  /// The bounds of one row.
  ///
  /// - Parameters:
  ///   - lower: the least score of each column; missing where the column is not ranked.
  ///   - upper: the greatest, of the same shape and mask, no less.
  ///   - row: the row.
  ///   - scale: width of the scale of the scores: those closer than 1e-9 of it are equal.
  /// Complexity: O(n log n) in the number of columns.
  public init(lower: MaskedMatrix, upper: MaskedMatrix, row: Int, scale: Double = 1) {
    let columns = lower.presentColumns(inRow: row)
    precondition(
      columns == upper.presentColumns(inRow: row), "lower and upper scores of other columns")
    let low = columns.map { Ranking.quantised(lower.values[row, $0], scale: scale) }
    let high = columns.map { Ranking.quantised(upper.values[row, $0], scale: scale) }
    precondition(zip(low, high).allSatisfy { $0 <= $1 }, "a lower score above the upper one")
    let (lows, highs) = (low.sorted(), high.sorted())
    self.columns = columns
    // Certainly before: a least score above this one's greatest.
    best = high.map { 1 + lows.count - Self.place(of: $0, in: lows, after: true) }
    // Certainly after: a greatest score below this one's least.
    worst = low.map { highs.count - Self.place(of: $0, in: highs, after: false) }
  }

  /// What can be said of each column and the `top` first, in the order of `columns`.
  public func standings(top: Int) -> [Standing] {
    zip(best, worst).map { best, worst in
      worst <= top ? .certain : best <= top ? .possible : .excluded
    }
  }

  /// Where a value would stand in an ascending series: before its equals, or after them.
  private static func place(of value: Double, in sorted: [Double], after: Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value || (after && sorted[middle] == value) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
