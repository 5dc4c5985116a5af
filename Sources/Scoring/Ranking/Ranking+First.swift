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
    return first(
      length, scores: Array(scores.values.elements[places]), mask: Array(scores.mask[places]),
      ties: Ties(values: tieBreak, row: row, order: tieOrder), scale: scale)
  }

  /// The first ranks of a row given by itself; what the caller gives was checked.
  static func first(
    _ length: Int, scores: [Double], mask: [MaskedMatrix.Mask], ties: Ties, scale: Double
  ) -> [RankedItem] {
    precondition(length >= 0, "\(length) first ranks")
    guard length > 0 else { return [] }
    let present =
      mask.contains(.missing)
      ? zip(scores, mask).map { $1 == .missing ? -.infinity : $0 } : scores
    let keys = candidates(length, present, scale).map {
      Key($0, score: scores[$0], scale: scale, ties)
    }
    return keys.sorted().prefix(length).enumerated().map { index, key in
      RankedItem(
        column: key.column, rank: index + 1, score: scores[key.column],
        isEstimated: mask[key.column] == .estimated)
    }
  }

  /// Longer lists are cut from the sorted row.
  private static let longestKept = 64

  /// Places that may be among the first: those whose score, −∞ where it is missing, is not surely
  /// below that of the last of them.
  private static func candidates(_ length: Int, _ scores: [Double], _ scale: Double) -> [Int] {
    let floor = -Double.greatestFiniteMagnitude
    return scores.withUnsafeBufferPointer { scores in
      guard length <= longestKept else { return places(of: scores, from: floor) }
      var first = Greatest(length)
      for place in places(of: scores, from: max(floor, bound(scores, length)))
      where scores[place] > first.least { first.insert(scores[place]) }
      // What rounding makes equal lies within one step; two, and the last bits of large scores.
      let slack = 2 * scale * resolution + abs(first.least) * 0x1p-50
      return places(of: scores, from: max(floor, first.least - slack))
    }
  }

  /// The places whose score is at least `bound`. Written whatever the score: a branch would be
  /// guessed wrong too often.
  private static func places(
    of scores: UnsafeBufferPointer<Double>, from bound: Double
  ) -> [Int] {
    [Int](unsafeUninitializedCapacity: scores.count) { places, count in
      var found = 0
      for place in 0..<scores.count {
        places[found] = place
        found &+= scores[place] >= bound ? 1 : 0
      }
      count = found
    }
  }

  /// A score that at least `length` of a row reach: in so many of 32 parts of it one does. −∞ for
  /// more than 32.
  private static func bound(_ scores: UnsafeBufferPointer<Double>, _ length: Int) -> Double {
    let parts = 32
    guard length <= parts, scores.count >= 2 * parts else { return -.infinity }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: parts) { greatest in
      greatest.initialize(repeating: -.infinity)
      for start in stride(from: 0, to: scores.count - parts + 1, by: parts) {
        for part in 0..<parts {
          let score = scores[start + part]
          greatest[part] = score > greatest[part] ? score : greatest[part]
        }
      }
      var first = Greatest(length)
      for score in greatest where score > first.least { first.insert(score) }
      return first.least
    }
  }

  /// The greatest of the values seen so far, in descending order.
  private struct Greatest {
    private var values: [Double]
    /// The last of them; −∞ while there are fewer than were wanted.
    private(set) var least = -Double.infinity

    init(_ count: Int) { values = Array(repeating: -.infinity, count: count) }

    /// - Precondition: `value` is above `least`.
    mutating func insert(_ value: Double) {
      values.withUnsafeMutableBufferPointer { values in
        var place = values.count - 1
        while place > 0, values[place - 1] < value {
          values[place] = values[place - 1]
          place -= 1
        }
        values[place] = value
        least = values[values.count - 1]
      }
    }
  }
}
