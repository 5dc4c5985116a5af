import Columns
import MarketStore
import Nomenclatures
import TestSupport
import Testing

@Suite("What goes into a store comes out of it")
struct RoundTripTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("magasin.sqlite")
  }

  @Test("A slice comes back whole, from another opening of the file")
  func slice() throws {
    let slice = Samples.slice()
    let outcome = try Store.open(path: path, access: .readWrite).apply(Samples.batch(slice))
    #expect(outcome.added == [slice.key])
    for access in [Store.Access.readWrite, .readOnly, .embedded] {
      let read = try Store.open(path: path, access: access).slice(slice.key)
      #expect(read == slice)
      #expect(
        read.columns[.projets].map { column in (0..<4).map { column[$0] } } == Samples.projets)
    }
  }

  @Test("A slice without a row comes back")
  func emptySlice() throws {
    let empty = MarketSlice(
      key: Samples.key(), bassins: [], metiers: [], bassinPlaces: [], metierPlaces: [],
      columns: [.projets: CountColumn()], provenance: Samples.provenance())
    let store = try Store.open(path: path, access: .readWrite)
    _ = try store.apply(Samples.batch(empty))
    #expect(try store.slice(empty.key) == empty)
  }

  @Test("Summaries are sorted by source, millésime and région, and carry the provenance")
  func summaries() throws {
    let keys = [
      Samples.key(2019, region: "84"), Samples.key(2018), Samples.key(2019, region: "11"),
      Samples.key(2024, .fap2021),
    ]
    var batch = ImportBatch()
    batch.slices = keys.map { Samples.slice($0) }
    let store = try Store.open(path: path, access: .readWrite)
    _ = try store.apply(batch)
    let summaries = try store.summaries()
    #expect(summaries.map(\.key) == [keys[1], keys[2], keys[0], keys[3]])
    #expect(
      summaries[0]
        == SliceSummary(
          key: keys[1], rowCount: 4, bassinCount: 2, metierCount: 3,
          provenance: Samples.provenance()))
    let read = try store.slices(source: .bmo, millesime: 2019)
    #expect(read.map(\.key) == [keys[2], keys[0]])
  }

  @Test("FAP 2009 and FAP 2021 stand side by side")
  func twoNomenclatures() throws {
    let (old, new) = (Samples.slice(Samples.key(2020)), Samples.slice(Samples.key(2024, .fap2021)))
    let store = try Store.open(path: path, access: .readWrite)
    _ = try store.apply(Samples.batch(old, new))
    #expect(try store.slice(old.key) == old)
    #expect(try store.slice(new.key) == new)
  }

  @Test("Reference tables come back, in their order, with their provenance")
  func references() throws {
    let store = try Store.open(path: path, access: .readWrite)
    let outcome = try store.apply(Samples.references())
    #expect(outcome.references == 3)
    #expect(try store.nomenclature(.fap2009) == Samples.nomenclature)
    #expect(try store.nomenclature(.fap2021) == nil)
    #expect(try store.bassins() == Samples.bassins)
    let orders = try store.orders()
    #expect(orders.map(\.millesime) == [2019])
    #expect(orders.first?.lots == Samples.lots)
    #expect(orders.first?.provenance.fileName == "noms.csv")
    let summaries = try store.references()
    #expect(summaries.map(\.kind) == [.bassins, .nomenclature, .order])
    #expect(summaries.map(\.name) == ["pacte", "FAP 2009", "2019"])
    #expect(summaries.map(\.entryCount) == [2, 2, 2])
  }
}
