import Foundation

/// The first bytes of a file, read without SQLite: a file that is not a store is never opened by
/// it, hence never changed.
///
/// Source: « Database File Format », section 1.3, https://www.sqlite.org/fileformat2.html.
struct FileHeader {
  /// Bytes 68–71, big-endian: whose file it is.
  let applicationID: UInt32
  /// Bytes 60–63, big-endian: the version of its schema.
  let userVersion: UInt32

  /// Reads the header of an SQLite file; `nil` when `bytes` are not the start of one.
  init?(_ bytes: Data) {
    guard bytes.count >= 100, bytes.prefix(16) == Data("SQLite format 3\0".utf8) else { return nil }
    userVersion = Self.bigEndian(bytes, at: 60)
    applicationID = Self.bigEndian(bytes, at: 68)
  }

  private static func bigEndian(_ bytes: Data, at place: Int) -> UInt32 {
    bytes.dropFirst(place).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
