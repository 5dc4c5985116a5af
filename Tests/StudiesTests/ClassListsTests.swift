import MarketStore
import Nomenclatures
import Studies
import Testing

/// `SmallMarket` 2018 with class 1 = Paris + 1190 and class 2 = Plaine Commune:
///
///                   C1                       C2
///     A0Z40        * / *                      –
///     B0Z21      100 / 40                  50 / 30
///     S1Z40  300 + 10 / 150 + 0            40 / 30
///     T2A60  200 + 12 + * / 150 + 6 + *       –
///     V0Z60       80 / *                   60 / 45
@Suite("Lists by class of bassins, summed by hand")
struct ClassListsTests {
  let market: SmallMarket

  init() throws { market = try SmallMarket() }

  private static let classing = Classing(groups: [
    .init(number: 1, name: "Cuisine", bassins: ["1107", "1190"]),
    .init(number: 2, name: "Soins", bassins: ["1147"]),
  ])

  private func rank(
    _ classing: Classing? = Self.classing, _ change: (inout Recipe) -> Void = { _ in }
  ) throws -> RankResult {
    var recipe = Recipe(study: .rank)
    recipe.millesime = 2018
    recipe.region = "11"
    recipe.by = .classe
    recipe.classing = classing
    recipe.method = "projets-difficiles"
    change(&recipe)
    return try RankStudy.result(for: recipe, in: market.store)
  }

  @Test("add the bassins of a class up, hidden parts with their bounds")
  func sums() throws {
    let lists = try rank().lists
    #expect(lists.map(\.bassin.fullName) == ["Cuisine (C1)", "Soins (C2)"])
    // 150 + 6 and a hidden 0…4 worth 1.2, before 150 + 0.
    #expect(lists[0].rows.map(\.metier.code) == ["T2A60", "S1Z40", "B0Z21", "A0Z40", "V0Z60"])
    #expect(lists[0].rows[0].score == Score(157.2, missing: ["projetsDifficiles"]))
    #expect(
      lists[0].rows[0].projets
        == CountFigure(
          status: .partial, visible: 212, lower: 213, upper: 216, hiddenParts: 1, expected: 214.5))
    // A ratio of sums: 150 of 310, not the mean of ½ and 0.
    #expect(lists[0].rows[1].tauxDifficulte?.observed == 150.0 / 310)
    #expect(lists[1].rows.map(\.metier.code) == ["V0Z60", "B0Z21", "S1Z40"])
    #expect(lists[1].rows.map(\.score.value) == [45, 30, 30])
  }

  @Test("hold the bassins of each class, and name those of none")
  func territories() throws {
    let whole = try #require(try rank().territories)
    #expect(whole.groups.map { $0.bassins.map(\.code) } == [["1107", "1190"], ["1147"]])
    #expect(whole.unplaced.isEmpty && whole.classing == Self.classing)
    var fewer = Self.classing
    fewer.groups[0].bassins = ["1107", "9999"]
    let part = try rank(fewer)
    #expect(part.territories?.unplaced.map(\.code) == ["1190"])
    #expect(part.territories?.groups[0].bassins.map(\.code) == ["1107"], "9999 is no bassin here")
    // The regional list still counts it: S1Z40 185 and T2A60 157.2 are its first two, as Paris's are.
    let top = try rank(fewer) { $0.top = 2 }
    #expect(top.lists.map(\.differing) == [0, 2])
  }

  @Test("keep the order of the numbers beyond nine")
  func tenClasses() throws {
    let lists = try rank(
      Classing(groups: [
        .init(number: 10, name: "Dix", bassins: ["1107"]),
        .init(number: 9, name: "Neuf", bassins: ["1147", "1190"]),
      ])
    ).lists
    #expect(lists.map(\.bassin.code) == ["C09", "C10"])
  }

  @Test("replay from the recipe alone")
  func replay() throws {
    let first = try rank()
    #expect(first.recipe.by == .classe && first.recipe.classing == Self.classing)
    #expect(try RankStudy.result(for: first.recipe, in: market.store) == first)
  }

  /// Two first: C1 T2A60 S1Z40; C2 V0Z60 B0Z21. Région: S1Z40 T2A60.
  @Test("are counted by a synthesis, with the names that differ")
  func synthesis() throws {
    var recipe = Recipe(study: .synthesis)
    recipe.millesime = 2018
    recipe.method = "projets-difficiles"
    recipe.top = 2
    recipe.by = .classe
    recipe.classing = Self.classing
    let result = try SynthesisStudy.result(for: recipe, in: market.store)
    #expect(result.rows.map(\.metier.code) == ["S1Z40", "T2A60", "B0Z21", "V0Z60", "A0Z40"])
    #expect(result.rows.map(\.bassins) == [1, 1, 1, 1, 0])
    #expect(result.rows.allSatisfy { $0.total == 2 })
    #expect(result.differing == .init(names: 4, differing: 2))
    #expect(result.territories?.classing == Self.classing)
  }

  @Test("come from a typology under its own names")
  func ofATypology() throws {
    var recipe = Recipe(study: .typology)
    recipe.millesime = 2018
    recipe.region = "11"
    recipe.classes = 2
    recipe.parameters = ["bootstrap": 0, "gapDraws": 0]
    let typology = try TypologyStudy.result(for: recipe, in: market.store)
    let classing = try #require(Classing(typology) { "classe \($0.number)" })
    #expect((classing.millesime, classing.profile) == (2018, .projects))
    let lists = try rank(classing).lists
    #expect(lists.map(\.bassin.fullName) == ["classe 1 (C1)", "classe 2 (C2)"])
    for (group, list) in zip(classing.groups, try #require(rank(classing).territories).groups) {
      #expect(group.bassins == list.bassins.map(\.code))
      #expect(group.bassins.allSatisfy { typology.classOfBassin[$0] == group.number })
    }
    recipe.individuals = .metiers
    #expect(Classing(try TypologyStudy.result(for: recipe, in: market.store)) { _ in "" } == nil)
  }

  @Test("refuse what makes no classes of these bassins")
  func refusals() throws {
    func french(_ classing: Classing?, _ change: (inout Recipe) -> Void = { _ in }) throws -> String
    {
      try #require(throws: StudyError.self) { try rank(classing, change) }.french
    }
    #expect(try french(nil).contains("« class » sans « classing »"))
    var twice = Self.classing
    twice.groups[1].bassins = ["1147", "1107"]
    #expect(try french(twice).contains("le bassin 1107 est dans deux classes"))
    var same = Self.classing
    same.groups[1].number = 1
    #expect(try french(same).contains("le numéro 1 figure deux fois"))
    let elsewhere = Classing(groups: [.init(number: 1, name: "", bassins: ["9301"])])
    #expect(try french(elsewhere).contains("aucune ne contient un bassin de BMO 2018"))
    #expect(
      try french(Self.classing) { $0.bassins = ["1107"] }.hasPrefix("--bassin avec --by class"))
    #expect(
      try french(Self.classing) { $0.replicates = 10 }.hasPrefix("--replicates avec --by class"))
  }
}
