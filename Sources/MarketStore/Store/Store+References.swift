import GRDB
public import Nomenclatures

extension Store {
  /// The métiers of one nomenclature; `nil` when the store does not hold it.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func nomenclature(_ id: NomenclatureID) throws -> Nomenclature? {
    let sql = """
      SELECT code, label, domaine, domaine_label FROM nomenclature_entry WHERE nomenclature = ?
      """
    let entries = try read { db in
      try Array(
        Row.fetchCursor(db, sql: sql, arguments: [id.rawValue]).map(Nomenclature.Entry.init))
    }
    guard let entries, !entries.isEmpty else { return nil }
    return Nomenclature(id: id, entries: entries)
  }

  /// The bassins as the Pacte names them, in its order; empty when the store has no such table.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func bassins() throws -> [Bassin] {
    let sql = "SELECT code, code_pacte, name, aliases, region, since FROM bassin ORDER BY place"
    return try read { try Array(Row.fetchCursor($0, sql: sql).map(Bassin.init)) } ?? []
  }

  /// The training orders, by year, each with its lots in the order of the file.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func orders() throws -> [ImportBatch.SourcedOrder] {
    try read { db in
      try ReferenceSummary.all(in: db).filter { $0.kind == .order }.map { summary in
        guard let year = Int(summary.name) else {
          throw Damage.value(of: "reference.name", found: summary.name, allowed: "2019")
        }
        let lots = try TrainingLot.all(in: db, millesime: year)
        return (Millesime(year), lots, summary.provenance)
      }
    } ?? []
  }

  /// The reference tables that the store holds, by kind and name.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func references() throws -> [ReferenceSummary] {
    try read(ReferenceSummary.all) ?? []
  }
}
