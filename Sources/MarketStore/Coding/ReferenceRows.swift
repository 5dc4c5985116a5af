import GRDB

/// Walks the SQL rows of one reference table, table after table, and sums them up: a row changed on
/// the disk is an error, not another row.
///
/// The sum is the CRC-32 of the kind and name of the table, of its provenance, then of every value
/// of every row in order: a text as UTF-8 and a 0, a number as eight bytes, least first (IEEE 754 or
/// two's complement), a null as 0xFF.
struct ReferenceRows {
  private let db: Database
  private let key: StatementArguments
  private var tables: ArraySlice<StoredTable>
  private(set) var sum = CRC32()
  /// Entries announced, by which arrays are made at once as large as they will be.
  private let room: Int

  /// Rows of the reference table that `summary` tells of.
  /// - Throws: `Damage` when its name is none of its kind.
  init(_ db: Database, _ summary: ReferenceSummary) throws {
    self.db = db
    key = try summary.kind.key(of: summary.name)
    tables = summary.kind.tables[...]
    let source = summary.provenance
    for text in [
      summary.kind.rawValue, summary.name, source.fileName, source.sha256, source.sheet,
      source.importedAt, source.producer, source.licence,
    ] { sum.take(text) }
    room = max(0, min(summary.entryCount, 1 << 16))
    sum.take(UInt64(summary.entryCount))
    sum.take(UInt64(source.rows))
  }

  /// What `decode` makes of each row of the next SQL table.
  mutating func next<Value>(_ decode: (StoredValues) throws -> Value) throws -> [Value] {
    guard let table = tables.popFirst() else { return [] }
    let statement = try db.cachedStatement(sql: table.select)
    let rows = try Row.fetchCursor(statement, arguments: key)
    var values: [Value] = []
    values.reserveCapacity(room)
    var stored = StoredValues(columnNames: statement.columnNames)
    while try rows.next() != nil {
      stored.take(statement.sqliteStatement)
      for value in stored.values { sum.take(value) }
      values.append(try decode(stored))
    }
    return values
  }

  /// What `decode` makes of the one row of the next SQL table.
  /// - Throws: `Damage` when there are none, or several.
  mutating func one<Value>(of part: String, _ decode: (StoredValues) throws -> Value) throws
    -> Value
  {
    let values = try next(decode)
    try check(
      values.count == 1, .value(of: part, found: "\(values.count) lignes", allowed: "1"))
    return values[0]
  }

  /// Sums up what is left to walk.
  mutating func finish() throws {
    while !tables.isEmpty { _ = try next { _ in } }
  }
}

extension CRC32 {
  fileprivate mutating func take(_ text: String?) {
    if let text { take(text) } else { step(0xFF) }
  }

  fileprivate mutating func take(_ value: DatabaseValue) {
    switch value.storage {
    case .null: step(0xFF)
    case .int64(let number): take(UInt64(bitPattern: number))
    case .double(let number): take(number.bitPattern)
    case .string(let text): take(text)
    case .blob(let bytes): take(bytes)
    }
  }
}
