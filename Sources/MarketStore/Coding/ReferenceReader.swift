import GRDB

/// Reads reference tables back, each held against its sum.
struct ReferenceReader {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// Every reference table of a kind, by name.
  /// - Throws: `Damage` when one is not what was written.
  func all<Value>(
    _ kind: ReferenceSummary.Kind, _ decode: (inout ReferenceRows, String) throws -> Value
  ) throws -> [Sourced<Value>] {
    let held = try ReferenceSummary.held(in: db, where: "kind = ?", [kind.rawValue])
    if held.isEmpty { try checkEmpty(kind) }
    return try held.map { try read($0, decode) }
  }

  /// The reference table of that kind and name; `nil` when the store holds none.
  /// - Throws: `Damage` when it is not what was written.
  func one<Value>(
    _ kind: ReferenceSummary.Kind, _ name: String,
    _ decode: (inout ReferenceRows, String) throws -> Value
  ) throws -> Sourced<Value>? {
    let held = try ReferenceSummary.held(
      in: db, where: "kind = ? AND name = ?", [kind.rawValue, name])
    if let first = held.first { return try read(first, decode) }
    for table in kind.tables { try checkNone(table, table.exists, kind.key(of: name)) }
    return nil
  }

  private func read<Value>(
    _ held: ReferenceSummary.Held, _ decode: (inout ReferenceRows, String) throws -> Value
  ) throws -> Sourced<Value> {
    let summary = held.summary
    var rows = try ReferenceRows(db, summary)
    let value = try decode(&rows, summary.name)
    try rows.finish()
    let part = "\(summary.kind.rawValue) \(summary.name)"
    try check(rows.sum.value == held.crc32, .checksum(of: part))
    return Sourced(value, summary.provenance)
  }

  /// Rows whose line is lost are a damage, not a table that was never there.
  private func checkEmpty(_ kind: ReferenceSummary.Kind) throws {
    for table in kind.tables {
      try checkNone(table, "SELECT EXISTS (SELECT 1 FROM \(table.name))", [])
    }
  }

  private func checkNone(
    _ table: StoredTable, _ sql: String, _ key: StatementArguments
  ) throws {
    let exists = try Bool.fetchOne(db, sql: sql, arguments: key) ?? false
    try check(!exists, .value(of: table.name, found: "sans ligne dans reference", allowed: "1"))
  }
}

extension ReferenceSummary {
  /// A line of `reference` with its sum.
  typealias Held = (summary: ReferenceSummary, crc32: UInt32)

  /// The reference tables of a store, by kind and name.
  static func all(in db: Database) throws -> [ReferenceSummary] {
    try held(in: db, where: "1", []).map(\.summary)
  }

  /// The lines that `condition` selects, by kind and name.
  static func held(
    in db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [Held] {
    let sql = """
      SELECT kind, name, entry_count, \(Provenance.columns), crc32 FROM reference
      WHERE \(condition) ORDER BY kind, name
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    return try Array(
      rows.map { row in
        let sum = try row.count(10, of: "reference")
        return (try ReferenceSummary(row), UInt32(truncatingIfNeeded: sum))
      })
  }

  /// Reads `kind, name, entry_count`, then the provenance.
  init(_ row: Row) throws {
    let word = try row.text(0, of: "reference")
    guard let kind = Kind(rawValue: word) else {
      let allowed = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Damage.value(of: "reference.kind", found: word, allowed: allowed)
    }
    self.init(
      kind: kind, name: try row.text(1, of: "reference"),
      entryCount: try row.count(2, of: "reference"),
      provenance: try Provenance(row, from: 3, of: "reference"))
  }
}
