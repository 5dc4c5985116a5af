import GRDB

/// The tables of a store. `Sources/MarketStore/README.md` tells what each column holds.
enum Schema {
  /// `PRAGMA application_id`: the letters `FAIS`.
  static let applicationID = 0x4641_4953

  /// Bytes in a page: large, for most of a store is blobs of tens of kilobytes.
  static let pageSize = 16_384

  /// Makes the tables of a new store.
  static func create(in db: Database) throws {
    try db.execute(sql: slices)
    try db.execute(sql: classes)
    try db.execute(sql: reference)
    try db.execute(sql: names)
    try db.execute(sql: market)
    try db.execute(sql: difficulties)
    try db.execute(sql: tensions)
    try db.execute(sql: log)
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(Store.schemaVersion)")
  }

  /// The columns of a provenance, wherever there is one.
  static let provenance = """
    file TEXT NOT NULL, sha256 TEXT NOT NULL, sheet TEXT, source_rows INTEGER NOT NULL,
    imported_at TEXT, producer TEXT NOT NULL, licence TEXT NOT NULL
    """

  static let slices = """
    CREATE TABLE slice (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL, millesime INTEGER NOT NULL, month INTEGER NOT NULL,
      region TEXT NOT NULL, nomenclature TEXT NOT NULL,
      row_count INTEGER NOT NULL, bassin_count INTEGER NOT NULL, metier_count INTEGER NOT NULL,
      \(provenance),
      bassins TEXT NOT NULL, metiers TEXT NOT NULL,
      bassin_places BLOB NOT NULL, metier_places BLOB NOT NULL,
      crc32 INTEGER NOT NULL,
      UNIQUE (source, millesime, month, region, nomenclature)
    ) STRICT;
    CREATE TABLE slice_column (
      slice INTEGER NOT NULL REFERENCES slice ON DELETE CASCADE,
      measure TEXT NOT NULL,
      statuses BLOB NOT NULL, visible BLOB NOT NULL,
      hidden_parts BLOB NOT NULL, hidden_lower BLOB NOT NULL, hidden_upper BLOB NOT NULL,
      crc32 INTEGER NOT NULL,
      UNIQUE (slice, measure)
    ) STRICT;
    """

  static let classes = """
    CREATE TABLE slice_class (
      slice INTEGER NOT NULL REFERENCES slice ON DELETE CASCADE,
      class TEXT NOT NULL,
      classes BLOB NOT NULL,
      crc32 INTEGER NOT NULL,
      UNIQUE (slice, class)
    ) STRICT;
    """

  static let reference = """
    CREATE TABLE reference (
      kind TEXT NOT NULL, name TEXT NOT NULL, entry_count INTEGER NOT NULL,
      \(provenance),
      crc32 INTEGER NOT NULL,
      PRIMARY KEY (kind, name)
    ) STRICT;
    """

  private static let names = """
    CREATE TABLE nomenclature_entry (
      nomenclature TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL,
      domaine TEXT NOT NULL, domaine_label TEXT NOT NULL,
      PRIMARY KEY (nomenclature, code)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE bassin (
      place INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE, code_pacte TEXT NOT NULL, name TEXT NOT NULL,
      aliases TEXT NOT NULL, region TEXT NOT NULL, since INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE training_lot (
      millesime INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL,
      domaine TEXT NOT NULL, portee TEXT NOT NULL, bassins TEXT NOT NULL, nsf TEXT NOT NULL,
      certification TEXT NOT NULL, niveaux TEXT NOT NULL, rome TEXT NOT NULL,
      parcours TEXT NOT NULL,
      PRIMARY KEY (millesime, place)
    ) STRICT, WITHOUT ROWID;
    """

  private static let log = """
    CREATE TABLE import_log (
      id INTEGER PRIMARY KEY,
      file TEXT NOT NULL, sha256 TEXT NOT NULL, sheet TEXT, rows INTEGER NOT NULL,
      slices INTEGER NOT NULL, tables INTEGER NOT NULL, complete INTEGER NOT NULL,
      imported_at TEXT
    ) STRICT;
    CREATE TABLE import_item (
      log INTEGER NOT NULL REFERENCES import_log ON DELETE CASCADE,
      kind TEXT NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (log, kind, name)
    ) STRICT, WITHOUT ROWID;
    """
}
