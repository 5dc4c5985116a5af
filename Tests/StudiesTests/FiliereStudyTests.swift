import MarketStore
import Nomenclatures
import Studies
import Testing

/// `SmallMarket` 2018 by the filières of `SmallMarket.filieres()`. Paris, met / xmet:
///
///     Hôtellerie    300 / 150
///     Sanitaire     ¾ × 200 + 80 = 230 / ¾ × 150 + * = 112.5…116.5, expected 113.7
///     Bâtiment      100 / 40
///     Cadre de vie  ¼ × 200 = 50 / ¼ × 150 = 37.5
///     none          1…4 / 0…4
@Suite("FiliereStudy, shares added up by hand")
struct FiliereStudyTests {
  let market: SmallMarket

  init() throws {
    market = try SmallMarket()
    _ = try market.store.apply(SmallMarket.filieres())
  }

  private func filieres(
    year: Millesime? = 2018, top: Int = 0, method: String = "projets-difficiles",
    bassins: [String]? = nil,
    in store: Store? = nil
  ) throws -> FiliereResult {
    var recipe = Recipe(study: .rank)
    recipe.millesime = year
    recipe.region = "11"
    recipe.by = .filiere
    recipe.method = method
    recipe.top = top
    recipe.bassins = bassins
    return try FiliereStudy.result(for: recipe, in: store ?? market.store)
  }

  @Test("adds shares of counts up, bounds and expected values too")
  func sums() throws {
    let paris = try filieres(bassins: ["Paris"]).lists[0]
    #expect(
      paris.rows.map(\.filiere) == ["Hôtellerie", "Sanitaire", "Bâtiment", "Cadre de vie"])
    #expect(paris.rows.map(\.projets?.visible) == [300, 230, 100, 50])
    #expect(paris.rows[0].tauxDifficulte?.observed == 0.5)
    let health = paris.rows[1]
    #expect(health.projetsDifficiles?.status == .partial)
    #expect(health.projetsDifficiles?.lower == 112.5)
    #expect(health.projetsDifficiles?.upper == 116.5)
    #expect(abs((health.projetsDifficiles?.expected ?? 0) - 113.7) < 1e-12)
    #expect(health.tauxDifficulte?.lower == 112.5 / 230)
    #expect(health.tauxDifficulte?.upper == 116.5 / 230)
    #expect(paris.outside?.projets?.lower == 1)
    #expect(paris.outside?.rank == nil)
  }

  @Test("adds scores up when they are counts, and says what each métier brings")
  func counts() throws {
    let result = try filieres(bassins: ["Paris"])
    #expect(result.combination == .sum)
    let health = result.lists[0].rows[1]
    #expect(abs((health.score.value ?? 0) - 113.7) < 1e-12)
    #expect(health.score.missing == ["projetsDifficiles"])
    #expect(health.members.map(\.metier.code) == ["T2A60", "V0Z60"])
    #expect(health.members.map(\.share) == [0.75, 1])
    #expect(health.members.map(\.weight) == [150.0 / 230, 80.0 / 230])
    #expect(health.members.map(\.contribution) == [112.5, 1.2])
    #expect(health.members.map { $0.standing?.rank } == [2, 5])
  }

  /// Seuils-mac, Paris 2018: volumes 2.5 100 300 200 80, bound 150; rates .48 .4 .5 .75 .015, bound
  /// .72; change over 2017 for cooks alone, who do not pass their own. Scores: S1Z40 1, T2A60 2,
  /// others 0. Sanitaire: (¾ × 200 × 2 + 80 × 0) / 230.
  @Test("takes the mean of other scores, each weighing by the projects that it brings")
  func means() throws {
    let result = try filieres(method: "seuils-mac", bassins: ["Paris"])
    #expect(result.combination == .mean)
    let rows = result.lists[0].rows
    #expect(rows.map(\.filiere) == ["Cadre de vie", "Sanitaire", "Hôtellerie", "Bâtiment"])
    #expect(rows.map(\.score.value) == [2, 300.0 / 230, 1, 0])
    #expect(rows.map(\.rank) == [1, 2, 3, 4])
    #expect(rows[1].members.map(\.contribution).reduce(0, +) == rows[1].score.value)
  }

  @Test("loses nothing and counts nothing twice: filières and the rest make the total")
  func conservation() throws {
    let result = try filieres()
    #expect(result.lists.map(\.bassin.code) == ["11", "1107", "1147", "1190"])
    // Sums of the table of `SmallMarket`, rows without bassin in the région only.
    let projects: [(low: Double, high: Double)] = [(859, 865), (681, 684), (150, 150), (23, 26)]
    for (list, whole) in zip(result.lists, projects) {
      let rows = list.rows + [list.outside].compactMap(\.self)
      #expect(rows.reduce(0) { $0 + ($1.projets?.lower ?? 0) } == whole.low)
      #expect(rows.reduce(0) { $0 + ($1.projets?.upper ?? 0) } == whole.high)
    }
  }

  /// Région: Hôtellerie 185, Sanitaire ¾ × 157.2 + 46.2, Bâtiment 70, Cadre de vie ¼ × 157.2.
  /// Plaine Commune: Sanitaire 45, then Bâtiment 30 and Hôtellerie 30, in the order of their names.
  /// 1190: Sanitaire 5.4, Cadre de vie 1.8, Hôtellerie 0.
  @Test("ranks the région first, and counts the names that it does not hold")
  func lists() throws {
    let lists = try filieres(top: 2).lists
    #expect(lists[0].isRegion)
    #expect(lists[0].rows.map(\.filiere) == ["Hôtellerie", "Sanitaire"])
    #expect(lists[2].rows.map(\.filiere) == ["Sanitaire", "Bâtiment"])
    #expect(lists.map(\.differing) == [0, 0, 1, 1])
    #expect(lists.map(\.ranked) == [4, 4, 3, 3])
  }

  @Test("chooses the latest year that the order can group, and refuses others")
  func years() throws {
    let open = try filieres(year: nil)
    #expect(open.millesime == 2019)
    #expect(open.order == 2019)
    #expect(try FiliereStudy.result(for: open.recipe, in: market.store) == open)
    let error = try #require(throws: StudyError.self) { try filieres(year: 2024) }
    #expect(error.french.hasPrefix("filières, BMO 2024 (FAP 2021) : la commande 2019 (FAP 2009)"))
    let bare = try SmallMarket().store
    let none = try #require(throws: StudyError.self) { try filieres(in: bare) }
    #expect(none.french.hasPrefix("filières : le magasin n'a aucune commande"))
  }

  @Test("marks a group whose projects mostly bear a mark")
  func representativite() throws {
    let paris = try filieres(bassins: ["Paris"]).lists[0]
    #expect(paris.outside?.representativite == .agriculture)
    #expect(paris.rows.allSatisfy { $0.representativite == nil })
  }
}
