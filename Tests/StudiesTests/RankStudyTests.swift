import Nomenclatures
import Studies
import Testing

@Suite("RankStudy on three bassins summed by hand")
struct RankStudyTests {
  private func rank(top: Int? = nil, bassins: [String]? = nil) throws -> RankResult {
    var recipe = Recipe(study: .rank)
    recipe.method = "projets-difficiles"
    recipe.millesime = 2018
    recipe.top = top
    recipe.bassins = bassins
    return try RankStudy.result(for: recipe, in: SmallMarket().store)
  }

  @Test("orders by difficult projects, hidden ones at 1.2, equal scores by code")
  func order() throws {
    let lists = try rank().lists
    #expect(lists.map(\.bassin.code) == ["1107", "1147", "1190"])
    #expect(lists[0].rows.map(\.metier.code) == ["S1Z40", "T2A60", "B0Z21", "A0Z40", "V0Z60"])
    #expect(lists[0].rows.map(\.score.value) == [150, 150, 40, 1.2, 1.2])
    #expect(lists[0].rows.map(\.rank) == [1, 2, 3, 4, 5])
    #expect(lists[1].rows.map(\.metier.code) == ["V0Z60", "B0Z21", "S1Z40"])
    #expect(lists[2].rows.map(\.metier.code) == ["T2A60", "S1Z40"])
    #expect(lists[2].rows.map(\.score.value) == [7.2, 0])
  }

  @Test("says of each score what it rests on")
  func scores() throws {
    let paris = try rank().lists[0].rows
    #expect(paris[0].score == Score(150, missing: []))
    #expect(paris[0].score.status == .scored)
    #expect(paris[4].score == Score(1.2, missing: ["projetsDifficiles"]))
    #expect(paris[4].score.status == .partial)
  }

  @Test("hands on what was published and what was hidden")
  func figures() throws {
    let lists = try rank().lists
    let masked = lists[0].rows[3]
    #expect(
      masked.projets
        == CountFigure(
          status: .suppressed, visible: 0, lower: 1, upper: 4, hiddenParts: 1, expected: 2.5))
    #expect(masked.tauxDifficulte?.lower == 0)
    #expect(masked.tauxDifficulte?.upper == 1)
    let sum = lists[2].rows[0]
    #expect(
      sum.projetsDifficiles
        == CountFigure(
          status: .partial, visible: 6, lower: 6, upper: 10, hiddenParts: 1, expected: 7.2))
    #expect(sum.tauxDifficulte?.lower == 6.0 / 16)
    #expect(sum.tauxDifficulte?.upper == 10.0 / 13)
    #expect(lists[0].rows[4].tauxDifficulte?.upper == 0.05)
    #expect(lists[0].rows[2].tauxDifficulte?.observed == 0.4)
  }

  /// Regional sums of xmet: S1Z40 185, T2A60 157.2, B0Z21 70, V0Z60 46.2, A0Z40 1.2.
  @Test("counts the names that the regional list of the same length does not hold")
  func differing() throws {
    let lists = try rank(top: 2).lists
    #expect(lists.map(\.differing) == [0, 2, 0])
    #expect(lists.map(\.ranked) == [5, 3, 2])
    #expect(lists.map(\.rows.count) == [2, 2, 2])
  }

  @Test("keeps whole lists when the length is 0")
  func whole() throws {
    #expect(try rank(top: 0).lists.map(\.rows.count) == [5, 3, 2])
  }

  @Test(
    "finds a bassin by any of its names", arguments: ["T6", "1147", "plaine-commune", "PLAINE COM"])
  func names(asked: String) throws {
    let result = try rank(bassins: [asked])
    #expect(result.lists.map(\.bassin.fullName) == ["Plaine Commune (T6, 1147)"])
    #expect(result.recipe.bassins == ["1147"])
  }

  @Test("shows a bassin asked for twice once, in the order asked for")
  func repeated() throws {
    let result = try rank(bassins: ["T6", "Paris", "1147"])
    #expect(result.lists.map(\.bassin.code) == ["1147", "1107"])
    #expect(result.recipe.bassins == ["1147", "1107"])
  }

  @Test("names a bassin as printed where the Pacte does not know it")
  func printedName() throws {
    #expect(try rank().lists[2].bassin.fullName == "Bassin imprimé (1190)")
  }

  @Test("answers a misspelt bassin with the nearest")
  func misspelt() throws {
    let error = try #require(throws: StudyError.self) { try rank(bassins: ["plaine comune"]) }
    #expect(error.kind == .unknownName)
    #expect(
      error.french.hasPrefix(
        "bassin « plaine comune » inconnu ; le plus proche : Plaine Commune (T6, 1147) ; "))
  }

  @Test("tells a bassin that came later from a misspelt one")
  func later() throws {
    let error = try #require(throws: StudyError.self) { try rank(bassins: ["T25"]) }
    #expect(
      error.french.hasPrefix("bassin Brie-Créçois (T25, 1153) : absent de BMO 2018 ; connu depuis"))
  }

  @Test("tells a bassin of another région from a later one")
  func elsewhere() throws {
    var recipe = Recipe(study: .rank)
    recipe.method = "projets-difficiles"
    recipe.region = "93"
    recipe.bassins = ["plaine commune"]
    let error = try #require(throws: StudyError.self) {
      try RankStudy.result(for: recipe, in: SmallMarket().store)
    }
    #expect(
      error.french.hasPrefix("bassin Plaine Commune (T6, 1147) : dans la région 11, non dans la"))
  }

  @Test("refuses rows that name no bassin, for which there is nothing to rank")
  func noBassin() throws {
    var recipe = Recipe(study: .rank)
    recipe.method = "projets-difficiles"
    recipe.region = "--"
    let error = try #require(throws: StudyError.self) {
      try RankStudy.result(for: recipe, in: SmallMarket().store)
    }
    #expect(error.french.hasPrefix("région « -- », BMO 2019 : aucun bassin"))
  }

  @Test("resolves what the recipe leaves open, and replays to the same result")
  func recipe() throws {
    let store = try SmallMarket().store
    var asked = Recipe(study: .rank)
    asked.method = "projets-difficiles"
    let open = try RankStudy.result(for: asked, in: store)
    #expect(open.recipe.millesime == 2024)
    #expect(open.recipe.region == "11")
    #expect(open.recipe.method == "projets-difficiles")
    #expect(open.recipe.top == 10)
    #expect(open.recipe.parameters == ["hiddenProjetsDifficiles": 1.2])
    #expect(open.sources.map(\.file.name) == ["ResMetBE24.xlsx"])
    #expect(try RankStudy.result(for: open.recipe, in: store) == open)
  }

  @Test("refuses a year, a région, a method, a parameter that it does not know")
  func refusals() throws {
    let store = try SmallMarket().store
    var recipes = Array(repeating: Recipe(study: .rank), count: 4)
    recipes[3].method = "projets-difficiles"
    recipes[0].millesime = 2021
    recipes[1].region = "84"
    recipes[2].method = "projets-dificiles"
    recipes[3].parameters = ["hiddenProjetsDifficiles": 3]
    let texts = try recipes.map { recipe in
      try #require(throws: StudyError.self) { try RankStudy.result(for: recipe, in: store) }.french
    }
    #expect(texts[0].contains("présents : 2017, 2018, 2019, 2024"))
    #expect(texts[1].contains("présentes : --, 11, 93"))
    #expect(texts[2].contains("la plus proche : projets-difficiles"))
    #expect(texts[3].contains("hiddenProjetsDifficiles = 1.2"))
  }
}
