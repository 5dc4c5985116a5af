import Foundation
public import Kernels

/// How well the order of each territory foretold the next year's.
///
/// A territory counts when both matrices hold a figure for it; figures are means over territories.
/// Ties are broken by the order of the columns.
public struct ListForesight: Equatable, Sendable {
  /// Territories compared.
  public let territories: Int
  /// Share of the names of one first list that the other holds, 0…1.
  public let overlap: Double
  /// Discounted cumulative gain of the list over that of the best list, 0…1; what a name gains is
  /// what came, with discount 1 / log₂(1 + rank).
  ///
  /// Source: Järvelin and Kekäläinen (2002), doi:10.1145/582415.582418; checked against
  /// `sklearn.metrics.ndcg_score`.
  public let gain: Double
  /// The overlap of each territory, by row; `nil` where it does not count.
  public let overlaps: [Double?]

  /// Holds scores against what came; `nil` when no territory can be compared.
  ///
  /// - Parameters:
  ///   - scores: the higher, the earlier in the list.
  ///   - truth: what came, 0 or more; a column that it lacks came to nothing.
  ///   - top: length of the lists.
  public init?(_ scores: MaskedMatrix, against truth: MaskedMatrix, top: Int) {
    precondition(
      scores.rows == truth.rows && scores.columns == truth.columns && top > 0,
      "scores of \(scores.shape), truth of \(truth.shape), \(top) first")
    var (overlaps, gains) = ([Double?](), [Double]())
    for row in 0..<scores.rows {
      let foretold = Self.first(scores, row, top)
      let came = Self.first(truth, row, top)
      guard !foretold.isEmpty, !came.isEmpty else {
        overlaps.append(nil)
        continue
      }
      overlaps.append(Double(Set(foretold).intersection(came).count) / Double(top))
      gains.append(Self.gain(foretold, came, truth, row))
    }
    guard !gains.isEmpty else { return nil }
    self.overlaps = overlaps
    territories = gains.count
    overlap = overlaps.compactMap { $0 }.reduce(0, +) / Double(gains.count)
    gain = gains.reduce(0, +) / Double(gains.count)
  }

  static func first(_ matrix: MaskedMatrix, _ row: Int, _ top: Int) -> [Int] {
    Ranking.ranked(scores: matrix, row: row).prefix(top).map(\.column)
  }

  private static func gain(
    _ foretold: [Int], _ came: [Int], _ truth: MaskedMatrix, _ row: Int
  ) -> Double {
    func total(_ columns: [Int]) -> Double {
      columns.enumerated().reduce(0) {
        $0 + (truth[row, $1.element] ?? 0) / log2(Double($1.offset + 2))
      }
    }
    let best = total(came)
    return best > 0 ? total(foretold) / best : 1
  }
}
