import Formats
import Foundation

/// What tells one file of offers from another.
///
/// A small file has its SHA-256, known before it is read. For a large one that would take as long as
/// the rest of the import: it has the XXH128 that its reading gives, `xxh128:` before it.
enum OfferIdentity {
  /// Size up to which a file has its SHA-256, in bytes.
  static let limit = 32 << 20

  /// SHA-256 of a small file; empty for a large one.
  static func beforeReading(_ path: String, bytes: Int) throws -> String {
    bytes <= limit ? try sha256(ofFile: path) : ""
  }

  /// SHA-256 of the file, a piece at a time.
  static func whole(_ path: String) throws -> String { try sha256(ofFile: path) }

  /// That of a file that was read.
  static func afterReading(_ before: String, fingerprint: String?) -> String {
    before.isEmpty ? "xxh128:" + (fingerprint ?? "?") : before
  }
}
