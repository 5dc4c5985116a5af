import Foundation
import GRDB
import MarketStore
import Nomenclatures
import TestSupport
import Testing

@Suite("A store of version 1 is read, and brought to this version when it is written")
struct MigrationTests {
  let folder: TemporaryFolder
  let path: String

  /// The file that version 1 made of `Samples.slice()` and `Samples.references()`.
  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("ancien.sqlite")
    let dump = Project.path("Tests/MarketStoreTests/Reference/version-1.sql")
    let sql = try String(contentsOfFile: dump, encoding: .utf8)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  private func check(_ store: Store) throws {
    #expect(try store.slice(Samples.key()) == Samples.slice())
    #expect(try store.nomenclature(.fap2009) == Samples.nomenclature)
    #expect(try store.bassins() == Samples.bassins)
    #expect(try store.orders().first?.lots == Samples.lots)
    #expect(try store.references().map(\.name) == ["pacte", "FAP 2009", "2019"])
    #expect(try store.holds(sha256: "a1"))
    #expect(try store.holds(sha256: "b2"))
    #expect(try store.importLog().count == 2)
    #expect(try store.flows().isEmpty)
  }

  @Test(
    "Read only, it stays as it was, byte for byte", arguments: [Store.Access.embedded, .readOnly])
  func read(access: Store.Access) throws {
    let before = try bytes()
    try check(Store.open(path: path, access: access))
    #expect(try bytes() == before)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(files == ["ancien.sqlite"])
  }

  @Test("One that is being written (WAL) is read the same")
  func readWAL() throws {
    let writer = try DatabaseQueue(path: path)
    try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try writer.write { try $0.execute(sql: "UPDATE slice SET source_rows = 4") }
    try check(Store.open(path: path, access: .readOnly))
  }

  @Test("Opened for writing, it becomes one of this version and takes what version 1 could not")
  func written() throws {
    let store = try Store.open(path: path, access: .readWrite)
    try check(store)
    #expect(!(try store.apply(Samples.batch(Samples.slice())).changedSomething))
    #expect(!(try store.apply(Samples.references()).changedSomething))
    var batch = Samples.marketBatch()
    batch.slices += [Samples.offers(1), Samples.offers(2)]
    #expect(try store.apply(batch).references == 12)
    let version = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "PRAGMA user_version")
    }
    #expect(version == 4)
    let again = try Store.open(path: path, access: .readOnly)
    #expect(try again.slice(Samples.key()) == Samples.slice())
    #expect(try again.entries().map(\.value) == [Samples.entries])
    #expect(try again.difficulties().map(\.value) == [Samples.difficulties])
    #expect(try again.tensions().map(\.value) == [Samples.tensions])
    #expect(try again.slices(source: .offres).count == 2)
  }

  @Test("Its tables are then those of a new store")
  func sameTables() throws {
    _ = try Store.open(path: path, access: .readWrite)
    let new = folder.path("neuf.sqlite")
    _ = try Store.open(path: new, access: .readWrite).apply(Samples.references())
    let tables = try [path, new].map { file in
      try DatabaseQueue(path: file).read {
        try String.fetchAll(
          $0, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
      }
    }
    #expect(tables[0] == tables[1])
    #expect(tables[0].count == 28)
  }

  @Test("A store of version 2, which has no causes of difficulty, takes them")
  func version2() throws {
    let second = folder.path("deux.sqlite")
    var batch = Samples.marketBatch()
    batch.difficulties = []
    batch.tensions = []
    _ = try Store.open(path: second, access: .readWrite).apply(batch)
    let queue = try DatabaseQueue(path: second)
    try queue.writeWithoutTransaction {
      try $0.execute(
        sql: """
          DROP TABLE difficulty_table; DROP TABLE difficulty_factor;
          DROP TABLE tension_table; DROP TABLE tension; PRAGMA user_version = 2
          """)
    }
    try queue.close()
    #expect(try Store.open(path: second, access: .readOnly).difficulties().isEmpty)
    let store = try Store.open(path: second, access: .readWrite)
    #expect(try store.filieres().map(\.value) == [Samples.filieres])
    #expect(try store.apply(Samples.marketBatch()).references == 2)
    #expect(try store.difficulties().map(\.value) == [Samples.difficulties])
    #expect(try store.tensions().map(\.value) == [Samples.tensions])
  }

  @Test("A store of version 3, which has no tensions by département, takes them")
  func version3() throws {
    let third = folder.path("trois.sqlite")
    var batch = Samples.marketBatch()
    batch.tensions = []
    let made = try Store.open(path: third, access: .readWrite)
    _ = try made.apply(batch)
    let queue = try DatabaseQueue(path: third)
    try queue.writeWithoutTransaction {
      try $0.execute(
        sql: "DROP TABLE tension_table; DROP TABLE tension; PRAGMA user_version = 3")
    }
    try queue.close()
    #expect(try Store.open(path: third, access: .readOnly).tensions().isEmpty)
    let store = try Store.open(path: third, access: .readWrite)
    #expect(try store.difficulties().map(\.value) == [Samples.difficulties])
    #expect(try store.apply(Samples.marketBatch()).references == 1)
    #expect(try store.tensions().map(\.value) == [Samples.tensions])
  }

  @Test("A version 1 that is damaged is an error, and stays as it was")
  func damaged() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "DROP TABLE bassin") }
    try queue.close()
    let before = try bytes()
    for access in [Store.Access.readOnly, .readWrite] {
      let error = #expect(throws: StoreError.self) {
        try Store.open(path: path, access: access)
      }
      #expect(error?.kind == .damaged)
    }
    #expect(try bytes() == before)
  }
}
