extension JSONReader {
  /// The text between the quotes that stand here.
  mutating func string() throws -> String {
    index += 1
    let start = index
    while let byte = peek(), byte != Byte.quote, byte != UInt8(ascii: "\\"), byte >= 0x20 {
      index += 1
    }
    if peek() == Byte.quote {
      defer { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    var text = Array(bytes[start..<index])
    while let byte = peek(), byte != Byte.quote {
      guard byte >= 0x20 else {
        throw fault(
          found: Wording("un caractère de contrôle", "a control character"),
          expected: Wording("attendu un échappement (\\n…)", "expected an escape (\\n…)"))
      }
      index += 1
      if byte == UInt8(ascii: "\\") { try escape(&text) } else { text.append(byte) }
    }
    guard peek() != nil else {
      throw fault(found: .jsonEnd, expected: Wording("attendu « \" »", "expected '\"'"))
    }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(_ text: inout [UInt8]) throws {
    guard let byte = peek() else { return }
    let start = index - 1
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
      UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
      UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
    ]
    if let plain = plain[byte] {
      index += 1
      text.append(plain)
      return
    }
    guard byte == UInt8(ascii: "u"), let first = unit(at: index + 1) else {
      throw badEscape(at: start)
    }
    index += 5
    var value = first
    if first & 0xFC00 == 0xD800 {
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u"), let second = unit(at: index + 2),
        second & 0xFC00 == 0xDC00
      else { throw badEscape(at: start) }
      index += 6
      value = 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
    }
    guard let scalar = Unicode.Scalar(value) else { throw badEscape(at: start) }
    text += Array(String(Character(scalar)).utf8)
  }

  /// The four hexadecimal digits at a place.
  private func unit(at place: Int) -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place..<place + 4] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private func badEscape(at byte: Int) -> FormatError {
    fault(
      found: Wording("un échappement inconnu", "an unknown escape"),
      expected: Wording("attendu p. ex. \\n ou \\u00E9", "expected e.g. \\n or \\u00E9"), at: byte)
  }

  /// The number that stands here.
  mutating func number() throws -> Double {
    let start = index
    if peek() == UInt8(ascii: "-") { index += 1 }
    let whole = digits()
    guard whole == 1 || whole > 1 && bytes[index - whole] != UInt8(ascii: "0") else {
      throw badNumber()
    }
    if peek() == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { throw badNumber() }
    }
    if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if peek() == UInt8(ascii: "-") || peek() == UInt8(ascii: "+") { index += 1 }
      guard digits() > 0 else { throw badNumber() }
    }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<index])
    guard let value = NumberText.parse(text, decimal: .point, allowsGroups: false) else {
      throw badNumber()
    }
    return value
  }

  /// Passes digits, and says how many.
  private mutating func digits() -> Int {
    let start = index
    while let byte = peek(), 0x30...0x39 ~= byte { index += 1 }
    return index - start
  }

  private func badNumber() -> FormatError {
    fault(
      found: Wording("un nombre mal écrit", "a malformed number"),
      expected: Wording("attendu p. ex. -12.5 ou 1e-3", "expected e.g. -12.5 or 1e-3"))
  }
}
