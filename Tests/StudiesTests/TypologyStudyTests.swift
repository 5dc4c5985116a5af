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

  @Test("is the same result twice, resolved recipe and all")
  func determinism() throws {
    let once = try typology()
    let again = try typology { $0 = once.recipe }
    #expect(once.classes == again.classes && once.members == again.members)
    #expect(once.criteria == again.criteria && once.recipe == again.recipe)
    #expect(once.recipe.classes == once.classes.count && once.recipe.seed == 1)
    #expect(once.criteria.map(\.classes) == Array(1...6))
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
