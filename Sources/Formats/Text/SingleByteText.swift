/// From one byte per character to UTF-8.
enum SingleByteText {
  /// What Windows-1252 puts in 80…9F; the five bytes it leaves free stay control characters.
  ///
  /// - Source: WHATWG Encoding Standard, index windows-1252.
  static let windows1252High: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Hands the UTF-8 of `bytes` to `put`, byte by byte.
  static func transcode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, put: (UInt8) -> Void
  ) {
    for byte in bytes {
      if byte < 0x80 {
        put(byte)
        continue
      }
      let isSpecial = encoding == .windows1252 && byte < 0xA0
      let scalar = isSpecial ? windows1252High[Int(byte) - 0x80] : UInt16(byte)
      if scalar < 0x800 {
        put(0xC0 | UInt8(scalar >> 6))
      } else {
        put(0xE0 | UInt8(scalar >> 12))
        put(0x80 | UInt8(scalar >> 6 & 0x3F))
      }
      put(0x80 | UInt8(scalar & 0x3F))
    }
  }
}
