public import Kernels

/// How the ranks of one row changed between two years, with what replicates of both leave open.
///
/// Each year's parts are drawn about those of the year, the two years each by itself; the interval
/// of a change is the middle 90 % of all differences of a rank of one and a rank of the other.
public struct RankChanges: Equatable, Sendable {
  private let was: Ranks
  private let came: Ranks

  /// The ranks of one row of parts.
  private struct Ranks: Equatable, Sendable {
    /// Rank of each column by the figures themselves, ties in the order of the columns.
    let seen: [Int: Int]
    /// How often replicates gave each column each rank, from the first on.
    let drawn: [Int: [Int32]]

    init(_ parts: MaskedMatrix, _ row: Int, _ noise: ChangeNoise, _ rule: Replicates) {
      seen = Dictionary(
        uniqueKeysWithValues: Ranking.ranked(scores: parts, row: row).map { ($0.column, $0.rank) })
      let laws = (0..<parts.columns).map { column in
        parts[row, column].map { CellLaw(volumes: [$0], rate: 1, noise: noise.law(of: $0)) }
      }
      drawn = RowReplicates(rule, laws, row: 0, columns: parts.columns).rankCounts
    }
  }

  /// Draws both years.
  ///
  /// - Parameters:
  ///   - earlier: parts of the first year.
  ///   - later: parts of the second, of the same shape.
  ///   - rule: how many replicates, and their seed.
  /// Complexity: O(replicates × columns).
  public init(
    from earlier: MaskedMatrix, to later: MaskedMatrix, row: Int, noise: ChangeNoise,
    _ rule: Replicates
  ) {
    was = Ranks(earlier, row, noise, rule)
    // Another stream: the two surveys know nothing of each other.
    came = Ranks(
      later, row, noise,
      Replicates(count: rule.count, seed: rule.seed &+ 0x9E37_79B9_7F4A_7C15, top: rule.top))
  }

  /// The change of a column's rank, a number that falls when the rank rises; `nil` when the column
  /// is missing in either year.
  public func change(of column: Int) -> CountChange? {
    guard let first = was.seen[column], let second = came.seen[column],
      let before = was.drawn[column], let after = came.drawn[column]
    else { return nil }
    let (low, high) = Self.differences(before, after)
    return CountChange(Double(first), Double(second), low: Double(low), high: Double(high))
  }

  /// Least differences that 5 % and 95 % of all pairs reach.
  static func differences(_ was: [Int32], _ came: [Int32]) -> (low: Int, high: Int) {
    var counts = [Int](repeating: 0, count: was.count + came.count)
    for (i, a) in was.enumerated() where a > 0 {
      for (j, b) in came.enumerated() { counts[j - i + was.count] += Int(a) * Int(b) }
    }
    let total = counts.reduce(0, +)
    func reached(_ share: Double) -> Int {
      var sum = 0
      for (place, count) in counts.enumerated() {
        sum += count
        if Double(sum) >= share * Double(total) { return place - was.count }
      }
      return came.count
    }
    return (reached(0.05), reached(0.95))
  }
}

extension ChangeNoise {
  /// The noise of a part about itself.
  fileprivate func law(of part: Double) -> Noise.Level {
    Noise.Level(
      ratio: max(1, levels[classes.index(of: part)].partRatio), correlation: 0, absence: 0)
  }
}
