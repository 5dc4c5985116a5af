import Formats
import Foundation

/// What tells that a file of offers was imported already.
enum OfferIdentity {
  /// SHA-256 of the file, read a piece at a time.
  static func sha256(ofFile path: String) throws -> String { try Formats.sha256(ofFile: path) }
}
