/// Whether bytes are UTF-8.
enum UTF8Check {
  /// Offset of the first byte that breaks UTF-8; nil when all is well.
  ///
  /// - Complexity: O(n), eight bytes at a time where the text is ASCII.
  static func firstError(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.baseAddress else { return nil }
    let size = bytes.count
    var index = 0
    while index < size {
      if index + 8 <= size {
        let word = start.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let width = sequence(bytes, index, size)
      if width == 0 { return index }
      index += width
    }
    return nil
  }

  /// Width of the sequence that begins at `index` with a byte above 7F; 0 when it is malformed, too
  /// long for what it says, a surrogate, or beyond U+10FFFF.
  private static func sequence(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ size: Int) -> Int {
    let (width, low, high): (Int, UInt8, UInt8)
    switch bytes[index] {
    case 0xC2...0xDF: (width, low, high) = (2, 0x80, 0xBF)
    case 0xE0: (width, low, high) = (3, 0xA0, 0xBF)
    case 0xED: (width, low, high) = (3, 0x80, 0x9F)
    case 0xE1...0xEF: (width, low, high) = (3, 0x80, 0xBF)
    case 0xF0: (width, low, high) = (4, 0x90, 0xBF)
    case 0xF1...0xF3: (width, low, high) = (4, 0x80, 0xBF)
    case 0xF4: (width, low, high) = (4, 0x80, 0x8F)
    default: return 0
    }
    guard index + width <= size, bytes[index + 1] >= low, bytes[index + 1] <= high else { return 0 }
    for next in (index + 2)..<max(index + 2, index + width) where bytes[next] & 0xC0 != 0x80 {
      return 0
    }
    return width
  }
}
