import GRDB
import Nomenclatures

/// What a batch changes in a store, worked out before anything is written.
struct ImportPlan {
  /// What will have changed.
  private(set) var outcome = ImportOutcome()
  /// Row ids of the slices to take away.
  private(set) var removals: [Int64] = []
  /// Slices to put in.
  private(set) var insertions: [MarketSlice] = []
  /// Reference tables to put in.
  private(set) var tables: [ReferenceTable] = []
  /// Everything that the batch names, for the log.
  private(set) var items: [ImportItem] = []

  private let place: StorePlace
  private let held: [SliceKey: HeldSlice]
  private typealias HeldSlice = (id: Int64, provenance: Provenance)

  /// Holds `batch` against what the store has.
  /// - Throws: `StoreError` when the batch contradicts itself or the store.
  init(_ batch: ImportBatch, in db: Database, place: StorePlace) throws {
    self.place = place
    held = try Self.heldSlices(in: db)
    try checkNomenclatures(of: batch, held: Array(held.keys))
    try plan(batch.slices, held: held, in: db)
    planRemovals(batch, held: held)
    try plan(batch.tables, held: ReferenceSummary.all(in: db), in: db)
  }

  private static func heldSlices(in db: Database) throws -> [SliceKey: HeldSlice] {
    let sql = "SELECT id, \(SliceKey.columns), \(Provenance.columns) FROM slice"
    let rows = try Array(
      Row.fetchCursor(db, sql: sql).map { row in
        let key = try SliceKey(row, from: 1)
        let held: HeldSlice = (row[0], try Provenance(row, from: 6, of: "slice \(key)"))
        return (key, held)
      })
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// One year of a source has one nomenclature, in the store and in the batch.
  private func checkNomenclatures(of batch: ImportBatch, held: [SliceKey]) throws {
    var known: [ImportBatch.Whole: NomenclatureID] = [:]
    for key in held.sorted() + batch.slices.map(\.key) + batch.lateSlices.map(\.key) {
      let year = ImportBatch.Whole(source: key.source, millesime: key.millesime)
      let former = known.updateValue(key.nomenclature, forKey: year)
      if let former, former != key.nomenclature {
        throw StoreError.otherNomenclature(place, key, held: former)
      }
    }
  }

  private mutating func plan(
    _ slices: [MarketSlice], held: [SliceKey: HeldSlice], in db: Database
  ) throws {
    var seen: [SliceKey: Provenance] = [:]
    for slice in slices {
      if let first = seen.updateValue(slice.provenance, forKey: slice.key) {
        guard first.isSameContent(as: slice.provenance) else {
          throw StoreError.conflict(place, "\(slice.key)", first, slice.provenance)
        }
        continue
      }
      plan(slice, held: held[slice.key], in: db)
    }
  }

  private mutating func plan(_ slice: MarketSlice, held: HeldSlice?, in db: Database) {
    let isSame = held.map { holds($0, slice, in: db) } ?? false
    items.append(ImportItem(slice, isNew: !isSame))
    if isSame { return outcome.unchanged.append(slice.key) }
    insertions.append(slice)
    guard let held else { return outcome.added.append(slice.key) }
    removals.append(held.id)
    outcome.replaced.append(slice.key)
  }

  /// Takes in a slice made just now, in the place of the one that the store holds of its key.
  mutating func take(_ blobs: SliceBlobs, with writer: SliceWriter, in db: Database) throws {
    let slice = blobs.slice
    let held = held[slice.key]
    let isSame = held.map { holds($0, slice, in: db) } ?? false
    items.append(ImportItem(slice, isNew: !isSame))
    if isSame { return outcome.unchanged.append(slice.key) }
    if let held {
      try writer.remove(held.id)
      outcome.replaced.append(slice.key)
    } else {
      outcome.added.append(slice.key)
    }
    try writer.insert(blobs)
  }

  /// Whether the store holds these figures, from this file. One that was read otherwise, or that
  /// cannot be read back, is not the same: it is put in anew.
  private func holds(_ held: HeldSlice, _ slice: MarketSlice, in db: Database) -> Bool {
    guard held.provenance.isSameContent(as: slice.provenance) else { return false }
    let stored = try? SliceReader.slices(db, where: "id = ?", [held.id]).first
    return stored?.hasSameFigures(as: slice) ?? false
  }

  private mutating func planRemovals(_ batch: ImportBatch, held: [SliceKey: HeldSlice]) {
    let brought = Set(batch.slices.map(\.key) + batch.lateSlices.map(\.key))
    for (key, slice) in held.sorted(by: { $0.key < $1.key }) where !brought.contains(key) {
      guard batch.wholes.contains(where: { $0.holds(key) }) else { continue }
      removals.append(slice.id)
      outcome.removed.append(key)
    }
  }

  private mutating func plan(
    _ tables: [ReferenceTable], held: [ReferenceSummary], in db: Database
  ) throws {
    var seen: [String: Provenance] = [:]
    for table in tables {
      let summary = table.summary
      let name = "\(summary.kind.rawValue) \(summary.name)"
      if let first = seen.updateValue(summary.provenance, forKey: name) {
        guard first.isSameContent(as: summary.provenance) else {
          throw StoreError.conflict(place, name, first, summary.provenance)
        }
        continue
      }
      let former = held.first { $0.kind == summary.kind && $0.name == summary.name }
      let isSame = former.map { holds($0, table, in: db) } ?? false
      items.append(ImportItem(summary, isNew: !isSame))
      outcome.references += isSame ? 0 : 1
      outcome.unchangedReferences += isSame ? 1 : 0
      if !isSame { self.tables.append(table) }
    }
  }

  /// Whether the store holds this very table, from this file; see `holds` of a slice.
  private func holds(_ held: ReferenceSummary, _ table: ReferenceTable, in db: Database) -> Bool {
    guard held.provenance.isSameContent(as: table.provenance) else { return false }
    let stored = try? ReferenceReader(db).content(held.kind, held.name)
    return stored == table.content
  }
}
