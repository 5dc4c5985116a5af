import MarketStore
import Nomenclatures
import Studies
import Testing

/// `SmallMarket`, BMO 2018, by difficult projects, lists of three names:
///
///     1107 Paris            S1Z40 150, T2A60 150, B0Z21 40 | A0Z40 1.2, V0Z60 1.2
///     1147 Plaine Commune   V0Z60 45, B0Z21 30, S1Z40 30
///     1190                  T2A60 7.2, S1Z40 0
@Suite("Concertation on three bassins, by hand")
struct ConcertationTests {
  private static func amendment(
    _ line: Int, _ round: Amendment.Round, _ bassin: String?, _ metier: String,
    _ action: Amendment.Action, _ value: Double? = nil
  ) -> Amendment {
    Amendment(
      line: line, round: round, author: "Instance \(line)", bassin: bassin, metier: metier,
      action: action, value: value, reason: "motif \(line)", source: "étude \(line)")
  }

  private func rank(
    _ rows: [Amendment], top: Int? = 3, change: (inout Recipe) -> Void = { _ in }
  ) throws -> RankResult {
    var recipe = Recipe(study: .rank)
    recipe.method = "projets-difficiles"
    recipe.millesime = 2018
    recipe.top = top
    recipe.amendments = AmendmentSet(file: "a.csv", sha256: "00", rows: rows)
    change(&recipe)
    return try RankStudy.result(for: recipe, in: SmallMarket().store)
  }

  /// By hand. Branches: V0Z60 up two in Paris, S T V | B A; then B0Z21 first everywhere, B S T | V A in
  /// Paris, B V S in Plaine Commune, nothing in 1190 which does not rank it. Territories: T2A60 out in
  /// Paris, B S | V A; A0Z40 into Plaine Commune's list, B V S A, then B0Z21 down one, V B S A.
  private static let agreed = [
    amendment(2, .branches, "Paris", "V0Z60", .raise, 2),
    amendment(3, .branches, nil, "onq du gros oeuvre", .place, 1),
    amendment(4, .territories, "T1", "aides a domicile", .remove),
    amendment(5, .territories, "plaine commune", "A0Z40", .add),
    amendment(6, .territories, "1147", "B0Z21", .lower, 1),
  ]

  @Test("three estimates side by side, and who moved what")
  func byHand() throws {
    let result = try rank(Self.agreed)
    let paris = try #require(result.lists[0].concerted)
    #expect(paris.lengths == [3, 3, 2])
    #expect(paris.rows.map(\.metier.code) == ["B0Z21", "S1Z40", "T2A60", "V0Z60"])
    #expect(paris.rows.map(\.places) == [[3, 1, 1], [1, 2, 2], [2, 3, nil], [5, 4, 3]])
    #expect(
      paris.rows.map(\.listed) == [
        [true, true, true], [true, true, true], [true, true, false], [false, false, false],
      ])
    #expect(paris.rows.map(\.amendments) == [[3], [], [4], [2]])
    let plaine = try #require(result.lists[1].concerted)
    #expect(plaine.lengths == [3, 3, 4])
    #expect(plaine.rows.map(\.metier.code) == ["V0Z60", "B0Z21", "S1Z40", "A0Z40"])
    #expect(plaine.rows.map(\.places) == [[1, 2, 1], [2, 1, 2], [3, 3, 3], [nil, nil, 4]])
    #expect(plaine.rows.map(\.amendments) == [[], [3, 6], [], [5]])
    // Nothing was observed of it there: no figure is made up.
    #expect(plaine.rows[3].figures == nil)
    #expect(plaine.rows[1].figures?.rank == 2)
    let concertation = try #require(result.concertation)
    #expect(concertation.estimate == 3)
    #expect(concertation.findings == [])
    #expect(concertation.outcomes.map(\.effect) == Array(repeating: .applied, count: 5))
    #expect(concertation.outcomes.map(\.bassins) == [1, 2, 1, 1, 1])
    #expect(concertation.outcomes[1].metier?.code == "B0Z21")
  }

  @Test("the first estimate is never overwritten, and a bassin nobody speaks of stays as it is")
  func kept() throws {
    let (with, without) = (try rank(Self.agreed), try rank([]) { $0.amendments = nil })
    #expect(with.lists.map(\.rows) == without.lists.map(\.rows))
    let untouched = try #require(with.lists[2].concerted)
    #expect(untouched.rows.map(\.places) == [[1, 1, 1], [2, 2, 2]])
    #expect(untouched.lengths == [2, 2, 2])
    #expect(without.concertation == nil)
    #expect(without.lists[0].concerted == nil)
  }

  @Test("rounds come in order whatever the order of the rows; a replay gives the same")
  func order() throws {
    let result = try rank(Self.agreed)
    let mixed = try rank(Self.agreed.reversed())
    #expect(mixed.lists.map(\.concerted) == result.lists.map(\.concerted))
    let again = try RankStudy.result(for: result.recipe, in: SmallMarket().store)
    #expect(again.lists == result.lists)
    #expect(again.concertation == result.concertation)
  }

  @Test("without territories the second estimate is the last")
  func branchesAlone() throws {
    let concertation = try rank(Array(Self.agreed.prefix(2))).concertation
    #expect(concertation?.estimate == 2)
  }

  @Test("an unknown bassin or métier is told with the nearest, the others are applied")
  func unknown() throws {
    let result = try rank([
      Self.amendment(2, .branches, "Plaine Comune", "S1Z40", .remove),
      Self.amendment(3, .branches, "Paris", "cuisinierz", .remove),
      Self.amendment(4, .branches, "T25", "S1Z40", .remove),
      Self.amendment(5, .branches, "Paris", "S1Z40", .remove),
    ])
    let concertation = try #require(result.concertation)
    #expect(concertation.findings.map(\.line) == [2, 3, 4])
    #expect(concertation.findings.map(\.kind) == [.unknownBassin, .unknownMetier, .unknownBassin])
    #expect(
      concertation.findings[0].french.hasPrefix(
        "a.csv, ligne 2 : bassin « Plaine Comune » inconnu ; le plus proche : Plaine Commune"))
    #expect(concertation.findings[1].french.contains("le plus proche : Cuisiniers (S1Z40)"))
    #expect(concertation.findings[2].french.contains("absent de BMO 2018"))
    #expect(
      concertation.outcomes.map(\.effect) == [.unknownName, .unknownName, .unknownName, .applied])
    #expect(result.lists[0].concerted?.rows.map(\.metier.code) == ["T2A60", "B0Z21", "S1Z40"])
  }

  @Test("a later amendment that undoes an earlier one is told, and applied all the same")
  func contradiction() throws {
    let result = try rank([
      Self.amendment(2, .branches, nil, "S1Z40", .raise, 1),
      Self.amendment(3, .branches, "Paris", "T2A60", .remove),
      Self.amendment(4, .territories, "1147", "S1Z40", .lower, 1),
      Self.amendment(5, .territories, "Paris", "T2A60", .add, 1),
      Self.amendment(6, .territories, "1190", "T2A60", .raise, 1),
    ])
    let findings = try #require(result.concertation?.findings)
    #expect(findings.map(\.line) == [4, 5])
    #expect(findings.map(\.other) == [2, 3])
    #expect(findings.map(\.kind) == [.contradiction, .contradiction])
    #expect(findings[1].french.contains("contredit la ligne 3 (« retirer », Instance 3)"))
    // Paris: S T B; T out, S B; T first again, T S B.
    #expect(result.lists[0].concerted?.rows.map(\.metier.code) == ["T2A60", "S1Z40", "B0Z21"])
    // Plaine Commune: V B S; S up, V S B; S down, V B S.
    #expect(result.lists[1].concerted?.rows[2].places == [3, 2, 3])
  }

  @Test("what changes nothing is told: already listed, already first, not in the list, not ranked")
  func idle() throws {
    let result = try rank([
      Self.amendment(2, .branches, "Paris", "S1Z40", .add),
      Self.amendment(3, .branches, "Paris", "S1Z40", .raise, 3),
      Self.amendment(4, .branches, "Paris", "A0Z40", .remove),
      Self.amendment(5, .branches, "1190", "V0Z60", .raise, 1),
      Self.amendment(6, .branches, "Paris", "S1Z40", .need, 50),
    ])
    let concertation = try #require(result.concertation)
    #expect(concertation.findings.map(\.line) == [2, 3, 4, 5])
    #expect(concertation.findings.allSatisfy { $0.kind == .withoutEffect })
    // A need moves no list that is not ranked on it; that is no fault of the file.
    #expect(concertation.outcomes[4].effect == .elsewhere)
    #expect(result.lists[0].concerted?.lengths == [3, 3, 3])
  }

  @Test("findings do not depend on the bassins shown")
  func shown() throws {
    let all = try rank(Self.agreed)
    let one = try rank(Self.agreed) { $0.bassins = ["T6"] }
    #expect(one.concertation == all.concertation)
    #expect(one.lists.map(\.concerted) == [all.lists[1].concerted])
  }

  @Test(
    "lists that are not by bassin and métier are refused",
    arguments: [Grouping.departement, .region])
  func grouping(by: Grouping) throws {
    let market = try SmallMarket()
    _ = try market.store.apply(SmallMarket.communes())
    var recipe = Recipe(study: .rank)
    recipe.method = "projets-difficiles"
    recipe.millesime = 2018
    recipe.by = by
    recipe.amendments = AmendmentSet(file: "a.csv", sha256: "00", rows: Self.agreed)
    let error = try #require(throws: StudyError.self) {
      try RankStudy.result(for: recipe, in: market.store)
    }
    #expect(error.french.hasPrefix("--amendments : listes par \(by.rawValue)"))
  }

  @Test("a recipe with an amendment that no file could hold is refused, not a crash")
  func badRecipe() throws {
    for (action, value) in [(Amendment.Action.raise, 0.5), (.place, 1e300), (.scale, -1)] {
      let bad = Self.amendment(2, .branches, nil, "S1Z40", action, value)
      let error = try #require(throws: StudyError.self) { try rank([bad]) }
      #expect(error.kind == .badRecipe)
    }
  }
}

extension GapStudyTests {
  /// By hand, from the figures above: employers of 1107 have 5 934.821 of S1Z40 and 5 865 of B0Z21
  /// within reach (residents 5 865 and 3 910; ½ · 5 865 + ¾ · 3 910), κ = 10.
  /// Estimate 1: S1Z40 47.5 / 5 944.8 = .0080, B0Z21 50 / 5 875 = .0085. Branches double the need of
  /// S1Z40, 37.5 → 75: .0143. Territories set that of B0Z21 at 150: .0272.
  @Test("amended needs rank anew, estimate by estimate")
  func amendedNeeds() throws {
    let rows = [
      Amendment(
        line: 2, round: .branches, author: "Branche", bassin: "Paris", metier: "cuisiniers",
        action: .scale, value: 2, reason: "départs", source: "enquête"),
      Amendment(
        line: 3, round: .territories, author: "Agence", bassin: "T1", metier: "B0Z21",
        action: .need, value: 150, reason: "chantiers", source: "rapport"),
      Amendment(
        line: 4, round: .territories, author: "Agence", bassin: "1190", metier: "B0Z21",
        action: .scale, value: 3, reason: "chantiers", source: "rapport"),
    ]
    var recipe = Recipe(study: .gap)
    (recipe.millesime, recipe.region, recipe.top) = (2018, "11", 0)
    recipe.gap = GapRecipe()
    recipe.gap?.difficult = .surveyed
    recipe.amendments = AmendmentSet(file: "a.csv", sha256: "00", rows: rows)
    let result = try GapStudy.result(for: recipe, in: market.store)
    let paris = try #require(result.lists[0].concerted)
    let masons = try #require(paris.rows.first { $0.metier.code == "B0Z21" })
    let cooks = try #require(paris.rows.first { $0.metier.code == "S1Z40" })
    #expect(masons.needs == [40, 40, 150])
    #expect(cooks.needs == [37.5, 75, 75])
    #expect(masons.places == [1, 2, 1])
    #expect(cooks.places == [2, 1, 2])
    #expect((masons.amendments, cooks.amendments) == ([3], [2]))
    // The statistics' own figures stay beside.
    #expect(masons.figures?.need == 40)
    #expect(result.lists[0].rows == (try gap()).lists[0].rows)
    // A factor on a need that nobody knows changes nothing, and says so.
    let concertation = try #require(result.concertation)
    #expect(concertation.outcomes.map(\.effect) == [.applied, .applied, .withoutEffect])
    #expect(concertation.findings.map(\.line) == [4])
  }

  @Test("a figure set twice is a contradiction; factors one way are not, and multiply")
  func needsTwice() throws {
    func amendment(_ line: Int, _ action: Amendment.Action, _ value: Double) -> Amendment {
      Amendment(
        line: line, round: line < 4 ? .branches : .territories, author: "A", bassin: "1147",
        metier: "S1Z40", action: action, value: value, reason: "m", source: "s")
    }
    func run(_ rows: [Amendment]) throws -> (GapResult, [Double?]) {
      var recipe = Recipe(study: .gap)
      (recipe.millesime, recipe.region, recipe.top) = (2018, "11", 0)
      recipe.gap = GapRecipe()
      recipe.gap?.difficult = .surveyed
      recipe.amendments = AmendmentSet(file: "a.csv", sha256: "00", rows: rows)
      let result = try GapStudy.result(for: recipe, in: market.store)
      let list = try #require(result.lists.first { $0.bassin.code == "1147" }?.concerted)
      return (result, list.rows.first { $0.metier.code == "S1Z40" }?.needs ?? [])
    }
    // 30 difficult projects × 0.25 = 7.5; × 2 × 1.5 = 22.5.
    let (agreed, product) = try run([amendment(2, .scale, 2), amendment(4, .scale, 1.5)])
    #expect(product == [7.5, 15, 22.5])
    #expect(agreed.concertation?.findings == [])
    let (opposed, last) = try run([amendment(2, .need, 20), amendment(5, .need, 10)])
    #expect(last == [7.5, 20, 10])
    #expect(opposed.concertation?.findings.map(\.other) == [2])
  }

  @Test("by filière, amendments are refused")
  func amendedFilieres() throws {
    var recipe = Recipe(study: .gap)
    (recipe.millesime, recipe.region) = (2018, "11")
    recipe.gap = GapRecipe()
    recipe.gap?.byFiliere = true
    recipe.amendments = AmendmentSet(file: "a.csv", sha256: "00", rows: [])
    #expect(throws: StudyError.self) { try GapStudy.result(for: recipe, in: market.store) }
  }
}
