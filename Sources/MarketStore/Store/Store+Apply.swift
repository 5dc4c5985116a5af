import GRDB
import Synchronization

extension Store {
  /// Puts in the store what `batch` brings, all of it or none.
  ///
  /// A slice that the store holds from the same file and sheet is left as it is; when nothing is
  /// new, nothing is written. Another version takes the place of the former one. Readers see the
  /// store as it was until the whole batch is in.
  /// - Throws: `StoreError` when the batch contradicts itself or the store, when another program
  ///   keeps the file locked, or when the disk refuses; the store is then as it was.
  ///
  /// Complexity: O(rows of the batch).
  public func apply(_ batch: ImportBatch) throws -> ImportOutcome {
    guard access == .readWrite else {
      throw StoreError.cannotWrite(place, reason: "ouvert en lecture", "opened for reading")
    }
    return try place.translatingErrors {
      try connection.withLock { queue in
        if queue == nil, try place.isStore() { queue = try place.connect(access) }
        if let queue { return try apply(batch, to: queue) }
        if batch.isEmpty { return ImportOutcome() }
        let created = try place.create { try apply(batch, in: $0) }
        let opened = try place.connect(access)
        queue = opened
        return try created ?? apply(batch, to: opened)
      }
    }
  }

  private func apply(_ batch: ImportBatch, to queue: DatabaseQueue) throws -> ImportOutcome {
    let outcome = try queue.write { try apply(batch, in: $0) }
    if outcome.changedSomething { queue.writeWithoutTransaction(Self.checkpoint) }
    return outcome
  }

  /// The body of the transaction.
  private func apply(_ batch: ImportBatch, in db: Database) throws -> ImportOutcome {
    var plan = try ImportPlan(batch, in: db, place: place)
    guard plan.outcome.changedSomething || !batch.lateSlices.isEmpty else { return plan.outcome }
    let slices = try SliceWriter(db)
    for id in plan.removals { try slices.remove(id) }
    for slice in plan.insertions { try slices.insert(SliceBlobs(slice)) }
    try LateSlices.forEach(batch.lateSlices) { try plan.take($0, with: slices, in: db) }
    let references = ReferenceWriter(db: db)
    for table in plan.tables { try references.put(table) }
    try ImportLogWriter(db: db, incomplete: batch.incomplete).log(plan.items)
    return plan.outcome
  }

  /// Moves what was committed from the journal to the file, so that the file alone is the store.
  /// Not waited for: while somebody reads, the journal keeps it, and a later close moves it.
  private static func checkpoint(_ db: Database) {
    try? db.execute(sql: "PRAGMA busy_timeout = 0")
    _ = try? Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    try? db.execute(sql: "PRAGMA busy_timeout = \(Int(StorePlace.patience * 1000))")
  }
}
