import MarketStore
import Nomenclatures
import Studies
import Testing

/// What changed between the surveys of `SmallMarket`.
@Suite("Trends of three bassins")
struct TrendTests {
  private func key(_ year: Int) -> SliceKey {
    SliceKey(
      source: .bmo, millesime: Millesime(year), region: "11",
      nomenclature: .ofBMO(Millesime(year)))
  }

  @Test("compares what both surveys tell of, and names the rest")
  func statuses() throws {
    let trend = try MarketTrend(to: key(2019), in: SmallMarket().store)
    #expect(trend.years.from == 2018 && trend.years.isComparable)
    let paris = trend.bassin("1107")
    // S1Z40 : 300 / 150 in 2018, 290 / 120 in 2019.
    let cooks = paris["S1Z40"]
    #expect(cooks.status == .compared)
    #expect(cooks.projets?.value == -10 && cooks.projetsDifficiles?.value == -30)
    #expect(cooks.tauxDifficulte.map { abs($0.value - (120.0 / 290 - 0.5)) < 1e-12 } == true)
    #expect(cooks.rank?.earlier == 1 && cooks.rank?.later == 1)
    #expect(paris["T2A60"].status == .vanished)
    #expect(paris["Z9Z99"].status == .unseen)
    #expect(paris.vanished.map(\.code) == ["T2A60", "B0Z21", "A0Z40", "V0Z60"])
    // 9 pairs with a bassin in 2018, one of them in 2019.
    #expect(trend.years.tally.compared == 1 && trend.years.tally.vanished == 9)
    #expect(trend.region("S1Z40").projetsDifficiles?.value == -30)
    #expect(trend.region("V0Z60").status == .vanished)
  }

  @Test("names what appears")
  func appeared() throws {
    let trend = try MarketTrend(to: key(2018), in: SmallMarket().store)
    #expect(trend.years.from == 2017)
    #expect(trend.bassin("1147")["V0Z60"].status == .appeared)
    #expect(trend.years.tally.appeared == 9)
  }

  @Test("compares nothing across nomenclatures, nor without an earlier year")
  func breaks() throws {
    let market = try SmallMarket()
    let broken = try MarketTrend(to: key(2024), in: market.store)
    #expect(broken.years.from == 2019 && !broken.years.isComparable)
    #expect(broken.bassin("1107")["S1X40"] == Trend(status: .notComparable))
    let first = try MarketTrend(to: key(2017), in: market.store)
    #expect(first.years.from == nil && !first.years.isComparable)
    #expect(throws: StudyError.self) {
      try MarketTrend(to: key(2018), since: 2019, in: market.store)
    }
  }

  @Test("rank tells trends when asked, and only then")
  func ranked() throws {
    var recipe = Recipe(study: .rank)
    recipe.method = "projets-difficiles"
    recipe.millesime = 2019
    let market = try SmallMarket()
    let plain = try RankStudy.result(for: recipe, in: market.store)
    #expect(plain.trend == nil && plain.lists[0].rows[0].trend == nil)
    recipe.since = 2017
    recipe.trend = true
    let result = try RankStudy.result(for: recipe, in: market.store)
    #expect(result.recipe.since == 2017 && result.trend?.from == 2017)
    // 100 difficult projects in 2017, 120 in 2019.
    #expect(result.lists[0].rows[0].trend?.projetsDifficiles?.value == 20)
    #expect(result.sources.map(\.millesime).contains(2017))
    recipe.by = .region
    #expect(throws: StudyError.self) { try RankStudy.result(for: recipe, in: market.store) }
  }

  @Test("explain goes from each survey to the next, and names the break")
  func explained() throws {
    var recipe = Recipe(study: .explain)
    recipe.method = "projets-difficiles"
    recipe.millesime = 2018
    recipe.bassins = ["1107"]
    recipe.metier = "S1Z40"
    let result = try ExplainStudy.result(for: recipe, in: SmallMarket().store)
    #expect(result.trends.map(\.years.to) == [2018, 2019, 2024])
    #expect(result.trends.map(\.bassin.status) == [.compared, .compared, .notComparable])
    #expect(result.trends[0].bassin.rank != nil && result.trends[1].bassin.rank == nil)
  }
}
