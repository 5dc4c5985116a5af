import GRDB
public import Nomenclatures

extension Store {
  /// What the store holds, sorted by source, millésime and région. No figure is read.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func summaries() throws -> [SliceSummary] {
    let sql = """
      SELECT \(SliceKey.columns), row_count, bassin_count, metier_count, \(Provenance.columns)
      FROM slice
      """
    return try once("summaries") {
      try read { db in
        try Array(Row.fetchCursor(db, sql: sql).map(SliceSummary.init)).sorted { $0.key < $1.key }
      } ?? []
    }
  }

  /// One slice, whole.
  /// - Throws: `StoreError`, of kind `noSuchSlice` when the store does not hold it.
  ///
  /// Complexity: O(rows of the slice).
  public func slice(_ key: SliceKey) throws -> MarketSlice {
    let condition =
      "source = ? AND millesime = ? AND month = ? AND region = ? AND nomenclature = ?"
    let slices = try once("slice \(key)") {
      try read { try SliceReader.slices($0, where: condition, key.arguments) } ?? []
    }
    guard let slice = slices.first else {
      throw StoreError.noSuchSlice(place, key, held: try summaries().map(\.key))
    }
    return slice
  }

  /// Every slice of one millésime, sorted by month and région; none when the store does not hold it.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func slices(source: SourceID, millesime: Millesime) throws -> [MarketSlice] {
    try read {
      try SliceReader.slices(
        $0, where: "source = ? AND millesime = ?", [source.rawValue, millesime.rawValue])
    } ?? []
  }

  /// Every slice of a source, whatever its year, sorted by key; none when the store holds none.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func slices(source: SourceID) throws -> [MarketSlice] {
    try read { try SliceReader.slices($0, where: "source = ?", [source.rawValue]) } ?? []
  }
}

extension SliceSummary {
  fileprivate init(_ row: Row) throws {
    let key = try SliceKey(row, from: 0)
    let part = "slice \(key)"
    self.init(
      key: key, rowCount: try row.count(5, of: part), bassinCount: try row.count(6, of: part),
      metierCount: try row.count(7, of: part),
      provenance: try Provenance(row, from: 8, of: part))
  }
}
