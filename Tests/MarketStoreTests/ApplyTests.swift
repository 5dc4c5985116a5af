import Foundation
import GRDB
import MarketStore
import Nomenclatures
import TestSupport
import Testing

@Suite("A batch goes in whole, once, or not at all")
struct ApplyTests {
  let folder: TemporaryFolder
  let path: String
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("magasin.sqlite")
    store = try Store.open(path: path, access: .readWrite)
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// What another program sees change: SQLite's own counter.
  private func dataVersion(_ queue: DatabaseQueue) throws -> Int? {
    try queue.read { try Int.fetchOne($0, sql: "PRAGMA data_version") }
  }

  @Test("The same file a second time changes nothing, not a byte")
  func unchanged() throws {
    let slice = Samples.slice()
    var batch = Samples.references()
    batch.slices = [slice]
    _ = try store.apply(batch)
    let (before, witness) = (try bytes(), try DatabaseQueue(path: path))
    let version = try dataVersion(witness)
    let renamed = Samples.slice(
      provenance: Samples.provenance("copie.xlsx", importedAt: "2030-01-01T00:00:00Z"))
    batch.slices = [renamed]
    let outcome = try store.apply(batch)
    #expect(outcome.unchanged == [slice.key])
    #expect(outcome.unchangedReferences == 3)
    #expect(!outcome.changedSomething)
    #expect(try dataVersion(witness) == version)
    #expect(try bytes() == before)
    #expect(try store.slice(slice.key).provenance.fileName == "BMO_2018.xlsx")
    #expect(try store.importLog().count == 2)
  }

  @Test("The same file read otherwise takes the place of what it gave")
  func readOtherwise() throws {
    _ = try store.apply(Samples.batch(Samples.slice()))
    let other = Samples.slice(first: 999)
    #expect(try store.apply(Samples.batch(other)).replaced == [other.key])
    #expect(try store.slice(other.key) == other)
    #expect(try store.apply(Samples.batch(other)).unchanged == [other.key])
  }

  @Test("A file of which rows were refused is not held for imported, until it comes whole")
  func incomplete() throws {
    var batch = Samples.batch(Samples.slice())
    let hash = Samples.slice().provenance.sha256
    batch.incomplete = [hash]
    _ = try store.apply(batch)
    #expect(try !store.holds(sha256: hash))
    #expect(try store.importLog().map(\.isComplete) == [false])
    _ = try store.apply(Samples.batch(Samples.slice(first: 999)))
    #expect(try store.holds(sha256: hash))
  }

  @Test("What is written is in the file itself, not in a journal beside it")
  func checkpointed() throws {
    _ = try store.apply(Samples.batch(Samples.slice()))
    _ = try store.apply(Samples.references())
    let copy = folder.path("copie.sqlite")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    #expect(try Store.open(path: copy, access: .embedded).references().count == 3)
  }

  @Test(
    "Another file, or another sheet of it, replaces the slice",
    arguments: [
      Samples.provenance("BMO_2018_v2.xlsx", sha256: "c3"), Samples.provenance(sheet: "Feuil2"),
      Samples.provenance(sheet: nil),
    ])
  func replaced(provenance: Provenance) throws {
    let kept = Samples.slice(Samples.key(region: "24"))
    _ = try store.apply(Samples.batch(Samples.slice(), kept))
    let other = Samples.slice(provenance: provenance, first: 999)
    let outcome = try store.apply(Samples.batch(other, kept))
    #expect(outcome.replaced == [other.key])
    #expect(outcome.unchanged == [kept.key])
    #expect(try store.slice(other.key) == other)
    #expect(try store.summaries().count == 2)
    let columns = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM slice_column")
    }
    #expect(columns == 4)
  }

  @Test("A year brought whole takes away what its new version lacks")
  func whole() throws {
    let keys = [Samples.key(), Samples.key(region: "24"), Samples.key(2019, region: "24")]
    var first = ImportBatch()
    first.slices = keys.map { Samples.slice($0) }
    _ = try store.apply(first)
    var second = Samples.batch(
      Samples.slice(provenance: Samples.provenance("v2.xlsx", sha256: "c3")))
    second.wholes = [.init(source: .bmo, millesime: 2018)]
    let outcome = try store.apply(second)
    #expect(outcome.replaced == [keys[0]])
    #expect(outcome.removed == [keys[1]])
    #expect(try store.summaries().map(\.key) == [keys[0], keys[2]])
  }

  @Test("A copy of a file in the same batch counts once")
  func sameFileTwice() throws {
    let copy = Samples.slice(provenance: Samples.provenance("copie.xlsx"))
    let outcome = try store.apply(Samples.batch(Samples.slice(), copy))
    #expect(outcome.added == [copy.key])
    #expect(try store.summaries().count == 1)
  }

  @Test("One year has one nomenclature", arguments: ["11", "24"] as [RegionCode])
  func otherNomenclature(region: RegionCode) throws {
    _ = try store.apply(Samples.batch(Samples.slice(Samples.key(2024, .fap2021))))
    let before = try bytes()
    let wrong = Samples.slice(Samples.key(2024, region: region, .fap2009))
    let error = #expect(throws: StoreError.self) { try store.apply(Samples.batch(wrong)) }
    #expect(error?.kind == .otherNomenclature)
    #expect(error?.french.contains("BMO 2024 y est déjà en FAP 2021") == true)
    #expect(try bytes() == before)
  }

  @Test("One year has one nomenclature within a batch too")
  func otherNomenclatureInBatch() throws {
    let batch = Samples.batch(
      Samples.slice(Samples.key(2024, .fap2021)), Samples.slice(Samples.key(2024, region: "24")))
    #expect(throws: StoreError.self) { try store.apply(batch) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("A failure in the middle takes everything back")
  func rollback() throws {
    let old = Samples.slice()
    _ = try store.apply(Samples.batch(old))
    let witness = try DatabaseQueue(path: path)
    try witness.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER fault BEFORE INSERT ON training_lot WHEN NEW.id = 'A2-001'
          BEGIN SELECT RAISE(ABORT, 'disque en panne'); END
          """)
    }
    _ = try witness.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    let before = try bytes()
    var batch = Samples.references()
    batch.slices = [
      Samples.slice(provenance: Samples.provenance(sha256: "c3"), first: 7),
      Samples.slice(Samples.key(2019)),
    ]
    let error = #expect(throws: StoreError.self) { try store.apply(batch) }
    #expect(error?.english.contains("disque en panne") == true)
    #expect(try store.slice(old.key) == old)
    #expect(try store.summaries().count == 1)
    #expect(try store.references().isEmpty)
    #expect(try store.importLog().count == 1)
    #expect(try bytes() == before)
  }

  /// A slice made late takes the place of one that is there; the next one cannot be made.
  @Test("A late slice that cannot be made takes everything back")
  func lateRollback() throws {
    let old = Samples.slice()
    _ = try store.apply(Samples.batch(old))
    let before = try bytes()
    let new = Samples.slice(provenance: Samples.provenance(sha256: "c3"), first: 7)
    var batch = ImportBatch()
    batch.lateSlices = [
      LateSlice(key: new.key) { new },
      LateSlice(key: Samples.key(2019)) { throw CocoaError(.fileReadUnknown) },
    ]
    let interrupted = batch
    #expect(throws: (any Error).self) { try store.apply(interrupted) }
    #expect(try store.slice(old.key) == old)
    #expect(try store.importLog().count == 1)
    #expect(try bytes() == before)
    batch.lateSlices.removeLast()
    #expect(try store.apply(batch).replaced == [new.key])
    #expect(try store.slice(new.key) == new)
  }

  @Test("A file is held as long as everything it brought is current")
  func holds() throws {
    let (idf, centre) = (Samples.slice(), Samples.slice(Samples.key(region: "24")))
    _ = try store.apply(Samples.batch(idf, centre))
    _ = try store.apply(Samples.references(sha256: "b2"))
    #expect(try store.holds(sha256: "a1"))
    #expect(try store.holds(sha256: "b2"))
    #expect(try !store.holds(sha256: "c3"))
    let newer = Samples.slice(provenance: Samples.provenance("v2.xlsx", sha256: "c3"))
    _ = try store.apply(Samples.batch(newer))
    #expect(try !store.holds(sha256: "a1"))
    #expect(try store.holds(sha256: "c3"))
    _ = try store.apply(Samples.batch(idf, centre))
    #expect(try store.holds(sha256: "a1"))
    #expect(try !store.holds(sha256: "c3"))
  }

  @Test("The log has a line for each file that changed something, with its counts")
  func log() throws {
    _ = try store.apply(Samples.batch(Samples.slice(), Samples.slice(Samples.key(region: "24"))))
    _ = try store.apply(Samples.references())
    let log = try store.importLog()
    #expect(log.map(\.fileName) == ["BMO_2018.xlsx", "noms.csv"])
    #expect(log.map(\.rows) == [8, 6])
    #expect(log.map(\.slices) == [2, 0])
    #expect(log.map(\.tables) == [0, 3])
    #expect(log.map(\.importedAt) == ["2024-03-01T10:00:00Z", nil])
  }
}
