import Formats

/// What stopped a file at the gate.
///
/// Both texts are shaped `where: what was found; what was expected; what to do`.
public struct IngestionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The family of an error, which decides the exit code.
  public enum Kind: String, Sendable, CaseIterable {
    /// There is no such file, or it cannot be opened.
    case noSuchInput
    /// The file is none that this program knows.
    case unrecognised
    /// The header was found, and columns are missing from it.
    case missingColumn
    /// The workbook has no such sheet.
    case noSuchSheet
    /// The content breaks the rules of its kind.
    case badData
    /// Something that the file needs is not at hand, such as a nomenclature.
    case missingReference
    /// A data package does not match its descriptor.
    case brokenPackage
    /// A file cannot be written.
    case cannotWrite
    /// An option has a value that means nothing.
    case badOption
  }

  /// What kind of error this is.
  public let kind: Kind
  /// The message in French.
  public let french: String
  /// The message in English.
  public let english: String

  /// The message in English.
  public var description: String { english }

  init(
    _ kind: Kind, at place: Place, found: Bilingual, expected: Bilingual, remedy: Bilingual
  ) {
    self.kind = kind
    french =
      "\(place.french) : \(found.french) ; attendu \(expected.french) ; \(remedy.french)"
    english =
      "\(place.english): \(found.english); expected \(expected.english); \(remedy.english)"
  }

  init(_ error: FormatError) {
    switch error.kind {
    case .noSuchFile, .unreadable: kind = .noSuchInput
    default: kind = .badData
    }
    french = error.french
    english = error.english
  }

  /// Runs `body`, giving the errors of the file formats the type of this room.
  static func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as FormatError {
      throw IngestionError(error)
    }
  }
}
