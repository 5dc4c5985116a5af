import Columns
import GRDB
import Nomenclatures

/// Writes slices inside the transaction of an `apply`, each statement prepared once.
struct SliceWriter {
  private let insertSlice: Statement
  private let insertColumn: Statement
  private let insertClass: Statement
  private let delete: Statement

  init(_ db: Database) throws {
    insertSlice = try db.makeStatement(
      sql: """
        INSERT INTO slice (\(SliceKey.columns), row_count, bassin_count, metier_count,
          \(Provenance.columns), bassins, metiers, bassin_places, metier_places, crc32)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, \(Provenance.marks), ?, ?, ?, ?, ?) RETURNING id
        """)
    insertColumn = try db.makeStatement(
      sql: """
        INSERT INTO slice_column
          (slice, measure, statuses, visible, hidden_parts, hidden_lower, hidden_upper, crc32)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertClass = try db.makeStatement(
      sql: "INSERT INTO slice_class (slice, class, classes, crc32) VALUES (?, ?, ?, ?)")
    delete = try db.makeStatement(sql: "DELETE FROM slice WHERE id = ?")
  }

  /// Removes the slice of the given row id, its columns and its classes.
  func remove(_ id: Int64) throws { try delete.execute(arguments: [id]) }

  /// Adds a slice that the store does not hold.
  func insert(_ slice: MarketSlice) throws {
    let shape: StatementArguments = [slice.rowCount, slice.bassins.count, slice.metiers.count]
    let axes = SliceAxes(slice).arguments(of: slice)
    let arguments = slice.key.arguments + shape + slice.provenance.arguments + axes
    let id = try Int64.fetchOne(insertSlice, arguments: arguments)
    for measure in Measure.allCases {
      guard let column = slice.columns[measure] else { continue }
      try insert(ColumnBlobs(column), measure: measure, slice: id)
    }
    for name in PublishedClass.allCases {
      guard let values = slice.classes[name] else { continue }
      let blob = ClassBlob.blob(values)
      try insertClass.execute(arguments: [id, name.rawValue, blob, CRC32.of([blob])])
    }
  }

  private func insert(_ blobs: ColumnBlobs, measure: Measure, slice id: Int64?) throws {
    try insertColumn.execute(arguments: [
      id, measure.rawValue, blobs.statuses, blobs.visible, blobs.hiddenParts, blobs.hiddenLower,
      blobs.hiddenUpper, blobs.crc32,
    ])
  }
}
