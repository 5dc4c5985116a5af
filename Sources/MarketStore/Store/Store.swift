import Foundation
import GRDB
import Synchronization

/// The figures, their provenance and the reference tables, in one SQLite file.
///
/// A store is opened for one use (`Access`). What it gives back is checked as it is read: a damaged
/// file throws a `StoreError`, it never brings the program down. Calls are safe from any thread and
/// run one after the other; other programs may read the same file meanwhile.
///
/// Source: layout of the tables and blobs, `Sources/MarketStore/README.md`.
public final class Store: Sendable {
  /// What a store is opened for.
  public enum Access: Sendable {
    /// Reads a sealed file that nobody writes any more: no lock is taken, no file made beside it.
    case embedded
    /// Reads a store that another program may be writing.
    case readOnly
    /// Reads and writes; the file is created by the first `apply` that brings something.
    case readWrite
  }

  /// Version of the tables that this program writes, kept as `PRAGMA user_version`.
  public static let schemaVersion = 4

  /// What the store was opened for.
  public let access: Access
  /// Where the file is.
  let place: StorePlace
  /// The open file, `nil` as long as it does not exist.
  let connection: Mutex<DatabaseQueue?>
  /// What was read of a sealed file, by name.
  private let kept = Mutex<[String: any Sendable]>([:])

  init(place: StorePlace, access: Access, queue: DatabaseQueue?) {
    self.place = place
    self.access = access
    connection = Mutex(queue)
  }

  /// Opens the store at `path`.
  ///
  /// A new path opened `.readWrite` gives an empty store and touches nothing: the file appears,
  /// complete, when a first batch was applied.
  /// - Throws: `StoreError` when there is no file to read, or what is there is not a store of this
  ///   version; the file is then left as it was, byte for byte.
  public static func open(path: String, access: Access) throws -> Store {
    let place = StorePlace(path: path)
    return try place.translatingErrors {
      if try place.isStore() {
        return Store(place: place, access: access, queue: try place.connect(access))
      }
      guard access == .readWrite else { throw StoreError.noSuchStore(place) }
      try place.checkFolder()
      return Store(place: place, access: access, queue: nil)
    }
  }

  /// Runs `body` on a steady view of the store; `nil` when its file does not exist yet.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value? {
    try place.translatingErrors {
      try queue()?.read(body)
    }
  }

  /// What `read` gives. Of a sealed file it is read once: several studies of one run ask for the same
  /// slices and tables, and nobody writes such a file any more.
  ///
  /// - Parameters:
  ///   - name: what is read: a name of its own for each value.
  ///   - read: reads it, and asks nothing else of this function.
  func once<Value: Sendable>(_ name: String, _ read: () throws -> Value) throws -> Value {
    guard access == .embedded else { return try read() }
    return try kept.withLock { kept in
      if let held = kept[name], let value = held as? Value { return value }
      let value = try read()
      kept[name] = value
      return value
    }
  }

  /// The open file. A file that another program created meanwhile is opened.
  private func queue() throws -> DatabaseQueue? {
    try connection.withLock { queue in
      if queue == nil, try place.isStore() { queue = try place.connect(access) }
      return queue
    }
  }
}
