import MarketStore
import Nomenclatures
import Studies
import Testing

/// The gap as an indicator of `faisceau`, on the market of `GapStudyTests`.
extension GapStudyTests {
  private func recipe(_ study: Recipe.Study, _ year: Int = 2018) -> Recipe {
    var recipe = Recipe(study: study)
    (recipe.method, recipe.millesime, recipe.region) = ("faisceau", Millesime(year), "11")
    return recipe
  }

  /// Kind formation: the need is the whole of the difficult projects expected. By hand, as above,
  /// employers of 1107 have 5 865 entries of B0Z21 within reach: (expected + 10) / (5 865 + 10).
  @Test("the gap fills its role, by hand, and the method is whole")
  func role() throws {
    var asked = recipe(.explain)
    (asked.bassins, asked.metier) = (["Paris"], "B0Z21")
    let result = try ExplainStudy.result(for: asked, in: market.store)
    let reading = try #require(result.indicators.first { $0.setting.role == "gap" })
    let need = try #require(result.need)
    #expect(need.kind == .formation && need.multiplier == 1)
    #expect(need.kindYear == 2019 && need.order == 2019)
    let difficult = try #require(need.difficult)
    #expect(need.need == difficult)
    #expect(near(need.reach ?? 0, 5865))
    #expect(near(reading.figure?.expected ?? 0, (difficult + 10) / 5875))
    #expect(reading.setting.unit == "ratio" && reading.setting.millesime == 2018)
    #expect(!result.use.missing.contains { $0.indicator == "ecartFormation" })
    #expect(result.use.dates.map(\.side) == [.projets, .offres, .entrees])
    #expect(result.waterfall?.steps.contains { $0.role == "gap" } == true)
    // The région: what reaches its bassins adds up to the order's 9 775.
    #expect(near(reading.regionalFigure?.expected ?? 0, (regional(reading, result) + 10) / 9785))
  }

  private func regional(_ reading: IndicatorReading, _ result: ExplainResult) -> Double {
    result.indicators.first { $0.setting.role == "expectedDifficult" }?.regionalFigure?.expected
      ?? .nan
  }

  @Test("a kind has its share: conditions count for a quarter")
  func kinds() throws {
    var asked = recipe(.explain)
    (asked.bassins, asked.metier) = (["Paris"], "S1Z40")
    let need = try #require(try ExplainStudy.result(for: asked, in: market.store).need)
    #expect(need.kind == .conditions && need.multiplier == 0.25)
    let difficult = try #require(need.difficult)
    #expect(need.need == difficult / 4)
  }

  @Test("a métier that no lot leads to has no gap: its weight goes to the others")
  func withoutLot() throws {
    var asked = recipe(.explain)
    (asked.bassins, asked.metier) = (["Paris"], "T2A60")
    let result = try ExplainStudy.result(for: asked, in: market.store)
    #expect(result.indicators.first { $0.setting.role == "gap" }?.figure == nil)
    #expect(result.need?.reach == nil)
    #expect(result.score.value != nil)
    #expect(result.score.missing.contains("ecartFormation"))
  }

  @Test("without an order near the survey the method is partial, as before")
  func withoutAnOrder() throws {
    for (store, year) in [(try SmallMarket().store, 2018), (market.store, 2024)] {
      let result = try RankStudy.result(for: recipe(.rank, year), in: store)
      #expect(result.use.missing.contains { $0.indicator == "ecartFormation" })
    }
  }

  @Test("validation never sees an order, seekers or classes later than the year")
  func validation() throws {
    var asked = recipe(.validate)
    asked.millesime = nil
    let with = try ValidateStudy.result(for: asked, in: market.store)
    let without = try ValidateStudy.result(for: asked, in: SmallMarket().store)
    #expect(with.rows.contains { $0.method == "faisceau" })
    #expect(with.rows == without.rows)
  }
}
