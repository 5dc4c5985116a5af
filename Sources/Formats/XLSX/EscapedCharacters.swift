import Glibc

/// Characters that XML cannot carry, written `_x000D_` in the texts of a workbook.
///
/// - Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
enum EscapedCharacters {
  /// Decodes in place; halves of surrogate pairs stay as written.
  ///
  /// - Returns: the size afterwards, never larger.
  static func decode(_ start: UnsafeMutablePointer<UInt8>, _ size: Int) -> Int {
    guard memchr(start, Int32(underscore), size) != nil else { return size }
    var (from, to) = (0, 0)
    while from < size {
      if let scalar = scalar(start + from, size - from) {
        for byte in Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter {
          start[to] = byte
          to += 1
        }
        from += 7
      } else {
        start[to] = start[from]
        to += 1
        from += 1
      }
    }
    return to
  }

  /// The character that `_xHHHH_` here stands for.
  private static func scalar(_ start: UnsafePointer<UInt8>, _ size: Int) -> Unicode.Scalar? {
    guard size >= 7, start[0] == underscore, start[1] == UInt8(ascii: "x"), start[6] == underscore
    else { return nil }
    var value: UInt32 = 0
    for index in 2..<6 {
      guard let digit = Character(Unicode.Scalar(start[index])).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return Unicode.Scalar(value)
  }

  private static let underscore = UInt8(ascii: "_")
}
