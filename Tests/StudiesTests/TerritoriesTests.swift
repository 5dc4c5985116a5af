import MarketStore
import Nomenclatures
import Studies
import Testing

/// `SmallMarket` 2018 with 75 = Paris and 93 = Plaine Commune + 1190:
///
///              75            93 = 1147 + 1190
///     A0Z40   * / *              –
///     B0Z21  100 / 40         50 / 30
///     S1Z40  300 / 150   40 + 10 / 30 + 0
///     T2A60  200 / 150   12 + * / 6 + *
///     V0Z60   80 / *          60 / 45
@Suite("Lists by département and of the région, summed by hand")
struct TerritoriesTests {
  let market: SmallMarket

  init() throws {
    market = try SmallMarket()
    _ = try market.store.apply(SmallMarket.communes())
  }

  private func rank(
    _ by: Grouping, top: Int? = nil, in store: Store? = nil, bassins: [String]? = nil
  ) throws -> RankResult {
    var recipe = Recipe(study: .rank)
    recipe.millesime = 2018
    recipe.region = "11"
    recipe.by = by
    recipe.method = "projets-difficiles"
    recipe.top = top
    recipe.bassins = bassins
    return try RankStudy.result(for: recipe, in: store ?? market.store)
  }

  @Test("add bassins up, name each département, and rank the sums")
  func departements() throws {
    let lists = try rank(.departement).lists
    #expect(lists.map(\.bassin.fullName) == ["Paris (75)", "Seine-Saint-Denis (93)"])
    #expect(lists[0].rows.map(\.metier.code) == ["S1Z40", "T2A60", "B0Z21", "A0Z40", "V0Z60"])
    #expect(lists[1].rows.map(\.metier.code) == ["V0Z60", "B0Z21", "S1Z40", "T2A60"])
    #expect(lists[1].rows.map(\.score.value) == [45, 30, 30, 7.2])
  }

  @Test("take ratios of sums, never means of ratios")
  func ratios() throws {
    let cooks = try rank(.departement).lists[1].rows[2]
    #expect(cooks.projets?.visible == 50)
    // 30 of 50; the mean of 30/40 and 0/10 would be 0.375.
    #expect(cooks.tauxDifficulte?.observed == 0.6)
  }

  @Test("add bounds up, and say that a part is hidden")
  func bounds() throws {
    let aides = try rank(.departement).lists[1].rows[3]
    #expect(
      aides.projets
        == CountFigure(
          status: .partial, visible: 12, lower: 13, upper: 16, hiddenParts: 1, expected: 14.5))
    #expect(aides.score == Score(7.2, missing: ["projetsDifficiles"]))
  }

  @Test("count the names that the regional list does not hold")
  func differing() throws {
    #expect(try rank(.departement, top: 2).lists.map(\.differing) == [0, 2])
    #expect(try rank(.region, top: 2).lists.map(\.differing) == [0])
  }

  @Test("the région is one list of all, rows without bassin included")
  func region() throws {
    let result = try rank(.region)
    #expect(result.lists.map(\.bassin.code) == ["11"])
    #expect(
      result.lists[0].rows.map(\.metier.code) == ["S1Z40", "T2A60", "B0Z21", "V0Z60", "A0Z40"])
    // 150 + 30 + 0, and 5 that name no bassin.
    #expect(result.lists[0].rows[0].projetsDifficiles?.visible == 185)
    #expect(result.territories?.groups.first?.bassins.map(\.code) == ["1107", "1147", "1190"])
  }

  @Test("name the bassins that straddle, with the communes on each side")
  func straddling() throws {
    let territories = try #require(try rank(.departement).territories)
    #expect(territories.straddling.map(\.bassin.code) == ["1147"])
    #expect(
      territories.straddling.first?.communes
        == [.init(departement: "93", communes: 2), .init(departement: "95", communes: 1)])
    #expect(territories.groups.map { $0.bassins.map(\.code) } == [["1107"], ["1147", "1190"]])
    #expect(territories.unplaced.isEmpty)
    #expect(territories.communes?.millesime == 2019)
  }

  @Test("leave a bassin that no table places to the région, and name it")
  func unplaced() throws {
    let small = try SmallMarket()
    _ = try small.store.apply(SmallMarket.communes(withPrinted: false))
    let result = try rank(.departement, in: small.store)
    #expect(result.territories?.unplaced.map(\.code) == ["1190"])
    #expect(result.lists[1].rows.map(\.metier.code) == ["V0Z60", "B0Z21", "S1Z40"])
    // The regional list still counts it: T2A60 is its second name with 157.2.
    #expect(try rank(.departement, top: 2, in: small.store).lists.map(\.differing) == [0, 2])
  }

  @Test("are refused without a table of communes, and with bassins named")
  func refusals() throws {
    let bare = try SmallMarket().store
    let error = try #require(throws: StudyError.self) { try rank(.departement, in: bare) }
    #expect(error.kind == .noData)
    #expect(error.french.hasPrefix("départements : le magasin n'a aucune table des communes"))
    let named = try #require(throws: StudyError.self) { try rank(.region, bassins: ["T6"]) }
    #expect(named.french.hasPrefix("--bassin avec --by region"))
  }

  @Test("add the other sides up as well")
  func sides() throws {
    _ = try market.store.apply(SmallMarket.seekers())
    let result = try rank(.region, top: 0)
    let cooks = result.lists[0].rows.first { $0.metier.code == "S1Z40" }
    #expect(cooks?.sides.offres == 100)
    let paris = try rank(.departement, top: 0).lists[0].rows.first { $0.metier.code == "S1Z40" }
    #expect(paris?.sides.demandeurs == 40)
  }

  @Test("replay to the same result")
  func replay() throws {
    for grouping in [Grouping.bassin, .departement, .region] {
      let first = try rank(grouping)
      #expect(first.recipe.by == grouping)
      #expect(try RankStudy.result(for: first.recipe, in: market.store) == first)
    }
  }

  /// Two first: 75 S1Z40 T2A60; 93 V0Z60 B0Z21. Région: S1Z40 T2A60.
  @Test("are counted by a synthesis, with the names that differ")
  func synthesis() throws {
    var recipe = Recipe(study: .synthesis)
    recipe.method = "projets-difficiles"
    recipe.millesime = 2018
    recipe.top = 2
    recipe.by = .departement
    let result = try SynthesisStudy.result(for: recipe, in: market.store)
    #expect(result.rows.map(\.metier.code) == ["S1Z40", "T2A60", "B0Z21", "V0Z60", "A0Z40"])
    #expect(result.rows.map(\.bassins) == [1, 1, 1, 1, 0])
    #expect(result.rows.allSatisfy { $0.total == 2 })
    #expect(result.differing == .init(names: 4, differing: 2))
    recipe.by = .region
    let error = try #require(throws: StudyError.self) {
      try SynthesisStudy.result(for: recipe, in: market.store)
    }
    #expect(error.french.hasPrefix("synthesis --by region"))
  }

  @Test(
    "mark métiers of domains that the sources cover in part",
    arguments: [
      ("A0Z40", Representativite.agriculture), ("A2X70", .agriculture), ("P4Z60", .secteurPublic),
      ("W0X80", .secteurPublic), ("V0Z60", nil), ("S1Z40", nil), ("", nil),
    ] as [(MetierCode, Representativite?)])
  func representativite(metier: MetierCode, mark: Representativite?) {
    #expect(MetierName(code: metier, label: "").representativite == mark)
  }
}
