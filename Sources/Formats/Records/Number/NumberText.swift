/// Reads a decimal number from its text, gathering its significant digits and its power of ten.
struct NumberText {
  /// The first 19 significant digits, as a whole number.
  private var mantissa: UInt64 = 0
  /// Significant digits read, all of them.
  private var digits = 0
  /// Power of ten that the mantissa is to be multiplied by.
  private var power = 0
  private var hasDigit = false
  private var isNegative = false
  private var index = 0
  private let bytes: UnsafeBufferPointer<UInt8>

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, decimal: DecimalMark, allowsGroups: Bool
  ) -> Double? {
    var text = NumberText(bytes)
    text.readSign()
    guard text.readWhole(allowsGroups: allowsGroups) else { return nil }
    text.readDecimals(decimal)
    guard text.hasDigit, text.readExponent(), text.index == bytes.count else { return nil }
    return text.value
  }

  private mutating func readSign() {
    guard index < bytes.count else { return }
    isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
  }

  private var digit: UInt8? {
    guard index < bytes.count, bytes[index] &- 0x30 <= 9 else { return nil }
    return bytes[index] &- 0x30
  }

  private mutating func take(_ digit: UInt8) {
    hasDigit = true
    if digits == 0, digit == 0 { return }
    digits += 1
    if digits <= 19 { mantissa = mantissa * 10 + UInt64(digit) } else { power += 1 }
  }

  /// Reads the digits before the mark.
  ///
  /// - Returns: false when groups are not of three digits after a first one of one to three.
  private mutating func readWhole(allowsGroups: Bool) -> Bool {
    var size = 0
    var isGrouped = false
    while true {
      while let digit {
        take(digit)
        size += 1
        index += 1
      }
      let width = allowsGroups && size > 0 ? groupSeparator : 0
      if width == 0 { return !isGrouped || size == 3 }
      if isGrouped ? size != 3 : size > 3 { return false }
      isGrouped = true
      size = 0
      index += width
    }
  }

  /// Width of the space that stands here, 0 when there is none.
  private var groupSeparator: Int {
    guard index < bytes.count, let start = bytes.baseAddress else { return 0 }
    if bytes[index] == Byte.space { return 1 }
    let width = Blank.width(at: start + index, bytes.count - index)
    return width > 1 ? width : 0
  }

  private mutating func readDecimals(_ decimal: DecimalMark) {
    guard index < bytes.count else { return }
    let isPoint = bytes[index] == UInt8(ascii: ".") && decimal != .comma
    let isComma = bytes[index] == UInt8(ascii: ",") && decimal != .point
    guard isPoint || isComma else { return }
    index += 1
    while let digit {
      take(digit)
      power -= 1
      index += 1
    }
  }

  /// - Returns: false when an `e` stands here without digits behind it.
  private mutating func readExponent() -> Bool {
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else { return true }
    index += 1
    var isDown = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isDown = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    guard digit != nil else { return false }
    var exponent = 0
    while let digit {
      if exponent < 1_000_000 { exponent = exponent * 10 + Int(digit) }
      index += 1
    }
    power += isDown ? -exponent : exponent
    return true
  }
}

extension NumberText {
  /// The value; nil when it is beyond the largest number.
  private var value: Double? {
    let size = magnitude
    guard size.isFinite else { return nil }
    return isNegative ? -size : size
  }

  private var magnitude: Double {
    if mantissa == 0 { return 0 }
    if digits <= 19, let exact = DecimalScaling.scale(mantissa, by: power) { return exact }
    return slowMagnitude
  }

  /// By the standard library, from the digits alone: `123456e-3`.
  private var slowMagnitude: Double {
    let number = bytes.prefix { $0 | 0x20 != UInt8(ascii: "e") }.filter { $0 &- 0x30 <= 9 }
    let exponent = power - max(0, digits - 19)
    return Double(String(decoding: number, as: UTF8.self) + "e\(exponent)") ?? .infinity
  }
}
