public import Kernels

extension Ranking {
  /// The first ranks of one row: what `ranked` gives, cut to `length`, without sorting the row.
  ///
  /// - Parameters:
  ///   - length: ranks wanted; a row with fewer scores has fewer.
  ///   - scores: rows × columns.
  ///   - row: the row to rank.
  ///   - tieBreak: values that part equal scores, see `ranked`.
  ///   - tieOrder: for each column its place in the last tie rule, see `ranked`.
  ///   - scale: width of the scale of the scores, see `ScoringMethod.scale`.
  ///
  /// Complexity: O(n) in the number of columns, for a short list.
  public static func first(
    _ length: Int, scores: MaskedMatrix, row: Int, tieBreak: MaskedMatrix? = nil,
    tieOrder: [Int]? = nil, scale: Double = 1
  ) -> [RankedItem] {
    precondition(row >= 0 && row < scores.rows, "row \(row) of a matrix of \(scores.shape)")
    check((scores.rows, scores.columns), tieBreak, tieOrder, scale)
    let places = row * scores.columns..<(row + 1) * scores.columns
    var first = FirstRanks(length, scale: scale)
    return scores.values.elements[places].withUnsafeBufferPointer { values in
      scores.mask[places].withUnsafeBufferPointer { mask in
        first.ranks(of: values, mask, Ties(values: tieBreak, row: row, order: tieOrder))
      }
    }
  }
}
