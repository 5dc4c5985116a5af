import Kernels

/// Percentile ranks of several runs over the columns that all of them score.
///
/// Scores of each run are rounded to 1e-9 of its scale, as rankings are; then each run ranks the
/// shared columns by themselves: (average rank − ½) / n, above 0, below 1, the highest score nearest
/// to 1, equal scores sharing. So runs of unlike scores, over unlike columns, are held against one
/// another cell by cell.
public struct SharedRanks: Equatable, Sendable {
  /// The scores that one run gives to one row.
  public struct Run: Equatable, Sendable {
    /// For each column that the run scores, its score.
    public let scores: [Int: Double]
    /// Width of the scale of the scores, see `ScoringMethod.scale`.
    public let scale: Double

    /// A run.
    /// - Precondition: `scale` is finite and above 0.
    public init(scores: [Int: Double], scale: Double = 1) {
      precondition(scale > 0 && scale.isFinite, "a scale of \(scale)")
      self.scores = scores
      self.scale = scale
    }

    /// The run of a ranking.
    public init(_ ranking: [RankedItem], scale: Double = 1) {
      self.init(
        scores: Dictionary(
          ranking.map { ($0.column, $0.score) }, uniquingKeysWith: { first, _ in first }),
        scale: scale)
    }
  }

  /// The columns that all runs score, in ascending order.
  public let columns: [Int]
  /// For each run, the percentile ranks of `columns`.
  public let ranks: [[Double]]

  /// The shared columns of `runs`, ranked by each.
  ///
  /// - Parameter allowed: columns that count; `nil` for all.
  /// Complexity: O(runs × columns × log columns).
  public init(_ runs: [Run], among allowed: Set<Int>? = nil) {
    let first = runs.first.map { Array($0.scores.keys) } ?? []
    let columns = first.filter { column in
      allowed?.contains(column) ?? true && runs.allSatisfy { $0.scores[column] != nil }
    }.sorted()
    self.columns = columns
    ranks = runs.map { run in
      Normalisation.percentileRank.applied(
        to: columns.compactMap { column in
          run.scores[column].map { Ranking.quantised($0, scale: run.scale) }
        })
    }
  }
}

/// Where a score stands among others: the share of them below it, those equal counting for one half,
/// 0…1. That of one of them is its percentile rank.
public struct PercentileScale: Equatable, Sendable {
  private let sorted: [Double]
  private let scale: Double

  /// The scale that `scores` make.
  /// - Parameter scale: width of the scale of the scores, see `ScoringMethod.scale`.
  public init(_ scores: [Double], scale: Double = 1) {
    sorted = scores.map { Ranking.quantised($0, scale: scale) }.sorted()
    self.scale = scale
  }

  /// The place of a score; ½ when there are no scores.
  ///
  /// Complexity: O(log scores).
  public func place(of score: Double) -> Double {
    guard !sorted.isEmpty else { return 0.5 }
    let asked = Ranking.quantised(score, scale: scale)
    let (below, through) = (count { $0 < asked }, count { $0 <= asked })
    return (Double(below) + Double(through - below) / 2) / Double(sorted.count)
  }

  /// How many of the least scores `body` holds for.
  private func count(while body: (Double) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if body(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
