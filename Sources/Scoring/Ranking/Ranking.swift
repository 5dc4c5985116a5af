public import Kernels

/// The order of the columns of one row.
///
/// Higher score first; of equal scores, the higher tie-break value; of equal ones again, the lower
/// place in the tie order. Missing scores are not ranked. Scores and tie-break values are compared
/// after rounding to 1e-9 of their scale, so that the last bits of an arithmetic never decide a
/// rank; a missing tie-break value comes after any present one.
public enum Ranking {
  /// Part of its scale to which a score is rounded before ranking.
  public static let resolution = 1e-9

  /// The ranked columns of one row, first rank first.
  ///
  /// - Parameters:
  ///   - scores: rows × columns.
  ///   - row: the row to rank.
  ///   - tieBreak: values that part equal scores, of the same shape; on a scale of 1.
  ///   - tieOrder: for each column its place in the last tie rule, each place once; `nil` for the
  ///     order of the columns. Give columns sorted by code, or the place of their codes here, and
  ///     the ranking does not depend on how columns are arranged.
  ///   - scale: width of the scale of the scores, see `ScoringMethod.scale`.
  ///
  /// Complexity: O(n log n) in the number of columns.
  public static func ranked(
    scores: MaskedMatrix, row: Int, tieBreak: MaskedMatrix? = nil, tieOrder: [Int]? = nil,
    scale: Double = 1
  ) -> [RankedItem] {
    check((scores.rows, scores.columns), tieBreak, tieOrder, scale)
    let ties = Ties(values: tieBreak, row: row, order: tieOrder)
    let keys = scores.presentColumns(inRow: row).map { column in
      Key(column, score: scores.values[row, column], scale: scale, ties)
    }
    return keys.sorted().enumerated().map { index, key in
      RankedItem(
        column: key.column, rank: index + 1, score: scores.values[row, key.column],
        isEstimated: scores.mask(row, key.column) == .estimated)
    }
  }

  /// A value in whole steps of 1e-9 of its scale.
  static func quantised(_ value: Double, scale: Double) -> Double {
    (value / (scale * resolution)).rounded()
  }

  static func check(
    _ shape: (rows: Int, columns: Int), _ tieBreak: MaskedMatrix?, _ tieOrder: [Int]?,
    _ scale: Double
  ) {
    precondition(scale > 0 && scale.isFinite, "a scale of \(scale)")
    if let tieBreak {
      precondition(
        tieBreak.rows == shape.rows && tieBreak.columns == shape.columns,
        "tie-break values of \(tieBreak.shape) for scores of \(shape.rows)×\(shape.columns)")
    }
    if let tieOrder {
      precondition(
        tieOrder.count == shape.columns && Set(tieOrder).count == tieOrder.count,
        "a tie order of \(Set(tieOrder).count) places for \(shape.columns) columns")
    }
  }

  /// What parts equal scores.
  struct Ties {
    /// Values of the second rule.
    let values: MaskedMatrix?
    /// The row ranked.
    let row: Int
    /// Places of the last rule.
    let order: [Int]?
  }

  /// What a column is ordered by; the first rank is the least key.
  struct Key: Comparable {
    let column: Int
    private let score: Double
    private let tieBreak: Double?
    private let place: Int

    init(_ column: Int, score: Double, scale: Double, _ ties: Ties) {
      self.column = column
      self.score = Ranking.quantised(score, scale: scale)
      tieBreak = ties.values.flatMap { $0[ties.row, column] }.map {
        Ranking.quantised($0, scale: 1)
      }
      place = ties.order?[column] ?? column
    }

    static func < (a: Key, b: Key) -> Bool {
      if a.score != b.score { return a.score > b.score }
      if a.tieBreak != b.tieBreak {
        return (a.tieBreak ?? -.infinity) > (b.tieBreak ?? -.infinity)
      }
      return a.place < b.place
    }
  }
}
