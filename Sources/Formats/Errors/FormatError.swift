/// What stopped the reading of a file: the place, what was found there, what was expected, and what
/// to do.
public struct FormatError: Error, Sendable, CustomStringConvertible {
  /// The sort of trouble.
  public enum Kind: Sendable, Hashable {
    /// No file at this path.
    case noSuchFile
    /// The file is there and cannot be read (a folder, no permission, an empty file).
    case unreadable
    /// The content is something else than a workbook or delimited text (PDF, old .xls, HTML…).
    case otherFormat
    /// The content asks for a password.
    case encrypted
    /// The content is cut short or broken: archive, checksum, XML, missing parts.
    case damaged
    /// The content is read and breaks a rule: an unclosed quote, a cell out of bounds…
    case badData
    /// The content goes beyond a stated limit.
    case tooBig
  }

  /// The sort of trouble.
  public let kind: Kind
  /// Where.
  public let place: Place
  /// `where: what was found; what was expected; what to do`, in French.
  public let french: String
  /// The same in English.
  public let english: String

  /// The French text.
  public var description: String { french }

  init(
    _ kind: Kind, at place: Place, found: Wording, expected: Wording, remedy: Wording
  ) {
    self.kind = kind
    self.place = place
    french = "\(place.french) : \(found.french) ; \(expected.french) ; \(remedy.french)"
    english = "\(place.english): \(found.english); \(expected.english); \(remedy.english)"
  }
}

/// One piece of a message in both languages.
struct Wording {
  let french: String
  let english: String

  init(_ french: String, _ english: String) {
    self.french = french
    self.english = english
  }
}
