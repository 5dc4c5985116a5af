/// Bytes of one value of an offer.
typealias OfferText = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are those of `text`, ASCII letters in either case.
  @inline(__always)
  func isSame(as text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && starts(with: text)
  }

  /// Whether the bytes begin with those of `text`, ASCII letters in either case.
  @inline(__always)
  func starts(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    for place in 0..<length where Self.folded(self[place]) != Self.folded(text.utf8Start[place]) {
      return false
    }
    return true
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The bytes as one number, the first in the lowest byte; `nil` beyond eight.
  var word: UInt64? {
    guard count <= 8 else { return nil }
    var value: UInt64 = 0
    for place in 0..<count { value |= UInt64(self[place]) << UInt64(8 * place) }
    return value
  }

  /// The digits from `start` to `end` as a number; `nil` when one is none, or when they end before.
  @inline(__always)
  func number(_ start: Int, _ end: Int) -> Int? {
    guard end <= count, start < end else { return nil }
    var value = 0
    for place in start..<end {
      let digit = Int(self[place]) - 0x30
      guard digit >= 0, digit <= 9 else { return nil }
      value = 10 * value + digit
    }
    return value
  }

  /// The text, for messages: at most 80 bytes of it.
  var shown: String {
    count <= 80
      ? String(decoding: self, as: UTF8.self)
      : String(decoding: prefix(80), as: UTF8.self) + "…"
  }

  /// Without blanks at either end.
  @inline(__always)
  var trimmed: OfferText {
    guard count > 0, self[0] <= 0x20 || self[count - 1] <= 0x20 else { return self }
    return withoutBlanks
  }

  private var withoutBlanks: OfferText {
    var start = 0
    var end = count
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return OfferText(rebasing: self[start..<end])
  }
}
