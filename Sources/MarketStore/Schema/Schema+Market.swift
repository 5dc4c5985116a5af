extension Schema {
  /// The reference tables of the other sides of the market: passages, places, journeys, training.
  static let market = passages + places + journeys + training

  /// Why employers find it hard to hire, since version 3.
  static let difficulties = """
    CREATE TABLE difficulty_table (
      millesime INTEGER PRIMARY KEY, nomenclature TEXT NOT NULL
    ) STRICT;
    CREATE TABLE difficulty_factor (
      millesime INTEGER NOT NULL, metier TEXT NOT NULL, tension INTEGER NOT NULL,
      hiring INTEGER NOT NULL, labour INTEGER NOT NULL, duration INTEGER NOT NULL,
      conditions INTEGER NOT NULL, distance INTEGER NOT NULL, training INTEGER NOT NULL,
      PRIMARY KEY (millesime, metier)
    ) STRICT, WITHOUT ROWID;
    """

  /// Tensions by département, since version 4.
  static let tensions = """
    CREATE TABLE tension_table (
      millesime INTEGER PRIMARY KEY, nomenclature TEXT NOT NULL
    ) STRICT;
    CREATE TABLE tension (
      millesime INTEGER NOT NULL, departement TEXT NOT NULL, fap87 TEXT NOT NULL,
      tension REAL NOT NULL, class INTEGER NOT NULL,
      PRIMARY KEY (millesime, departement, fap87)
    ) STRICT, WITHOUT ROWID;
    """

  private static let passages = """
    CREATE TABLE passage_arrow (
      from_nomenclature TEXT NOT NULL, to_nomenclature TEXT NOT NULL,
      origin TEXT NOT NULL, qualification TEXT NOT NULL, target TEXT NOT NULL,
      weight REAL NOT NULL, basis TEXT NOT NULL,
      PRIMARY KEY (from_nomenclature, to_nomenclature, origin, qualification, target)
    ) STRICT, WITHOUT ROWID;

    """

  private static let places = """
    CREATE TABLE commune (
      millesime INTEGER NOT NULL, code TEXT NOT NULL, bassin TEXT NOT NULL,
      PRIMARY KEY (millesime, code)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE commune_bassin (
      millesime INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, region TEXT NOT NULL,
      PRIMARY KEY (millesime, code)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE postal_code (
      code TEXT NOT NULL, commune TEXT NOT NULL,
      PRIMARY KEY (code, commune)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE commune_merger (
      former TEXT NOT NULL, successor TEXT NOT NULL, since INTEGER NOT NULL,
      PRIMARY KEY (former, since, successor)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE bassin_outline (
      millesime INTEGER NOT NULL, bassin TEXT NOT NULL, wkt TEXT NOT NULL,
      PRIMARY KEY (millesime, bassin)
    ) STRICT, WITHOUT ROWID;

    """

  private static let journeys = """
    CREATE TABLE journey_table (
      millesime INTEGER PRIMARY KEY,
      outside REAL NOT NULL, least_flow REAL NOT NULL, inside_communes INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE journey_bassin (
      millesime INTEGER NOT NULL, bassin TEXT NOT NULL,
      PRIMARY KEY (millesime, bassin)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE journey_flow (
      millesime INTEGER NOT NULL, home TEXT NOT NULL, work TEXT NOT NULL, workers REAL NOT NULL,
      PRIMARY KEY (millesime, home, work)
    ) STRICT, WITHOUT ROWID;

    """

  private static let training = """
    CREATE TABLE entries_table (
      millesime INTEGER PRIMARY KEY, nomenclature TEXT NOT NULL,
      unresolved_low REAL NOT NULL, unresolved_high REAL NOT NULL
    ) STRICT;
    CREATE TABLE training_entry (
      millesime INTEGER NOT NULL, bassin TEXT NOT NULL, metier TEXT NOT NULL,
      niveau TEXT NOT NULL, low REAL NOT NULL, high REAL NOT NULL,
      PRIMARY KEY (millesime, bassin, metier, niveau)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE filiere_table (
      millesime INTEGER PRIMARY KEY, nomenclature TEXT NOT NULL
    ) STRICT;
    CREATE TABLE filiere (
      millesime INTEGER NOT NULL, metier TEXT NOT NULL, filiere TEXT NOT NULL,
      share REAL NOT NULL,
      PRIMARY KEY (millesime, metier, filiere)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE certification (
      code TEXT PRIMARY KEY, rncp TEXT NOT NULL, formacode TEXT NOT NULL, nsf TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE certification_rome (
      certification TEXT NOT NULL, place INTEGER NOT NULL, rome TEXT NOT NULL,
      PRIMARY KEY (certification, place)
    ) STRICT, WITHOUT ROWID;
    """
}
