extension UnsafeBufferPointer<UInt8> {
  /// Without the blanks at both ends: ASCII blanks, no-break space (U+00A0), narrow no-break space
  /// (U+202F).
  var trimmed: UnsafeBufferPointer<UInt8> {
    guard var start = baseAddress else { return self }
    var size = count
    while size > 0 {
      let width = Blank.width(at: start, size)
      if width == 0 { break }
      start += width
      size -= width
    }
    while size > 0 {
      let width = Blank.width(before: start + size, size)
      if width == 0 { break }
      size -= width
    }
    return UnsafeBufferPointer(start: start, count: size)
  }
}

/// Blanks in UTF-8, by their width in bytes.
enum Blank {
  static func isASCII(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// Width of the blank that begins at `start`, 0 when there is none.
  static func width(at start: UnsafePointer<UInt8>, _ size: Int) -> Int {
    if isASCII(start[0]) { return 1 }
    if size >= 2, start[0] == 0xC2, start[1] == 0xA0 { return 2 }
    if size >= 3, start[0] == 0xE2, start[1] == 0x80, start[2] == 0xAF { return 3 }
    return 0
  }

  /// Width of the blank that ends at `end`, 0 when there is none.
  static func width(before end: UnsafePointer<UInt8>, _ size: Int) -> Int {
    if isASCII(end[-1]) { return 1 }
    if size >= 2, end[-1] == 0xA0, end[-2] == 0xC2 { return 2 }
    if size >= 3, end[-1] == 0xAF, end[-2] == 0x80, end[-3] == 0xE2 { return 3 }
    return 0
  }
}
