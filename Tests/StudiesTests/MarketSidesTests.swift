import Columns
import Foundation
import MarketStore
import Nomenclatures
import Studies
import TestSupport
import Testing

/// BMO of `SmallMarket`, beside it: offers and seekers 2020 in the ROME, a passage, and an order.
///
///     1107  K2204  100 offers  40 seekers   → S1Z40 whole
///     1107  F1703   60 offers  30 seekers   → B0Z21 1/3, V0Z60 2/3 (estimated)
///     1147  A9999    5 offers   2 seekers   → unknown to the passage
@Suite("The other sides of the market beside the survey")
struct MarketSidesTests {
  let market: SmallMarket

  init() throws {
    market = try SmallMarket()
    let source = SmallMarket.provenance("cotes.csv")
    var batch = try SmallMarket.seekers()
    batch.entries = [
      Sourced(
        TrainingEntries(
          millesime: 2019, nomenclature: .fap2009,
          rows: [
            .init(bassin: "1107", metier: "S1Z40", niveau: "IV", low: 2, high: 3),
            .init(bassin: "1107", metier: "S1Z40", niveau: "V", low: 10, high: 14.5),
          ], unresolvedLow: 0, unresolvedHigh: 0), source)
    ]
    _ = try market.store.apply(batch)
  }

  private func rank(_ year: Millesime) throws -> RankResult {
    var recipe = Recipe(study: .rank)
    recipe.method = "projets-difficiles"
    recipe.millesime = year
    recipe.region = "11"
    recipe.top = 0
    return try RankStudy.result(for: recipe, in: market.store)
  }

  private func figures(_ result: RankResult, _ metier: MetierCode) -> SideFigures? {
    result.lists.first { $0.bassin.code == "1107" }?.rows.first { $0.metier.code == metier }?.sides
  }

  @Test("come through the passage, niveaux added up; what they do not say stays unsaid")
  func figures() throws {
    let result = try rank(2018)
    #expect(
      figures(result, "S1Z40")
        == SideFigures(offres: 100, demandeurs: 40, entreesBasses: 12, entreesHautes: 17.5))
    let masons = figures(result, "B0Z21")
    #expect(abs((masons?.offres ?? 0) - 20) < 1e-9)
    #expect(abs((masons?.demandeurs ?? 0) - 10) < 1e-9)
    #expect(masons?.entreesBasses == nil)
    #expect(figures(result, "T2A60") == SideFigures())
    #expect(result.sources.map(\.source) == ["bmo", "pole-emploi", "commande"])
  }

  @Test("say how much of them rests on estimated weights, and what stayed behind")
  func crossing() throws {
    let crossing = try #require(try rank(2018).sides.crossing)
    // 60 of the 160 offers that passed, 30 of the 70 seekers; A9999 stayed behind.
    #expect(abs(crossing.estimatedOffres - 0.375) < 1e-12)
    #expect(abs(crossing.estimatedDemandeurs - 30.0 / 70) < 1e-12)
    #expect(crossing.orphans == 1)
  }

  @Test("warn from two years apart on, between any two sides")
  func warnings() throws {
    // Survey 2018, offers 2020, order 2019: only the first two are two years apart.
    let far = try rank(2018).sides.warnings
    #expect(far.map(\.years) == [2])
    #expect(far.map(\.second.side) == [.offres])
    #expect(try rank(2019).sides.warnings.isEmpty)
    // Survey 2017: offers are three years from it, the order two.
    #expect(try rank(2017).sides.warnings.map(\.years) == [3, 2])
  }

  @Test("count as missing when they are too far in time")
  func tooFar() throws {
    let result = try rank(2024)
    #expect(result.sides.dates.map(\.use) == [.used, .tooFar, .tooFar])
    #expect(result.lists.flatMap(\.rows).allSatisfy { $0.sides == SideFigures() })
    #expect(result.sources.map(\.source) == ["bmo"])
  }

  @Test("count as missing in another nomenclature, when no passage leads there")
  func otherNomenclature() throws {
    var batch = ImportBatch()
    batch.slices = [
      MarketSlice(
        key: SliceKey(source: .poleEmploi, millesime: 2023, region: "11", nomenclature: .rome4),
        bassins: [], metiers: [], bassinPlaces: [], metierPlaces: [],
        columns: [.offres: CountColumn(), .demandeurs: CountColumn()],
        provenance: SmallMarket.provenance("rome4.csv"))
    ]
    _ = try market.store.apply(batch)
    let dates = try rank(2024).sides.dates
    #expect(dates.map(\.millesime) == [2024, 2023, 2019])
    #expect(dates.map(\.use) == [.used, .otherNomenclature, .tooFar])
  }

  /// The store with every `former` among its bytes made `new`, of the same length.
  private func damaged(_ former: String, _ new: String) throws -> Store {
    try market.store.seal()
    var bytes = try #require(FileManager.default.contents(atPath: market.path))
    var places = 0
    while let place = bytes.range(of: Data(former.utf8)) {
      bytes.replaceSubrange(place, with: Data(new.utf8))
      places += 1
    }
    try #require(places > 0)
    let path = market.path + "-damaged"
    try bytes.write(to: URL(fileURLWithPath: path))
    return try Store.open(path: path, access: .embedded)
  }

  @Test("are a damage when their line is lost, and are not left out")
  func lostLine() throws {
    var recipe = Recipe(study: .rank)
    recipe.method = "projets-difficiles"
    recipe.millesime = 2019
    let store = try damaged("entries2019", "bassins2019")
    #expect(throws: StoreError.self) { try RankStudy.result(for: recipe, in: store) }
  }

  @Test("are read by status, even where it shows their line alone")
  func changedRows() throws {
    let store = try damaged("employment", "emploiment")
    #expect(throws: StoreError.self) {
      try StatusStudy.result(for: Recipe(study: .status), in: store)
    }
  }

  @Test("stand in status, each with its year and what it covers")
  func status() throws {
    let result = try StatusStudy.result(for: Recipe(study: .status), in: market.store)
    let rows = result.rows.filter { $0.source == "pole-emploi" }
    #expect(rows.map(\.measure) == ["offres", "demandeurs"])
    #expect(rows.map(\.visibleSum) == [165, 72])
    #expect(rows.map(\.cells) == [3, 3])
    #expect(!result.shares.contains { $0.source == "pole-emploi" })
    let extent = try #require(result.extents.first { $0.record.source == "pole-emploi" })
    // The Pacte's table of the sample knows 1107 and 1147, and 1153 from 2019.
    #expect([extent.bassins, extent.metiers, extent.knownBassins] == [2, 3, 3])
    let entries = try #require(result.references.first { $0.kind == "entries" }?.coverage)
    #expect(entries == .init(bassins: 1, lowSum: 12, highSum: 17.5))
  }
}
