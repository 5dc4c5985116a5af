import GRDB

/// One line of the log: a file, or a sheet of it, that changed the store.
public struct ImportLogEntry: Equatable, Sendable {
  /// Name of the file, without its folder.
  public let fileName: String
  /// SHA-256 of the file, 64 hexadecimal digits.
  public let sha256: String
  /// Sheet of the workbook; `nil` for a text file.
  public let sheet: String?
  /// Rows of the file that the store kept.
  public let rows: Int
  /// Number of slices that the file brought.
  public let slices: Int
  /// Number of reference tables that the file brought.
  public let tables: Int
  /// Whether every row of the file was taken in; false when some were refused.
  public let isComplete: Bool
  /// Day and time of the import, ISO 8601 in UTC; `nil` for derived data.
  public let importedAt: String?
}

/// A slice or a reference table that a file brought.
struct ImportItem {
  let kind: String
  let name: String
  let provenance: Provenance
  /// Whether the store did not hold it already.
  let isNew: Bool

  /// Name of a slice in the log; SQL gives the same in `Store.holds`.
  init(_ slice: MarketSlice, isNew: Bool) {
    kind = "slice"
    name = "\(slice.key)"
    provenance = slice.provenance
    self.isNew = isNew
  }

  init(_ summary: ReferenceSummary, isNew: Bool) {
    kind = summary.kind.rawValue
    name = summary.name
    provenance = summary.provenance
    self.isNew = isNew
  }
}

/// Writes a line for each file that brought something new.
struct ImportLogWriter {
  private struct Source: Hashable {
    let sha256: String
    let sheet: String?
  }

  let db: Database
  /// SHA-256 of the files of which some rows were refused.
  let incomplete: Set<String>

  /// Logs every file of which some item is new, with everything it brought.
  func log(_ items: [ImportItem]) throws {
    let sources = items.map { Source(sha256: $0.provenance.sha256, sheet: $0.provenance.sheet) }
    var done: Set<Source> = []
    for source in sources where done.insert(source).inserted {
      let brought = zip(items, sources).filter { $0.1 == source }.map(\.0)
      if brought.contains(where: \.isNew) { try logFile(brought) }
    }
  }

  private func logFile(_ items: [ImportItem]) throws {
    guard let file = items.first?.provenance else { return }
    let slices = items.count { $0.kind == "slice" }
    let id = try Int64.fetchOne(
      db,
      sql: """
        INSERT INTO import_log (file, sha256, sheet, rows, slices, tables, complete, imported_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
        """,
      arguments: [
        file.fileName, file.sha256, file.sheet, items.reduce(0) { $0 + $1.provenance.rows }, slices,
        items.count - slices, !incomplete.contains(file.sha256), file.importedAt,
      ])
    for item in items {
      try db.execute(
        sql: "INSERT INTO import_item (log, kind, name) VALUES (?, ?, ?)",
        arguments: [id, item.kind, item.name])
    }
  }
}
