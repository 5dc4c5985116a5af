/// Codes read from the bytes of a cell, without a `String`.
extension UnsafeBufferPointer<UInt8> {
  /// The whole number that the bytes write, in at most `most` digits (9 or fewer): `1107`, `0101`, `1107.0`
  /// (what a spreadsheet makes of a code); `nil` for anything else.
  ///
  /// Complexity: O(n) in the number of bytes.
  func wholeNumber(digits most: Int) -> Int? {
    var value = 0
    var index = 0
    while index < count, index < most, 0x30...0x39 ~= self[index] {
      value = value * 10 + Int(self[index] &- 0x30)
      index += 1
    }
    guard index > 0 else { return nil }
    if index == count { return value }
    guard self[index] == 0x2E || self[index] == 0x2C, index + 1 < count else { return nil }
    return self[(index + 1)...].allSatisfy { $0 == 0x30 } ? value : nil
  }

  /// Up to eight bytes as one number, the length included in what they say; `nil` for longer ones.
  var packed: UInt64? {
    guard count <= 8 else { return nil }
    return reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether the bytes are a letter, a digit or a letter, a letter, two digits: `T2A60`, `QAX01`.
  var hasShapeOfFAP: Bool {
    guard count == 5 else { return false }
    return self[0].isUpperLetter && (self[1].isDigit || self[1].isUpperLetter)
      && self[2].isUpperLetter && self[3].isDigit
      && self[4].isDigit
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
  fileprivate var isUpperLetter: Bool { 0x41...0x5A ~= self }
}
