public import Nomenclatures

/// What a file is, how it is read, and why; each guess with the flag that overrides it.
public struct Recognition: Equatable, Sendable, Codable {
  /// What a finding is about.
  public enum Aspect: String, Sendable, Codable, CaseIterable {
    /// What the file is.
    case kind
    /// Workbook or text.
    case format
    /// How characters are written.
    case encoding
    /// What parts the fields.
    case delimiter
    /// The sheet that holds the data.
    case sheet
    /// Where the header stands.
    case headerRow
    /// The year.
    case millesime
    /// The nomenclature of the métiers.
    case nomenclature
    /// What parts the units from the decimals.
    case decimalMark
    /// Columns that are read by nobody.
    case ignoredColumns
  }

  /// One thing found out about a file.
  public struct Finding: Equatable, Sendable, Codable {
    /// What it is about.
    public let aspect: Aspect
    /// What was found.
    public let value: Bilingual
    /// Why.
    public let reason: Bilingual
    /// The flag that says otherwise; `nil` when there is none.
    public let flag: String?
  }

  /// A column of the table and what it is read as.
  public struct Column: Equatable, Sendable, Codable {
    /// What it is read as.
    public let role: String
    /// What the header says.
    public let header: String
    /// Its place, from 1.
    public let column: Int
  }

  /// Name of the file, without its folder.
  public let file: String
  /// SHA-256 of the file, 64 hexadecimal digits; of a large file of offers that was imported,
  /// `xxh128:` and the 32 digits of its XXH128.
  public internal(set) var sha256: String
  /// Its size, in bytes.
  public let byteCount: Int
  /// What it is.
  public let kind: FileKind
  /// The sheet that holds the data; `nil` for a text.
  public let sheet: String?
  /// The other sheets, left alone.
  public let otherSheets: [String]
  /// Row or line of the header, from 1; `nil` when the file has none.
  public let headerRow: Int?
  /// Its year; `nil` when it has none.
  public let millesime: Millesime?
  /// The nomenclature of its métiers; `nil` when it speaks of none.
  public let nomenclature: NomenclatureID?
  /// The decimal mark, when the first rows show it or a flag says it.
  public let decimalMark: DecimalMark?
  /// The columns that are read.
  public let columns: [Column]
  /// The headers of the columns that are not.
  public let ignoredColumns: [String]
  /// How each of these was found out.
  public let findings: [Finding]
}
