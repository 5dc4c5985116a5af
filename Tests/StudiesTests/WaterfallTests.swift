import Foundation
import MarketStore
import Nomenclatures
import Studies
import Testing

/// Formadiag in Paris 2018 of `SmallMarket`: geometric mean of two percentile ranks.
///
///              difficulty   rank   projects / seekers   rank
///     A0Z40     1.2 / 2.5    .5           –
///     B0Z21     40 / 100     .3       100 / 10           5/6
///     S1Z40    150 / 300     .7       300 / 40           1/2
///     T2A60    150 / 200     .9           –
///     V0Z60     1.2 / 80     .1        80 / 20           1/6
///
/// Medians: ½ and ½.
@Suite("From the bassin's median to the score, by hand")
struct WaterfallTests {
  let market: SmallMarket

  init() throws {
    market = try SmallMarket()
    _ = try market.store.apply(SmallMarket.seekers())
  }

  private func explain(_ metier: String, _ method: String) throws -> ExplainResult {
    var recipe = Recipe(study: .explain)
    recipe.bassins = ["T1"]
    recipe.metier = metier
    recipe.millesime = 2018
    recipe.region = "11"
    recipe.method = method
    return try ExplainStudy.result(for: recipe, in: market.store)
  }

  @Test("is the mean over both orders of the two indicators of a product")
  func product() throws {
    let waterfall = try #require(try explain("B0Z21", "formadiag").waterfall)
    // f(d, r) = √(d r): from (½, ½) to (.3, 5/6), by way of (.3, ½) and of (½, 5/6).
    let (start, end) = (0.5, 0.25.squareRoot())
    let (viaDifficulty, viaRatio) = (0.15.squareRoot(), (5.0 / 12).squareRoot())
    let difficulty = ((viaDifficulty - start) + (end - viaRatio)) / 2
    let ratio = ((viaRatio - start) + (end - viaDifficulty)) / 2
    #expect(abs(waterfall.start - start) < 1e-12)
    #expect(abs(waterfall.end - end) < 1e-12)
    #expect(waterfall.steps.map(\.role) == ["difficulty", "ratio"])
    #expect(waterfall.steps.map(\.indicator) == ["tauxDifficulte", "projetsParDemandeur"])
    #expect(abs(waterfall.steps[0].change - difficulty) < 1e-12)
    #expect(abs(waterfall.steps[1].change - ratio) < 1e-12)
    #expect(abs(waterfall.steps[0].value - 0.3) < 1e-12)
    #expect(abs(waterfall.steps[1].value - 5.0 / 6) < 1e-12)
    #expect(waterfall.steps.map(\.median) == [0.5, 0.5])
  }

  /// Difficult projects in Paris: 1.2 (hidden), 40, 150, 150, 1.2 (hidden): median 40.
  @Test("has one step when the score is one indicator")
  func direct() throws {
    let result = try explain("S1Z40", "projets-difficiles")
    let waterfall = try #require(result.waterfall)
    #expect(waterfall.start == 40)
    #expect(waterfall.steps.map(\.change) == [110])
    #expect(waterfall.end == 150)
  }

  /// T2A60 passes both bounds (see `FiliereStudyTests`), and was not observed in 2017.
  @Test("has passes for steps when the method counts passes")
  func passes() throws {
    let waterfall = try #require(try explain("T2A60", "seuils-mac").waterfall)
    #expect(waterfall.start == 0)
    #expect(waterfall.steps.map(\.role) == ["volume", "difficulty"])
    #expect(waterfall.steps.map(\.change) == [1, 1])
    #expect(waterfall.end == 2)
  }

  @Test("does not stand without a score")
  func unscored() throws {
    // Nobody seeks that métier: no ratio, hence no score.
    let result = try explain("T2A60", "formadiag")
    #expect(result.waterfall == nil)
    #expect(result.score.status == .undefined)
    #expect(result.indicators.map { $0.figure == nil } == [false, true, true, true, true])
  }

  @Test("stands beside the indicators' own figures, their places and the région's")
  func readings() throws {
    let readings = try explain("B0Z21", "formadiag").indicators
    let (difficulty, ratio) = (readings[0], readings[1])
    #expect(difficulty.figure?.observed == 0.4)
    #expect(difficulty.regionalFigure?.observed == 70.0 / 150)
    #expect(difficulty.rank == 4)
    #expect(difficulty.ranked == 5)
    #expect(abs((difficulty.percentile ?? 0) - 0.3) < 1e-12)
    #expect(difficulty.setting.millesime == 2018)
    #expect(abs((ratio.figure?.expected ?? 0) - 10) < 1e-9)
    // 150 projects, 10 seekers in the whole région.
    #expect(abs((ratio.regionalFigure?.expected ?? 0) - 15) < 1e-9)
    #expect(ratio.rank == 1)
    #expect(ratio.ranked == 3)
    #expect(readings[2].setting.source == nil)
  }
}
