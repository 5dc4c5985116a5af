import Foundation
import GRDB

/// Where the file of a store is, and how it is opened.
struct StorePlace: Sendable {
  /// Absolute path of the file.
  let path: String

  init(path: String) {
    self.path = URL(fileURLWithPath: path).path
  }

  /// Name of the file, for messages.
  var fileName: String { (path as NSString).lastPathComponent }
  /// The folder it is in.
  var folder: String { (path as NSString).deletingLastPathComponent }
  /// Seconds that a program waits for another one's write to end.
  static let patience: Double = 10

  /// Whether a store of this version is there; `false` when nothing is. The file is opened without
  /// lock and cannot be written, so that what is not a store stays as it is. (Reading its header
  /// with `read` would not do: closing a file gives up the locks that SQLite holds on it elsewhere
  /// in the same program.)
  /// - Throws: `StoreError` when something else is there.
  func isStore() throws -> Bool {
    var isFolder: ObjCBool = false
    let files = FileManager.default
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
    if isFolder.boolValue { throw StoreError.notAStore(self, found: .folder) }
    guard files.isReadableFile(atPath: path) else { throw StoreError.unreadable(self) }
    if size(of: path) == 0 { throw StoreError.notAStore(self, found: .empty) }
    let queue = try probe()
    try queue.read(check)
    try queue.close()
    return true
  }

  private func probe() throws -> DatabaseQueue {
    do {
      return try immutableQueue()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw StoreError.notAStore(self, found: .otherFormat)
    }
  }

  private func check(_ db: Database) throws {
    let owner = try Int.fetchOne(db, sql: "PRAGMA application_id")
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard owner == Schema.applicationID, version > 0 else {
      throw StoreError.notAStore(self, found: .otherDatabase)
    }
    guard version <= Store.schemaVersion else {
      throw StoreError.newerVersion(self, found: version)
    }
  }

  /// Checks that a new file may be put in the folder.
  func checkFolder() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw StoreError.noSuchFolder(self) }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw StoreError.cannotWrite(self, reason: "dossier non inscriptible", "folder not writable")
    }
  }

  /// Opens the file that is there. One of an earlier version is brought to this one: in its place
  /// when it may be written, in a copy in memory when it is only read.
  func connect(_ access: Store.Access) throws -> DatabaseQueue {
    let queue = try open(access)
    if try queue.read(Schema.version) == Store.schemaVersion { return queue }
    if access == .readWrite {
      try queue.write(Schema.migrate)
      return queue
    }
    let copy = try DatabaseQueue()
    try queue.backup(to: copy)
    try copy.write(Schema.migrate)
    return copy
  }

  private func open(_ access: Store.Access) throws -> DatabaseQueue {
    switch access {
    case .embedded:
      if hasPendingJournal { throw StoreError.notSealed(self) }
      return try immutableQueue()
    case .readOnly:
      return try readingQueue()
    case .readWrite:
      guard isWritable else {
        throw StoreError.cannotWrite(self, reason: "lecture seule", "read-only")
      }
      // A statement's own journal is a page or two: a file for it would be written with every slice.
      return try queue("mode=rw") {
        try $0.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY")
      }
    }
  }

  /// A reader that goes through SQLite's read-only mode would leave `-wal` and `-shm` files behind:
  /// where it may, it opens as a writer does and forbids itself to write. In a folder that cannot
  /// be written nobody writes the store, unless a journal says otherwise.
  private func readingQueue() throws -> DatabaseQueue {
    if isWritable { return try queue("mode=rw") { try $0.execute(sql: "PRAGMA query_only = 1") } }
    if hasPendingJournal { return try queue("mode=ro", readonly: true) }
    return try immutableQueue()
  }

  private func immutableQueue() throws -> DatabaseQueue {
    try queue("immutable=1", readonly: true)
  }

  private func queue(
    _ query: String, readonly: Bool = false,
    setUp: @escaping @Sendable (Database) throws -> Void = { _ in }
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "Faisceau"
    configuration.readonly = readonly
    configuration.busyMode = .timeout(Self.patience)
    configuration.prepareDatabase(setUp)
    return try DatabaseQueue(path: "\(uri)?\(query)", configuration: configuration)
  }

  /// The path as SQLite's URI, so that `?`, `#` and `%` in a name are part of the name.
  private var uri: String {
    let kept = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~")
    return "file:" + (path.addingPercentEncoding(withAllowedCharacters: kept) ?? path)
  }

  /// Whether committed pages wait in a journal beside the file.
  private var hasPendingJournal: Bool { (size(of: path + "-wal") ?? 0) > 0 }

  private func size(of path: String) -> Int? {
    try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
  }

  private var isWritable: Bool {
    FileManager.default.isWritableFile(atPath: path)
      && FileManager.default.isWritableFile(atPath: folder)
  }
}
