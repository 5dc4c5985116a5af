import Kernels

/// Finds the first ranks of row after row without sorting them whole.
///
/// Equal to `Ranking.ranked` cut to `length`: what may be among the first is found by comparing
/// scores, with some slack for what rounding makes equal, and only that is put in order.
struct FirstRanks {
  /// Longer lists are cut from the sorted row.
  private static let longestKept = 64
  /// Parts into which a row is cut to find a first bound.
  private static let parts = 32

  let length: Int
  let scale: Double
  private var greatest: GreatestValues
  private var places: [Int] = []
  private var keys: [Ranking.Key] = []

  init(_ length: Int, scale: Double) {
    precondition(length >= 0, "\(length) first ranks")
    self.length = length
    self.scale = scale
    greatest = GreatestValues(min(length, Self.longestKept))
  }

  /// The first ranks of a row; what the caller gives was checked.
  mutating func ranks(
    of scores: UnsafeBufferPointer<Double>, _ mask: UnsafeBufferPointer<MaskedMatrix.Mask>,
    _ ties: Ranking.Ties
  ) -> [RankedItem] {
    guard length > 0 else { return [] }
    if mask.contains(.missing) {
      let present = mask.indices.map { mask[$0] == .missing ? -.infinity : scores[$0] }
      present.withUnsafeBufferPointer { findPlaces($0) }
    } else {
      findPlaces(scores)
    }
    keys.removeAll(keepingCapacity: true)
    for place in places {
      keys.append(Ranking.Key(place, score: scores[place], scale: scale, ties))
    }
    keys.sort()
    var items: [RankedItem] = []
    items.reserveCapacity(min(length, keys.count))
    for index in 0..<min(length, keys.count) {
      let column = keys[index].column
      items.append(
        RankedItem(
          column: column, rank: index + 1, score: scores[column],
          isEstimated: mask[column] == .estimated))
    }
    return items
  }

  /// The places that may be among the first: those whose score, −∞ where it is missing, is not surely
  /// below that of the last of them.
  private mutating func findPlaces(_ scores: UnsafeBufferPointer<Double>) {
    let floor = -Double.greatestFiniteMagnitude
    guard length <= Self.longestKept else { return findPlaces(scores, from: floor) }
    findPlaces(scores, from: max(floor, bound(scores)))
    greatest.clear()
    for place in places { greatest.take(scores[place]) }
    // What rounding makes equal lies within one step; two, and the last bits of large scores.
    let slack = 2 * scale * Ranking.resolution + abs(greatest.least) * 0x1p-50
    findPlaces(scores, from: max(floor, greatest.least - slack))
  }

  /// The places whose score is at least `bound`. Written whatever the score: a branch would be
  /// guessed wrong too often.
  private mutating func findPlaces(_ scores: UnsafeBufferPointer<Double>, from bound: Double) {
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(0, count: scores.count + 1))
    let found = places.withUnsafeMutableBufferPointer { places in
      var found = 0
      for place in 0..<scores.count {
        places[found] = place
        found &+= scores[place] >= bound ? 1 : 0
      }
      return found
    }
    places.removeLast(places.count - found)
  }

  /// A score that at least `length` of a row reach: in so many parts of it one does. −∞ when there
  /// are fewer parts.
  private mutating func bound(_ scores: UnsafeBufferPointer<Double>) -> Double {
    let parts = Self.parts
    guard length <= parts, scores.count >= 2 * parts else { return -.infinity }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: parts) { best in
      best.initialize(repeating: -.infinity)
      for start in stride(from: 0, to: scores.count - parts + 1, by: parts) {
        for part in 0..<parts {
          let score = scores[start + part]
          best[part] = score > best[part] ? score : best[part]
        }
      }
      greatest.clear()
      for score in best { greatest.take(score) }
      return greatest.least
    }
  }
}
