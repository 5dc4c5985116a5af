/// What is wrong with one record, or with the file from some byte on.
public struct BulkFault: Hashable, Sendable {
  /// The sort of trouble.
  public enum Kind: Hashable, Sendable {
    /// CSV: a quote is opened and never closed.
    case unclosedQuote
    /// CSV: text stands behind a closing quote.
    case textAfterQuote
    /// CSV: the record has another number of fields than the header.
    case fieldCount(found: Int, expected: Int)
    /// A byte 0 in a text.
    case nulByte
    /// Bytes that are not UTF-8 where UTF-8 is the rule or was asked for.
    case notUTF8
    /// Not JSON.
    case notJSON
    /// JSON, and not an object.
    case notAnObject
    /// JSON nested more than 1 024 levels deep.
    case tooDeep
    /// A JSON number that is malformed, or beyond what 64 bits hold.
    case badNumber
    /// JSON: a member `resultats` that is neither an array nor null.
    case notAnArray
    /// JSON: a comma, a colon or a bracket is missing between records; nothing is read behind it.
    case brokenDocument
    /// The file ends inside a record.
    case truncated
    /// A gzip stream whose bytes or checksum are wrong; nothing is read behind it.
    case damaged
    /// Bytes behind the end of a gzip stream that are no gzip; they are not read.
    case trailingBytes
  }

  /// The sort of trouble.
  public let kind: Kind
  /// First byte of the record in the text; of those bytes in the compressed file for `trailingBytes`.
  public let offset: Int
  /// Line on which the record begins, from 1; nil for `trailingBytes`.
  public let line: Int?
  /// Column in question, from 1, in a delimited text.
  public let column: Int?

  /// A fault.
  public init(_ kind: Kind, offset: Int, line: Int?, column: Int? = nil) {
    self.kind = kind
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// As an error of the file named `file`: place, found, expected, what to do.
  public func error(in file: String) -> FormatError {
    let wording = kind.wording
    return FormatError(
      kind.isDamage ? .damaged : .badData,
      at: Place(file: file, row: line, column: column, byte: offset), found: wording.found,
      expected: wording.expected, remedy: wording.remedy)
  }
}
