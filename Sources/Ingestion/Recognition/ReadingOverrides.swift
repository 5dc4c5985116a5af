public import Nomenclatures

/// What the user says of a file in place of what would be guessed.
public struct ReadingOverrides: Equatable, Sendable, Codable {
  /// `--kind`
  public var kind: FileKind?
  /// `--sheet`: its name, or its rank from 1.
  public var sheet: String?
  /// `--encoding`: `utf-8`, `windows-1252` or `iso-8859-1`.
  public var encoding: String?
  /// `--delimiter`: one character.
  public var delimiter: String?
  /// `--decimal`
  public var decimal: DecimalMark?
  /// `--year`
  public var year: Millesime?

  /// Everything guessed.
  public init() {}

  /// Years that an official file may have.
  static let years = Millesime(2000)...Millesime(2099)

  /// - Throws: `IngestionError` of kind `badOption` for a year that no file can have.
  func check() throws {
    guard let year, !Self.years.contains(year) else { return }
    throw IngestionError.badOption("--year", year.description, expected: "2000…2099")
  }
}
