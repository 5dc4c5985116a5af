import Foundation

/// Arrays of numbers as blobs: one after the other, little-endian, nothing between them.
///
/// Complexity: one pass over the bytes each way. Closures, not key paths: a key path costs 30 ns an
/// element.
enum LittleEndian {
  /// Unsigned 32-bit integers, 4 bytes each.
  static func blob(_ numbers: some Collection<UInt32>) -> Data {
    bytes(numbers.map { $0.littleEndian })
  }

  /// IEEE 754 doubles, 8 bytes each.
  static func blob(_ numbers: some Collection<Double>) -> Data {
    bytes(numbers.map { $0.bitPattern.littleEndian })
  }

  /// The 32-bit integers of a blob that must hold `count` of them.
  static func integers(_ blob: Data, count: Int, of part: @autoclosure () -> String) throws
    -> [UInt32]
  {
    try words(blob, count: count, of: part()).map(UInt32.init(littleEndian:))
  }

  /// The doubles of a blob that must hold `count` of them.
  static func doubles(_ blob: Data, count: Int, of part: @autoclosure () -> String) throws
    -> [Double]
  {
    try words(blob, count: count, of: part()).map { Double(bitPattern: UInt64(littleEndian: $0)) }
  }

  private static func bytes(_ words: [some FixedWidthInteger]) -> Data {
    words.withUnsafeBytes { Data($0) }
  }

  /// The words of a blob, in the order of its bytes; the blob may start anywhere in memory.
  private static func words<Word: FixedWidthInteger>(
    _ blob: Data, count: Int, of part: @autoclosure () -> String
  ) throws -> [Word] {
    let (length, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Word>.size)
    try check(
      !overflow && count >= 0 && blob.count == length,
      .length(of: part(), found: blob.count, expected: overflow ? .max : length))
    return [Word](unsafeUninitializedCapacity: count) { buffer, filled in
      blob.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      filled = count
    }
  }
}
