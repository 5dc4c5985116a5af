import Columns

/// A sum of parts, some of them hidden, as it grows.
struct PartialSum {
  private(set) var visible = 0.0
  private(set) var lower = 0.0
  private(set) var upper = 0.0
  private(set) var parts: Int32 = 0
  private(set) var hiddenParts: Int32 = 0

  /// Adds a published part.
  mutating func add(_ value: Double) {
    visible += value
    lower += value
    upper += value
    parts += 1
  }

  /// Adds a hidden part known to lie in `low…high`.
  mutating func addHidden(from low: Double, to high: Double) {
    lower += low
    upper += high
    parts += 1
    hiddenParts += 1
  }

  /// The sum as a count.
  /// - Precondition: it has a part.
  var count: Count {
    precondition(parts > 0, "a sum of no part")
    guard hiddenParts > 0 else { return .observed(visible) }
    return Count(
      status: hiddenParts == parts ? .suppressed : .partial, visible: visible, lower: lower,
      upper: upper, hiddenParts: Int(hiddenParts))
  }
}
