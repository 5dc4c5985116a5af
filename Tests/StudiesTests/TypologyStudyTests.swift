import Foundation
import MarketStore
import Nomenclatures
import Studies
import TestSupport
import Testing

@Suite("TypologyStudy")
struct TypologyStudyTests {
  /// Six bassins of two kinds: 1101…1103 want cooks (S1Z40), 1104…1106 drivers (J3Z41); everyone wants
  /// some cleaners (T4Z60). 1106 has a hidden part, and 1103 lacks a row.
  ///
  ///            S1Z40   J3Z41   T4Z60
  ///     1101     300      20     100
  ///     1102     280      30      90
  ///     1103     310       –     110
  ///     1104      20     300     100
  ///     1105      30     280      95
  ///     1106       *     150      50
  private func store() throws -> (TemporaryFolder, Store) {
    let folder = try TemporaryFolder()
    let store = try Store.open(path: folder.path("six.sqlite"), access: .readWrite)
    var cells: [SmallMarket.Cell] = []
    let table: [(BassinCode, [Double?])] = [
      ("1101", [300, 20, 100]), ("1102", [280, 30, 90]), ("1103", [310, nil, 110]),
      ("1104", [20, 300, 100]), ("1105", [30, 280, 95]), ("1106", [nil, 150, 50]),
    ]
    for (bassin, counts) in table {
      for (metier, count) in zip(["S1Z40", "J3Z41", "T4Z60"] as [MetierCode], counts) {
        guard let count else { continue }
        let seen = SmallMarket.seen
        cells.append((bassin, metier, [seen(count), seen(count / 2), seen(0)]))
      }
    }
    let hidden = SmallMarket.hidden
    cells.append(("1106", "S1Z40", [hidden(1), hidden(0), hidden(0)]))
    var batch = ImportBatch()
    batch.slices = [SmallMarket.slice(2018, cells), SmallMarket.elsewhere2018]
    batch.bassins = [(SmallMarket.pacte, SmallMarket.provenance("bassins.csv"))]
    batch.nomenclatures = [(SmallMarket.fap2009, SmallMarket.provenance("fap2009.txt"))]
    _ = try store.apply(batch)
    return (folder, store)
  }

  private func typology(_ change: (inout Recipe) -> Void = { _ in }) throws -> TypologyResult {
    let (folder, store) = try store()
    defer { withExtendedLifetime(folder) {} }
    var recipe = Recipe(study: .typology)
    recipe.millesime = 2018
    recipe.parameters = ["bootstrap": 20, "gapDraws": 5]
    change(&recipe)
    return try TypologyStudy.result(for: recipe, in: store)
  }

  @Test("finds the two kinds of bassins, by shares and by quotients")
  func kinds() throws {
    for profile in [TypologyProfile.projects, .difficulty, .quotients] {
      let result = try typology {
        $0.classes = 2
        $0.profile = profile
      }
      let classes = result.classOfBassin
      #expect(Set(["1101", "1102", "1103"].map { classes[$0] }).count == 1)
      #expect(Set(["1104", "1105", "1106"].map { classes[$0] }).count == 1)
      #expect(classes["1101"] != classes["1104"])
      let cooks = try #require(result.classes.first { $0.number == classes["1101"] })
      guard case .metier(let metier) = cooks.over.first?.variable else {
        Issue.record("no trait by \(profile)")
        continue
      }
      #expect(metier.code == "S1Z40")
      #expect(cooks.size == 3 && !cooks.isSmall)
    }
  }

  @Test("says means as shares of the class, weighted by projects")
  func means() throws {
    let result = try typology { $0.classes = 2 }
    let cooks = try #require(result.classes.first { $0.number == result.classOfBassin["1101"] })
    let trait = try #require(cooks.over.first)
    // 300 + 280 + 310 of 420 + 400 + 420; overall 890 + 50 + 2.5 of 1240 + 825 + 202.5.
    #expect(abs(trait.classMean - 890.0 / 1240) < 1e-12)
    #expect(abs(trait.mean - 942.5 / 2267.5) < 1e-12)
    #expect(abs(cooks.weightShare - 1240 / 2267.5) < 1e-12)
    #expect(cooks.number == 1)
    // The hidden part counts 2.5, of which 1 was sure.
    #expect(abs(result.hiddenShare - 1.5 / 2267.5) < 1e-12)
  }

  @Test("classifies métiers and pairs too")
  func others() throws {
    let metiers = try typology {
      $0.individuals = .metiers
      $0.classes = 3
    }
    #expect(Set(metiers.classOfMetier.keys) == ["S1Z40", "J3Z41", "T4Z60"])
    #expect(metiers.classes.allSatisfy { $0.size == 1 && $0.isSmall })
    #expect(metiers.classOfBassin.isEmpty)
    let cells = try typology {
      $0.individuals = .cells
      $0.classes = 3
    }
    #expect(cells.members.count == 17)
    #expect(cells.members.allSatisfy { $0.individual.bassin != nil && $0.individual.metier != nil })
  }

  @Test("joins the régions when all are asked for")
  func france() throws {
    let result = try typology {
      $0.region = "FR"
      $0.classes = 2
    }
    #expect(result.members.count == 7)
    #expect(result.region == "FR" && result.recipe.region == "FR")
    #expect(result.classOfBassin["9301"] == result.classOfBassin["1101"])
    #expect(result.sources.count == 2)
  }

  /// 1101 lies in régions 11 and 93: 300 + 100 cooks of 420 + 150 projects.
  @Test("counts a bassin that straddles two régions once")
  func straddling() throws {
    let (folder, store) = try store()
    defer { withExtendedLifetime(folder) {} }
    var batch = ImportBatch()
    let seen = SmallMarket.seen
    batch.slices = [
      SmallMarket.slice(
        2018, region: "93",
        [
          ("1101", "S1Z40", [seen(100), seen(50), seen(0)]),
          ("1101", "V0Z60", [seen(50), seen(0), seen(0)]),
          ("9301", "S1Z40", [seen(100), seen(20), seen(0)]),
        ])
    ]
    _ = try store.apply(batch)
    var recipe = Recipe(study: .typology)
    (recipe.millesime, recipe.region, recipe.classes) = (2018, "FR", 2)
    recipe.parameters = ["bootstrap": 0, "gapDraws": 0]
    let result = try TypologyStudy.result(for: recipe, in: store)
    let codes = result.members.compactMap(\.individual.bassin?.code)
    #expect(codes == ["1101", "1102", "1103", "1104", "1105", "1106", "9301"])
    // 2267.5 projects in région 11 (see `means`), 150 and 100 in région 93.
    #expect(abs(result.members[0].weightShare - 570 / 2517.5) < 1e-12)
    recipe.individuals = .cells
    #expect(try TypologyStudy.result(for: recipe, in: store).members.count == 19)
  }

  @Test("is the same result twice, resolved recipe and all")
  func determinism() throws {
    let once = try typology()
    let again = try typology { $0 = once.recipe }
    #expect(once.classes == again.classes && once.members == again.members)
    #expect(once.criteria == again.criteria && once.recipe == again.recipe)
    #expect(once.recipe.classes == once.classes.count && once.recipe.seed == 1)
    #expect(once.criteria.map(\.classes) == Array(1...6))
  }

  /// Bassins of 2018 with so many projects of cooks, drivers and cleaners, half of them difficult.
  private func small(
    _ counts: [[Double]], _ change: (inout Recipe) -> Void = { _ in }
  ) throws -> TypologyResult {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let store = try Store.open(path: folder.path("few.sqlite"), access: .readWrite)
    let metiers: [MetierCode] = ["S1Z40", "J3Z41", "T4Z60"]
    let cells = counts.enumerated().flatMap { row, counts in
      zip(metiers, counts).map { metier, count in
        let values = [count, count / 2, 0].map(SmallMarket.seen)
        return (bassin: BassinCode("110\(row + 1)"), metier: metier, counts: values)
      }
    }
    var batch = ImportBatch()
    batch.slices = [SmallMarket.slice(2018, cells)]
    _ = try store.apply(batch)
    var recipe = Recipe(study: .typology)
    recipe.parameters = ["bootstrap": 20, "gapDraws": 5]
    change(&recipe)
    return try TypologyStudy.result(for: recipe, in: store)
  }

  @Test(
    "has one class of bassins that are all alike, whatever the last bits say",
    arguments: TypologyProfile.allCases.filter { $0 != .gap }, [1, 3])
  func alike(profile: TypologyProfile, asked: Int) throws {
    // The same shares; by quotients the same sizes too, since κ weighs more on a small bassin.
    let times: [Double] = profile == .quotients ? [7, 7, 7, 7] : [7, 13, 29, 31]
    let result = try small(times.map { k in [10, 6, 3].map { $0 * k } }) {
      $0.profile = profile
      $0.classes = asked
    }
    #expect(result.classes.count == 1 && result.recipe.classes == 1)
    #expect(result.axisShares.allSatisfy { $0 == 0 } && result.merges.allSatisfy { $0.height == 0 })
    let group = try #require(result.classes.first)
    #expect(group.size == 4 && group.nameTraits.isEmpty && group.over.isEmpty)
    #expect(group.silhouette == nil && group.stability == nil)
    #expect(result.criteria.allSatisfy { $0.withinShare == 0 && $0.calinskiHarabasz == nil })
  }

  @Test("puts twins together: as many classes as there are different bassins")
  func twins() throws {
    let result = try small([[70, 10, 20], [210, 30, 60], [10, 70, 20], [50, 350, 100]]) {
      $0.classes = 4
    }
    #expect(result.classes.count == 2)
    #expect(result.members.map(\.classNumber) == [2, 2, 1, 1], "600 projects before 400")
  }

  @Test("answers for two bassins, and asks for more than one")
  func few() throws {
    let two = try small([[70, 10, 20], [10, 70, 20]]) { $0.classes = 2 }
    #expect(two.classes.map(\.size) == [1, 1] && two.axisShares == [1] && two.axes == 1)
    // χ² distances of masses ½ with column shares 0.4, 0.4, 0.2: 0.6²/0.4 · 2 = 1.8, halved twice.
    #expect(abs((two.merges.first?.height ?? 0) - 0.45) < 1e-11)
    #expect(try small([[70, 10, 20], [10, 70, 20]]).classes.count == 1, "nothing to choose from")
    let alone = try #require(throws: StudyError.self) { try small([[70, 10, 20]]) }
    #expect(alone.kind == .noData && alone.french.contains("attendu deux bassins"))
    let nobody = try #require(throws: StudyError.self) { try small([[0, 0, 0], [0, 0, 0]]) }
    #expect(nobody.kind == .noData)
  }

  @Test("leaves out whom it has no figure of, and says who")
  func leftOut() throws {
    let result = try small([[70, 10, 20], [10, 70, 20], [0, 0, 0], [30, 30, 40]]) {
      $0.classes = 2
    }
    #expect(result.leftOut.map { $0.bassin?.code } == ["1103"])
    #expect(result.members.count == 3 && result.classOfBassin["1103"] == nil)
    let finite = result.members.flatMap { [$0.weightShare, $0.distance] + $0.plane }
    #expect(finite.allSatisfy { $0.isFinite })
    // By quotients every bassin has a figure: none is log(κ / κ) = 0 where nothing was expected.
    let quotients = try small([[70, 10, 20], [10, 70, 20], [0, 0, 0], [30, 30, 40]]) {
      $0.classes = 2
      $0.profile = .quotients
    }
    #expect(quotients.members.count == 4)
  }

  @Test("a métier that nobody wants, or everybody as much, makes no difference")
  func constantColumns() throws {
    for profile in [TypologyProfile.projects, .quotients] {
      let result = try small(
        [[70, 10, 0], [60, 20, 0], [69, 11, 0], [10, 70, 0], [20, 60, 0], [11, 69, 0]]
      ) {
        $0.classes = 2
        $0.profile = profile
      }
      #expect(result.members.map(\.classNumber) == [1, 1, 1, 2, 2, 2])
      let told = result.classes.flatMap { $0.over + $0.under }.map(\.variable)
      #expect(told.count == 4, "each class has more of one métier and less of the other")
      #expect(told.allSatisfy { if case .metier(let m) = $0 { m.code != "T4Z60" } else { false } })
    }
  }

  @Test("refuses what it cannot do")
  func refusals() throws {
    #expect(throws: StudyError.self) { try typology { $0.profile = .gap } }
    #expect(throws: StudyError.self) { try typology { $0.classes = 7 } }
    #expect(throws: StudyError.self) { try typology { $0.parameters = ["axes": 3] } }
    #expect(throws: StudyError.self) { try typology { $0.parameters = ["inertia": 0] } }
    #expect(throws: StudyError.self) { try typology { $0.millesime = 2001 } }
    let whole = try typology { $0.classes = 6 }
    #expect(whole.classes.count == 6 && whole.classes.allSatisfy { $0.size == 1 })
    let one = try typology { $0.classes = 1 }
    #expect(one.classes.count == 1 && one.classes[0].silhouette == nil)
  }
}
