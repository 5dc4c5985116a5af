import Foundation
import GRDB

extension StorePlace {
  /// Makes the store with what `fill` puts in it, beside its place, then puts it there: nobody sees
  /// a half-made file, and a failure leaves none. `nil` when another program was faster.
  /// - Throws: what `fill` throws; `StoreError` when the folder cannot be written.
  func create<Value>(_ fill: (Database) throws -> Value) throws -> Value? {
    try checkFolder()
    try checkNoOrphanJournal()
    let draft = StorePlace(path: "\(folder)/.\(fileName).\(UUID().uuidString)")
    defer { draft.removeFiles() }
    let value = try draft.fillNew(fill)
    return try draft.move(to: self) ? value : nil
  }

  private func fillNew<Value>(_ fill: (Database) throws -> Value) throws -> Value {
    let queue = try draftQueue()
    let value = try queue.write { db in
      try Schema.create(in: db)
      return try fill(db)
    }
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL")
    }
    try queue.close()
    try synchronise()
    return value
  }

  /// Nobody else sees the draft, and a crash throws it away: no journal on disk, no waiting for it.
  private func draftQueue() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "Faisceau"
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA page_size = \(Schema.pageSize); PRAGMA journal_mode = MEMORY;
          PRAGMA synchronous = OFF
          """)
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Waits until the file is on the disk.
  private func synchronise() throws {
    guard let file = FileHandle(forUpdatingAtPath: path) else { throw StoreError.unreadable(self) }
    try file.synchronize()
    try file.close()
  }

  /// Gives the draft its name, unless the name was taken meanwhile. A link never replaces a file;
  /// where the file system has none, `moveItem` looks first.
  private func move(to target: StorePlace) throws -> Bool {
    let files = FileManager.default
    do {
      try files.linkItem(atPath: path, toPath: target.path)
      return true
    } catch {
      if files.fileExists(atPath: target.path) { return false }
      try files.moveItem(atPath: path, toPath: target.path)
      return true
    }
  }

  /// SQLite would take a journal left by a deleted store for this one's, and mix the two. It is not
  /// removed here: it may be that of a store which another program is putting in place right now.
  private func checkNoOrphanJournal() throws {
    let files = FileManager.default
    for suffix in ["-wal", "-journal"] where files.fileExists(atPath: path + suffix) {
      if !files.fileExists(atPath: path) {
        throw StoreError.orphanJournal(self, journal: fileName + suffix)
      }
    }
  }

  private func removeFiles() {
    for suffix in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }
}
