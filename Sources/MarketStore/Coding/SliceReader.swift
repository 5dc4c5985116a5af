import Columns
import Foundation
import GRDB
import Nomenclatures

/// Reads slices back, holding everything against the layout.
struct SliceReader {
  let columns: Statement
  let classes: Statement
  private static let select = """
    SELECT id, \(SliceKey.columns), row_count, \(Provenance.columns),
      bassins, metiers, bassin_places, metier_places, crc32
    FROM slice
    """

  init(_ db: Database) throws {
    columns = try db.cachedStatement(
      sql: """
        SELECT measure, statuses, visible, hidden_parts, hidden_lower, hidden_upper, crc32
        FROM slice_column WHERE slice = ? ORDER BY measure
        """)
    classes = try db.cachedStatement(
      sql: "SELECT class, classes, crc32 FROM slice_class WHERE slice = ? ORDER BY class")
  }

  /// The slices that `condition` selects, sorted by key.
  static func slices(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [MarketSlice] {
    let reader = try SliceReader(db)
    let rows = try Row.fetchCursor(
      db, sql: "\(select) WHERE \(condition) ORDER BY \(SliceKey.columns)", arguments: arguments)
    return try Array(rows.map(reader.slice))
  }

  private func slice(_ row: Row) throws -> MarketSlice {
    let key = try SliceKey(row, from: 1)
    let name = "slice \(key)"
    let rowCount = try row.count(6, of: name)
    let axes = try SliceAxes(row, from: 14, of: name)
    let bassins = try bassins(axes.bassins, of: "\(name) bassins")
    let metiers = try metiers(axes.metiers, of: "\(name) metiers")
    let places = try (
      self.places(
        axes.bassinPlaces, count: rowCount, below: bassins.count, of: "\(name) bassin_places"),
      self.places(
        axes.metierPlaces, count: rowCount, below: metiers.count, of: "\(name) metier_places")
    )
    let ascending = MarketSlice.ascend(places.0, places.1)
    try check(ascending, .disorder(of: "\(name) bassin_places, metier_places"))
    let columns = try columns(row[0], rowCount: rowCount, of: name)
    let classes = try classes(row[0], rowCount: rowCount, of: name)
    let sum = axes.crc32(measures: columns.keys, classes: classes.keys)
    try check(try row.count(18, of: name) == Int(sum), .checksum(of: name))
    return MarketSlice(
      key: key, bassins: bassins, metiers: metiers, bassinPlaces: places.0,
      metierPlaces: places.1, columns: columns, classes: classes,
      provenance: try Provenance(row, from: 7, of: name))
  }

  private func bassins(_ text: String, of part: String) throws -> [MarketSlice.NamedBassin] {
    let rows = try NameTable.rows(text, fields: 2, of: part)
    let bassins = rows.map { MarketSlice.NamedBassin(code: BassinCode($0[0]), name: $0[1]) }
    try check(MarketSlice.ascend(bassins.map(\.code)), .disorder(of: part))
    return bassins
  }

  private func metiers(_ text: String, of part: String) throws -> [MarketSlice.NamedMetier] {
    let rows = try NameTable.rows(text, fields: 3, of: part)
    let metiers = rows.map {
      MarketSlice.NamedMetier(code: MetierCode($0[0]), label: $0[1], famille: $0[2])
    }
    try check(MarketSlice.ascend(metiers.map(\.code)), .disorder(of: part))
    return metiers
  }

  private func places(
    _ blob: Data, count: Int, below limit: Int, of part: String
  ) throws -> [Int] {
    let places = try LittleEndian.integers(blob, count: count, of: part)
    let greatest = places.max() ?? 0
    try check(
      places.isEmpty || Int(greatest) < limit,
      .value(of: part, found: "\(greatest)", allowed: "0…\(limit - 1)"))
    return places.map(Int.init)
  }
}
