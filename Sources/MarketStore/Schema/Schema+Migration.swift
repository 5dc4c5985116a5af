import GRDB

extension Schema {
  /// Brings the tables of an earlier version to this one, in the transaction that is open; a store
  /// of this version is left alone.
  ///
  /// Version 1 had no month, no classes, no sum for reference tables and none of those of the
  /// market; version 2 did not say why it is hard to hire, nor version 3 how hard by département.
  static func migrate(_ db: Database) throws {
    if try version(of: db) == 1 { try migrateToVersion2(db) }
    if try version(of: db) == 2 {
      try db.execute(sql: difficulties)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    guard try version(of: db) == 3 else { return }
    try db.execute(sql: tensions)
    try db.execute(sql: "PRAGMA user_version = 4")
  }

  private static func migrateToVersion2(_ db: Database) throws {
    let former = try ReferenceSummary.ofVersion1(in: db)
    try db.execute(sql: slicesToVersion2)
    try db.execute(sql: classes)
    try db.execute(sql: "DROP TABLE reference")
    try db.execute(sql: reference)
    try db.execute(sql: market)
    let writer = ReferenceWriter(db: db)
    for summary in former { try writer.putLine(summary) }
    try db.execute(sql: "PRAGMA user_version = 2")
  }

  /// The version of the tables of a store.
  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Slices are copied, not altered: what makes one unique has changed.
  private static let slicesToVersion2 =
    """
    ALTER TABLE slice RENAME TO slice_1;
    ALTER TABLE slice_column RENAME TO slice_column_1;
    \(slices)
    INSERT INTO slice
    SELECT id, source, millesime, 0, region, nomenclature, row_count, bassin_count, metier_count,
      \(Provenance.columns), bassins, metiers, bassin_places, metier_places, crc32
    FROM slice_1;
    INSERT INTO slice_column SELECT * FROM slice_column_1;
    DROP TABLE slice_column_1;
    DROP TABLE slice_1;
    """
}

extension ReferenceSummary {
  /// The lines of `reference` as version 1 kept them, without a sum.
  fileprivate static func ofVersion1(in db: Database) throws -> [ReferenceSummary] {
    let sql = "SELECT kind, name, entry_count, \(Provenance.columns) FROM reference"
    return try Array(Row.fetchCursor(db, sql: sql).map(ReferenceSummary.init))
  }
}
