import GRDB

/// Writes reference tables inside the transaction of an `apply`.
struct ReferenceWriter {
  let db: Database

  /// Puts a table in place of the former one of its name, with its line and its sum.
  func put(_ table: ReferenceTable) throws {
    let summary = table.summary
    let key = try summary.kind.key(of: summary.name)
    for (stored, rows) in zip(summary.kind.tables, table.content.rows) {
      try db.execute(sql: stored.delete, arguments: key)
      let insert = try db.makeStatement(sql: stored.insert)
      for row in rows { try insert.execute(arguments: key + StatementArguments(row)) }
    }
    try putLine(summary)
  }

  /// Puts the line of a table in `reference`, with the sum of the rows that stand there.
  func putLine(_ summary: ReferenceSummary) throws {
    var rows = try ReferenceRows(db, summary)
    try rows.finish()
    let identity: StatementArguments = [summary.kind.rawValue, summary.name, summary.entryCount]
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO reference (kind, name, entry_count, \(Provenance.columns), crc32)
        VALUES (?, ?, ?, \(Provenance.marks), ?)
        """, arguments: identity + summary.provenance.arguments + [rows.sum.value])
  }
}
