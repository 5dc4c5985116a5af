import Foundation
import GRDB
import MarketStore
import Nomenclatures
import TestSupport
import Testing

@Suite("What opens, and what is refused and left as it was")
struct OpeningTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("magasin.sqlite")
  }

  private var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()) ?? []
  }

  private func refusal(_ access: Store.Access, _ path: String) -> StoreError? {
    #expect(throws: StoreError.self) { _ = try Store.open(path: path, access: access) }
  }

  private func makeStore() throws {
    _ = try Store.open(path: path, access: .readWrite).apply(Samples.batch(Samples.slice()))
  }

  @Test("A missing file cannot be read", arguments: [Store.Access.embedded, .readOnly])
  func missing(access: Store.Access) {
    let error = refusal(access, path)
    #expect(error?.kind == .noSuchStore)
    #expect(error?.french.contains("magasin.sqlite : fichier introuvable") == true)
    #expect(files.isEmpty)
  }

  @Test("A folder that is not there is said before anything is read")
  func missingFolder() {
    let error = refusal(.readWrite, folder.path("absent/magasin.sqlite"))
    #expect(error?.kind == .cannotWrite)
    #expect(error?.french.contains("dossier") == true)
  }

  @Test(
    "What is not a store is refused, byte for byte as it was",
    arguments: ["", "bonjour", "%PDF-1.7\n" + String(repeating: "x", count: 200)],
    [Store.Access.embedded, .readOnly, .readWrite])
  func otherFile(content: String, access: Store.Access) throws {
    let file = try folder.write("magasin.sqlite", content)
    let error = refusal(access, file)
    #expect(error?.kind == .notAStore)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == content)
    #expect(files == ["magasin.sqlite"])
  }

  @Test("A folder in the place of the file is refused")
  func folderAsFile() {
    #expect(refusal(.readWrite, folder.url.path)?.kind == .notAStore)
  }

  @Test(
    "The database of another program is refused, byte for byte as it was",
    arguments: [Store.Access.embedded, .readOnly, .readWrite])
  func otherDatabase(access: Store.Access) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE slice (id INTEGER)") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let error = refusal(access, path)
    #expect(error?.kind == .notAStore)
    #expect(error?.english.contains("of another program") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test(
    "A store of a later version is refused, byte for byte as it was",
    arguments: [Store.Access.embedded, .readOnly, .readWrite])
  func laterVersion(access: Store.Access) throws {
    try makeStore()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 7") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let error = refusal(access, path)
    #expect(error?.kind == .newerVersion)
    #expect(
      error?.french
        == "magasin.sqlite : version 7 du format ; attendu 4 au plus ; mettre faisceau à jour "
        + "(le fichier n'a pas été modifié)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(files == ["magasin.sqlite"])
  }

  @Test("A new path stays free until something is written")
  func nothingWritten() throws {
    let store = try Store.open(path: path, access: .readWrite)
    #expect(try store.summaries().isEmpty)
    #expect(try store.bassins().isEmpty)
    #expect(try store.orders().isEmpty)
    #expect(try store.nomenclature(.fap2009) == nil)
    #expect(try !store.holds(sha256: "a1"))
    #expect(throws: StoreError.self) { try store.slice(Samples.key()) }
    #expect(try store.apply(ImportBatch()) == ImportOutcome())
    #expect(files.isEmpty)
  }

  @Test("A first import that fails leaves nothing behind")
  func failedCreation() throws {
    let store = try Store.open(path: path, access: .readWrite)
    let twice = Samples.batch(
      Samples.slice(), Samples.slice(provenance: Samples.provenance("autre.xlsx", sha256: "b")))
    let error = #expect(throws: StoreError.self) { try store.apply(twice) }
    #expect(error?.kind == .conflict)
    #expect(error?.english.contains("BMO_2018.xlsx [Données] and autre.xlsx [Données]") == true)
    #expect(files.isEmpty)
    _ = try store.apply(Samples.batch(Samples.slice()))
    #expect(try store.summaries().count == 1)
  }

  @Test("Readers leave no file behind", arguments: [Store.Access.embedded, .readOnly, .readWrite])
  func noFilesBeside(access: Store.Access) throws {
    try makeStore()
    do {
      let store = try Store.open(path: path, access: access)
      _ = try store.slice(Samples.key())
      if access == .embedded { #expect(files == ["magasin.sqlite"]) }
    }
    #expect(files == ["magasin.sqlite"])
  }

  @Test(
    "A folder that cannot be written is enough to read",
    arguments: [
      Store.Access.embedded, .readOnly,
    ])
  func readOnlyFolder(access: Store.Access) throws {
    try makeStore()
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer {
      try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    }
    #expect(try Store.open(path: path, access: access).slice(Samples.key()) == Samples.slice())
  }

  @Test("Signs that mean something in a URI are plain letters in a name")
  func oddName() throws {
    let odd = folder.path("100 %25 ?mode=memory #é'.sqlite")
    _ = try Store.open(path: odd, access: .readWrite).apply(Samples.batch(Samples.slice()))
    #expect(files == ["100 %25 ?mode=memory #é'.sqlite"])
    #expect(try Store.open(path: odd, access: .embedded).slice(Samples.key()) == Samples.slice())
  }

  @Test("A store open for reading refuses to write")
  func readingStore() throws {
    try makeStore()
    let store = try Store.open(path: path, access: .readOnly)
    let error = #expect(throws: StoreError.self) { try store.apply(Samples.references()) }
    #expect(error?.kind == .cannotWrite)
  }

  @Test("The journal of a deleted store is not mixed into a new one")
  func orphanJournal() throws {
    _ = try folder.write("magasin.sqlite-wal", "journal")
    let store = try Store.open(path: path, access: .readWrite)
    let error = #expect(throws: StoreError.self) { try store.apply(Samples.references()) }
    #expect(error?.kind == .cannotWrite)
    #expect(files == ["magasin.sqlite-wal"])
  }

  @Test("Sealed, the same batches give the same bytes")
  func sealed() throws {
    let data = try ["a.sqlite", "b.sqlite"].map { name in
      let store = try Store.open(path: folder.path(name), access: .readWrite)
      _ = try store.apply(Samples.references())
      _ = try store.apply(Samples.batch(Samples.slice(), Samples.slice(Samples.key(2019))))
      try store.seal()
      return try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
    }
    #expect(data[0] == data[1])
    // Bytes 18 and 19 are 1 for a rollback journal, 2 for WAL.
    #expect(data[0][18...19] == Data([1, 1]))
    let read = try Store.open(path: folder.path("a.sqlite"), access: .embedded)
    #expect(try read.slice(Samples.key()) == Samples.slice())
  }
}
