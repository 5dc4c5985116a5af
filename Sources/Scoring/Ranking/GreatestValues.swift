/// The greatest of the values seen so far.
struct GreatestValues {
  /// In descending order; −∞ while there are fewer than were wanted.
  private var values: [Double]
  /// The last of them.
  private(set) var least = -Double.infinity

  init(_ count: Int) { values = Array(repeating: -.infinity, count: count) }

  /// Forgets everything.
  mutating func clear() {
    for place in values.indices { values[place] = -.infinity }
    least = -.infinity
  }

  /// Sees one more value.
  @inline(__always) mutating func take(_ value: Double) {
    guard value > least else { return }
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
