import GRDB

extension Store {
  /// The files that changed the store, oldest first.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func importLog() throws -> [ImportLogEntry] {
    let sql = """
      SELECT file, sha256, sheet, rows, slices, tables, complete, imported_at
      FROM import_log ORDER BY id
      """
    return try read { try Array(Row.fetchCursor($0, sql: sql).map(ImportLogEntry.init)) } ?? []
  }

  /// Whether everything that the file of that SHA-256 brought is still in the store: importing it
  /// again would change nothing. False for a file that never brought anything, and for one of which
  /// some rows were refused the last time.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func holds(sha256: String) throws -> Bool {
    let sql = """
      WITH held (kind, name) AS (
        SELECT 'slice', source || '/' || millesime || iif(month = 0, '', printf('-%02d', month))
          || '/' || region || '/' || nomenclature
        FROM slice WHERE sha256 = ?1
        UNION ALL SELECT kind, name FROM reference WHERE sha256 = ?1),
      brought (kind, name) AS (
        SELECT item.kind, item.name
        FROM import_item item JOIN import_log log ON log.id = item.log WHERE log.sha256 = ?1)
      SELECT (SELECT complete FROM import_log WHERE sha256 = ?1 ORDER BY id DESC LIMIT 1)
        AND NOT EXISTS (SELECT kind, name FROM brought EXCEPT SELECT kind, name FROM held)
      """
    return try read { try Bool.fetchOne($0, sql: sql, arguments: [sha256]) ?? false } ?? false
  }
}

extension ImportLogEntry {
  fileprivate init(_ row: Row) throws {
    let part = "import_log"
    self.init(
      fileName: try row.text(0, of: part), sha256: try row.text(1, of: part),
      sheet: try row.optionalText(2, of: part), rows: try row.count(3, of: part),
      slices: try row.count(4, of: part), tables: try row.count(5, of: part),
      isComplete: try row.count(6, of: part) > 0,
      importedAt: try row.optionalText(7, of: part))
  }
}
