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
  func insert(_ blobs: SliceBlobs) throws {
    let slice = blobs.slice
    let shape: StatementArguments = [slice.rowCount, slice.bassins.count, slice.metiers.count]
    let provenance = slice.provenance.arguments
    let axes = blobs.axes.arguments + [blobs.crc32]
    let id = try Int64.fetchOne(
      insertSlice, arguments: slice.key.arguments + shape + provenance + axes)
    for column in blobs.columns { try insert(column, slice: id) }
    for classes in blobs.classes {
      try insertClass.execute(arguments: [id, classes.name.rawValue, classes.blob, classes.crc32])
    }
  }

  private func insert(_ column: SliceBlobs.Column, slice id: Int64?) throws {
    let blobs = column.blobs
    try insertColumn.execute(arguments: [
      id, column.measure.rawValue, blobs.statuses, blobs.visible, blobs.hiddenParts,
      blobs.hiddenLower, blobs.hiddenUpper, column.crc32,
    ])
  }
}
