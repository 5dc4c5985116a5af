/// A row that was refused: where it stands, what was found there and what was expected. One for
/// each refused row, for the first fault met in it.
public struct Reject: Hashable, Sendable, Codable {
  /// The sort of fault.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A row between data rows that is none of them.
    case foreignRow
    /// The year is another one than the file's.
    case otherYear
    /// A code that must be there is not.
    case missingCode
    /// A code of another shape than its nomenclature's.
    case malformedCode
    /// A métier that the nomenclature of that millésime does not have.
    case unknownMetier
    /// A count with nothing in it.
    case emptyCount
    /// A count that is not a number.
    case notANumber
    /// A count below zero.
    case negativeCount
    /// A count beyond any survey's.
    case excessiveCount
    /// A decimal mark that is not the file's.
    case otherDecimalMark
    /// `*` in a millésime that hid nothing.
    case unexpectedSuppression
    /// More difficult projects than projects.
    case difficultAboveProjects
    /// More seasonal projects than projects.
    case seasonalAboveProjects
    /// A date that is none.
    case malformedDate
    /// A lot that the training order does not have.
    case unknownLot
    /// A second row for what another row says already.
    case repeatedKey
    /// A métier that the nomenclature led to does not have.
    case unknownTarget
    /// A weight that is none.
    case malformedWeight
    /// A row of a code whose weights do not sum to 1.
    case unevenWeights
    /// A nomenclature that this program does not know, or another one than in the other rows.
    case unknownNomenclature
    /// A published class that is not 1, 2, 3, 4 or 5.
    case malformedClass
    /// A row that says otherwise than one above.
    case contradictoryRow
    /// A place without ground.
    case missingGround
    /// A point that does not lie where its commune's code says.
    case foreignPlace
    /// An outline that crosses itself.
    case crossedRing
    /// A line of a text with fewer fields than its header, as a file cut short leaves.
    case shortRow
    /// An offer without the day on which it was posted.
    case missingDate
    /// A date that is none.
    case unreadableDate
    /// An offer that names no place from which one bassin can be told.
    case unplaced
    /// The file ends, or a quote stays open, in the middle of a record.
    case truncatedRecord
    /// A record that is no JSON object.
    case notARecord
    /// A record with more or fewer fields than the header.
    case unevenRecord
    /// Bytes that are no text, or a compressed stream that is broken.
    case damagedBytes
    /// A round of the concertation that is none.
    case unknownRound
    /// An action that amendments do not have.
    case unknownAction
    /// A figure that does not suit its action.
    case malformedValue
    /// A text that must be there is not.
    case missingText
    /// A text longer than anyone reads.
    case longText
  }

  /// Whether the file is held for faulty because of it, so that nothing of it enters unless the user
  /// says so. An offer that names no place is a true one: it is told and left out, the others enter.
  public var stops: Bool { kind != .unplaced }

  /// Name of the file.
  public let file: String
  /// Sheet of the workbook; `nil` for a text file.
  public let sheet: String?
  /// Row of the sheet, or line of the text, from 1; 0 when it is not known.
  public let row: Int
  /// Column, from 1; 0 in a text that has none, such as XML or JSON.
  public let column: Int
  /// What the header says of the column.
  public let header: String
  /// The sort of fault.
  public let kind: Kind
  /// What was found, as it stands.
  public let value: String
  /// What was expected.
  public let expected: Bilingual

  /// A reject.
  public init(
    file: String, sheet: String?, row: Int, column: Int, header: String, kind: Kind,
    value: String, expected: Bilingual
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
    self.kind = kind
    self.value = value
    self.expected = expected
  }
}
