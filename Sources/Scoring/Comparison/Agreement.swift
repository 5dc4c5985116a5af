import Kernels

/// How far two rankings of the same columns agree.
public struct Agreement: Equatable, Sendable {
  /// Columns that both rank.
  public let shared: Int
  /// Kendall's τ_b of the scores of the shared columns, −1…1; `nil` when undefined.
  public let tauB: Double?
  /// Spearman's ρ of the scores of the shared columns, −1…1; `nil` when undefined.
  public let spearman: Double?
  /// Share of names in common among the first of each, 0…1.
  public let overlap: Double
  /// Rank-biased overlap of the whole rankings, persistence 0.9, 0…1.
  public let rankBiasedOverlap: Double
  /// Names that both first lists hold over all the names they hold, 0…1.
  public let jaccard: Double

  /// Compares two rankings.
  ///
  /// Scores are compared after quantisation to 1e-9 of their scale, as rankings are.
  ///
  /// - Parameters:
  ///   - a: a ranking, first rank first.
  ///   - b: another, of the same columns or some of them.
  ///   - top: length of the first lists; 0 for the whole.
  ///   - scales: widths of the scales of the two scores.
  /// Complexity: O(n log n) in the number of columns.
  public init(
    _ a: [RankedItem], _ b: [RankedItem], top: Int, scales: (a: Double, b: Double) = (1, 1)
  ) {
    let scoresOfB = Dictionary(
      b.map { ($0.column, $0.score) }, uniquingKeysWith: { first, _ in first })
    let pairs = a.compactMap { item in
      scoresOfB[item.column].map {
        (
          Ranking.quantised(item.score, scale: scales.a), Ranking.quantised($0, scale: scales.b)
        )
      }
    }
    let (x, y) = (pairs.map(\.0), pairs.map(\.1))
    shared = pairs.count
    tauB = kendallTauB(x, y)
    spearman = Kernels.spearman(x, y)
    let whole = (a: TopList(a, length: a.count), b: TopList(b, length: b.count))
    let first =
      top == 0 ? whole : (a: TopList(a, length: top), b: TopList(b, length: top))
    overlap = first.a.overlap(with: first.b)
    jaccard = first.a.jaccard(with: first.b)
    rankBiasedOverlap = whole.a.rankBiasedOverlap(with: whole.b)
  }
}
