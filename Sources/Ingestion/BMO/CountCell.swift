import Formats

/// What one cell of counts says.
enum CountCell {
  case figure(Double)
  case hidden
  case refused(Reject.Kind)
}

/// Reads cells of counts, and holds the file to one decimal mark.
struct CountReader {
  /// The decimal mark, once a flag or a cell has said it.
  var decimalMark: DecimalMark?
  /// Whether `*` may stand for a count.
  let hidesCounts: Bool
  /// Whether the figure may be below zero, as no count is.
  var allowsNegative = false

  /// No count is greater: a billion is more than any survey of a country can hold.
  static let greatest = 1e9

  /// What `field` says. A count of up to 9 digits, by far the most frequent, takes the short way.
  mutating func read(_ field: Field) -> CountCell {
    let bytes = field.bytes
    if bytes.count == 1, bytes[0] == 0x2A {
      return hidesCounts ? .hidden : .refused(.unexpectedSuppression)
    }
    guard field.kind == .text || field.kind == .number else {
      return .refused(field.isBlank ? .emptyCount : .notANumber)
    }
    if let figure = Self.digits(bytes) { return .figure(figure) }
    return readDecimal(field)
  }

  /// The number that up to 9 digits write.
  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard 1...9 ~= bytes.count else { return nil }
    var value = 0
    for byte in bytes {
      guard 0x30...0x39 ~= byte else { return nil }
      value = value &* 10 &+ Int(byte &- 0x30)
    }
    return Double(value)
  }

  private mutating func readDecimal(_ field: Field) -> CountCell {
    var mark = DecimalMark.point
    if field.kind == .text {
      for candidate in DecimalMark.allCases where field.bytes.contains(candidate.byte) {
        mark = candidate
        if let decimalMark, decimalMark != mark { return .refused(.otherDecimalMark) }
      }
    }
    guard let value = field.number(decimal: mark == .comma ? .comma : .point), value.isFinite
    else { return .refused(.notANumber) }
    if value < 0, !allowsNegative { return .refused(.negativeCount) }
    if abs(value) > Self.greatest { return .refused(.excessiveCount) }
    if field.kind == .text, field.bytes.contains(mark.byte) { decimalMark = mark }
    return .figure(value)
  }
}
