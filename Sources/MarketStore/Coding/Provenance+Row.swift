import GRDB

extension Provenance {
  /// The columns of a provenance, in the order of `arguments`.
  static let columns = "file, sha256, sheet, source_rows, imported_at, producer, licence"
  /// As many places in a statement.
  static let marks = "?, ?, ?, ?, ?, ?, ?"

  /// The values of the columns.
  var arguments: StatementArguments {
    [fileName, sha256, sheet, rows, importedAt, producer, licence]
  }

  /// Reads the seven columns from `first` on.
  init(_ row: Row, from first: Int, of part: String) throws {
    self.init(
      fileName: try row.text(first, of: part),
      sha256: try row.text(first + 1, of: part),
      sheet: try row.optionalText(first + 2, of: part),
      rows: try row.count(first + 3, of: part),
      importedAt: try row.optionalText(first + 4, of: part),
      producer: try row.text(first + 5, of: part),
      licence: try row.text(first + 6, of: part))
  }

  /// Whether both speak of the same part of the same file, whatever its name and the day.
  func isSameContent(as other: Provenance) -> Bool {
    sha256 == other.sha256 && sheet == other.sheet
  }
}
