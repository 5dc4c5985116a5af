import GRDB
import Synchronization

extension Store {
  /// Makes the file fit for `.embedded`: compacted, without journal, nothing left to write. The
  /// same batches applied in the same order give the same bytes.
  /// - Throws: `StoreError` when the store is not open for writing, or somebody else uses it.
  public func seal() throws {
    guard access == .readWrite else {
      throw StoreError.cannotWrite(place, reason: "ouvert en lecture", "opened for reading")
    }
    try place.translatingErrors {
      try connection.withLock { queue in
        try queue?.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA temp_store = FILE; VACUUM")
        }
      }
    }
  }
}
