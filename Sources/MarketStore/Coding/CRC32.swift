import Foundation

/// CRC-32 of a run of bytes, by which a stored figure changed on the disk is told from a stored one.
///
/// Complexity: one table look-up a byte, sixteen bytes at a time (Kounavis and Berry 2005).
/// Source: ISO 3309, as zlib computes it (`zlib.crc32` in Python); 0xCBF43926 for `123456789`.
struct CRC32 {
  private var remainder: UInt32 = .max

  /// The sum of `parts` taken one after the other.
  static func of(_ parts: [Data]) -> UInt32 {
    var sum = CRC32()
    for part in parts { sum.take(part) }
    return sum.value
  }

  /// The sum of what was taken so far.
  var value: UInt32 { ~remainder }

  /// Goes on with the bytes of a blob.
  mutating func take(_ bytes: Data) { bytes.withUnsafeBytes { take($0) } }

  /// Goes on with the bytes of a text in UTF-8, and with a 0, which no text holds.
  mutating func take(_ text: String) {
    var text = text
    text.withUTF8 { take(UnsafeRawBufferPointer($0)) }
    step(0)
  }

  /// Goes on with the eight bytes of a word, least first.
  mutating func take(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { take($0) }
  }

  /// Goes on with one byte.
  mutating func step(_ byte: UInt8) {
    withUnsafeBytes(of: byte) { take($0) }
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    var remainder = self.remainder
    Self.steps.withUnsafeBufferPointer { steps in
      var place = 0
      while place + 16 <= bytes.count {
        let first = Self.word(bytes, place) ^ UInt64(remainder)
        let second = Self.word(bytes, place + 8)
        remainder = 0
        for byte in 0..<8 {
          remainder ^= steps[(15 - byte) << 8 | Int(UInt8(truncatingIfNeeded: first >> (8 * byte)))]
          remainder ^= steps[(7 - byte) << 8 | Int(UInt8(truncatingIfNeeded: second >> (8 * byte)))]
        }
        place += 16
      }
      for byte in bytes[place...] {
        remainder = steps[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)] ^ (remainder >> 8)
      }
    }
    self.remainder = remainder
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
  }

  /// What eight shifts make of each byte; then the same for a byte with one to fifteen others behind.
  private static let steps: [UInt32] = {
    var steps: [UInt32] = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1
      }
    }
    for place in 256..<4096 {
      let before = steps[place - 256]
      steps.append(steps[Int(before & 0xFF)] ^ (before >> 8))
    }
    return steps
  }()
}
