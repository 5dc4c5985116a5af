import Foundation
import GRDB
import MarketStore
import Nomenclatures
import TestSupport
import Testing

@Suite("The other sides of the market: kept, replaced, read back")
struct MarketTablesTests {
  let folder: TemporaryFolder
  let path: String
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("magasin.sqlite")
    store = try Store.open(path: path, access: .readWrite)
  }

  @Test("Every table comes back whole, with its file, from a sealed store")
  func roundTrip() throws {
    let outcome = try store.apply(Samples.marketBatch())
    #expect(outcome.references == 12)
    try store.seal()
    let read = try Store.open(path: path, access: .embedded)
    // Once read, and once more from what a sealed store keeps.
    for _ in 0..<2 { try expectSamples(read) }
  }

  private func expectSamples(_ read: Store) throws {
    #expect(try read.passage(from: .rome3, to: .fap2009)?.value == Samples.passage)
    #expect(try read.passage(from: .rome3, to: .fap2021) == nil)
    #expect(try read.passages().map(\.value) == [Samples.passage])
    #expect(
      try read.communes().map(\.value) == [Samples.communes(2019), Samples.communes(2024)])
    #expect(try read.postalCodes()?.value == Samples.postalCodes)
    #expect(try read.mergers()?.value == Samples.mergers)
    #expect(try read.outlines().map(\.value) == [Samples.outlines])
    #expect(try read.flows().map(\.value) == [Samples.flows])
    #expect(try read.entries().map(\.value) == [Samples.entries])
    #expect(try read.filieres().map(\.value) == [Samples.filieres])
    #expect(try read.certifications()?.value == Samples.certifications)
    #expect(try read.difficulties().map(\.value) == [Samples.difficulties])
    #expect(try read.tensions().map(\.value) == [Samples.tensions])
    #expect(
      Samples.tensions.rows.map { "\($0.departement) \($0.family)" }
        == ["2A B2Z", "93 B2Z", "93 T4Z"])
    #expect(try read.flows().first?.provenance == Samples.market)
    #expect(try read.slice(Samples.seekers().key) == Samples.seekers())
    #expect(try read.summaries() == store.summaries())
  }

  @Test("Each is listed with its kind, its name and its number of entries")
  func listed() throws {
    _ = try store.apply(Samples.marketBatch())
    let lines = try store.references().map { "\($0.kind.rawValue) \($0.name): \($0.entryCount)" }
    #expect(
      lines == [
        "certifications certifinfo: 2", "communes 2019: 3", "communes 2024: 3",
        "difficulties 2019: 2", "entries 2019: 3",
        "filieres 2019: 3", "flows 2014: 7", "mergers insee: 2", "outlines 2019: 2",
        "passage ROME v3 → FAP 2009: 4", "postalCodes la-poste: 3", "tensions 2019: 3",
      ])
  }

  @Test("Rows are there for anyone who asks in SQL")
  func openToSQL() throws {
    _ = try store.apply(Samples.marketBatch())
    let sql = """
      SELECT count(*) || ' ' || total(weight) FROM passage_arrow WHERE origin = 'F1703'
      UNION ALL SELECT home || '>' || work || ' ' || workers FROM journey_flow
        WHERE home = '1148' AND work = '1147'
      UNION ALL SELECT wkt FROM bassin_outline WHERE bassin = '1107'
      UNION ALL SELECT group_concat(rome, '+') FROM certification_rome
      UNION ALL SELECT departement || ' ' || fap87 || ' ' || tension || ' ' || class FROM tension
        WHERE departement = '2A'
      UNION ALL SELECT hex(classes) FROM slice_class WHERE class = 'tension'
      """
    let found = try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: sql) }
    // ⅓ + ⅔ + 1 = 2; classes 1, 5, none, 3.
    #expect(
      found == [
        "3 2.0", "1148>1147 110.0", "MULTIPOLYGON EMPTY", "F1703+F1202", "2A B2Z 1.5 0", "01050003",
      ])
  }

  @Test("The same tables from the same file change nothing; read otherwise, they replace")
  func unchangedAndReplaced() throws {
    var batch = Samples.marketBatch()
    _ = try store.apply(batch)
    let again = try store.apply(batch)
    #expect(!again.changedSomething)
    #expect(again.unchangedReferences == 12)
    batch.entries = [
      Sourced(
        TrainingEntries(
          millesime: 2019, nomenclature: .fap2009,
          rows: [.init(bassin: "1147", metier: "T4Z60", niveau: "V", low: 9, high: 9)],
          unresolvedLow: 0, unresolvedHigh: 0), Samples.market)
    ]
    let outcome = try store.apply(batch)
    #expect(outcome.references == 1)
    #expect(outcome.unchangedReferences == 11)
    #expect(try store.entries().map(\.value) == batch.entries.map(\.value))
    let rows = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM training_entry")
    }
    #expect(rows == 1)
  }

  @Test("A table of one year stands beside that of another; a passage beside another")
  func besideOneAnother() throws {
    _ = try store.apply(Samples.marketBatch())
    var other = ImportBatch()
    other.communes = [Sourced(Samples.communes(2020), Samples.market)]
    let back = Passage(
      from: .rome4, to: .fap2009,
      arrows: [.init(origin: .init("K2204"), target: "T4Z60", weight: 1, basis: .given)])
    other.passages = [Sourced(try #require(back), Samples.market)]
    #expect(try store.apply(other).references == 2)
    #expect(try store.communes().map(\.value.millesime) == [2019, 2020, 2024])
    #expect(try store.passage(from: .rome4, to: .fap2009)?.value == back)
    #expect(try store.passage(from: .rome3, to: .fap2009)?.value == Samples.passage)
  }

  @Test("Months stand side by side, and beside the year")
  func months() throws {
    let slices = [nil, 1, 2, 12].map { Samples.offers($0) }
    var batch = ImportBatch()
    batch.slices = slices.reversed()
    #expect(try store.apply(batch).added.count == 4)
    #expect(try store.slices(source: .offres, millesime: 2023) == slices)
    #expect(try store.summaries().map(\.key.period) == ["2023", "2023-01", "2023-02", "2023-12"])
    #expect(try store.slice(slices[2].key) == slices[2])
    #expect(try store.holds(sha256: "d4"))
    #expect(!(try store.apply(batch).changedSomething))
  }

  @Test("A month brought whole takes away what its new version lacks, and no other month")
  func wholeMonth() throws {
    var first = ImportBatch()
    first.slices = [
      Samples.offers(5), Samples.offers(5, region: "24"), Samples.offers(6, region: "24"),
      Samples.offers(nil, region: "24"),
    ]
    _ = try store.apply(first)
    var second = ImportBatch()
    second.slices = [Samples.offers(5, first: 8)]
    second.wholes = [.init(source: .offres, millesime: 2023, month: 5)]
    let outcome = try store.apply(second)
    #expect(outcome.replaced == [first.slices[0].key])
    #expect(outcome.removed == [first.slices[1].key])
    #expect(try store.summaries().count == 3)
    second.wholes = [.init(source: .offres, millesime: 2023)]
    #expect(try store.apply(second).removed.map(\.period) == ["2023", "2023-06"])
  }

  @Test("Another class makes another slice")
  func otherClasses() throws {
    _ = try store.apply(Samples.batch(Samples.seekers()))
    let base = Samples.seekers()
    let other = MarketSlice(
      key: base.key, bassins: base.bassins, metiers: base.metiers,
      bassinPlaces: base.bassinPlaces, metierPlaces: base.metierPlaces, columns: base.columns,
      classes: [.tension: [1, 5, nil, 4]], provenance: base.provenance)
    #expect(try store.apply(Samples.batch(other)).replaced == [other.key])
    #expect(try store.slice(other.key) == other)
  }
}
