import Nomenclatures
import Studies
import Testing

/// Paris 2018. `projets-difficiles` scores A0Z40 1.2, B0Z21 40, S1Z40 150, T2A60 150, V0Z60 1.2 (ranks
/// 4, 3, 1, 2, 5 by code); `offres-demandes` B 4, S .5, T 2, V .5 (ranks 1, 3, 2, 4: S has more
/// difficult projects than V). Two by two: T beats S (tied in the first), V and A; S beats V and A; B
/// beats V and A; S–B and T–B are one against one; A and V tie.
///
///     Copeland   T 3   B 2   S 1   V −3   A −3
///     Borda      T (7/8 + 2/3) / 2, B (1/2 + 1) / 2, S (7/8 + 1/6) / 2, V (1/8 + 1/6) / 2, A 1/8
@Suite("ConsensusStudy on two ballots counted by hand")
struct ConsensusStudyTests {
  let market: SmallMarket

  init() throws {
    market = try SmallMarket()
    try market.addRegistered()
  }

  private func consensus(
    _ methods: [String]?, top: Int = 0, _ change: (inout Recipe) -> Void = { _ in }
  ) throws -> ConsensusResult {
    var recipe = Recipe(study: .consensus)
    recipe.methods = methods
    recipe.millesime = 2018
    recipe.top = top
    change(&recipe)
    return try ConsensusStudy.result(for: recipe, in: market.store)
  }

  private static let two = ["projets-difficiles", "offres-demandes"]

  @Test("counts Copeland, then Borda", arguments: ["copeland", "borda"])
  func counts(rule: String) throws {
    let result = try consensus(Self.two) { $0.parameters = ["regle": .word(rule)] }
    let paris = try #require(result.bassins.first { $0.bassin?.code == "1107" })
    #expect(paris.rows.map(\.metier.code) == ["T2A60", "B0Z21", "S1Z40", "V0Z60", "A0Z40"])
    #expect(paris.rows.map(\.copeland) == [3, 2, 1, -3, -3])
    let borda = [37.0 / 48, 0.75, 25.0 / 48, 7.0 / 48, 0.125]
    for (row, expected) in zip(paris.rows, borda) { #expect(abs(row.borda - expected) < 1e-12) }
    #expect(paris.rows.map(\.rankedBy.count) == [2, 2, 2, 2, 1])
  }

  @Test("parts equal counts of Copeland by Borda's")
  func ties() throws {
    // Over the sums of the région projets-difficiles ranks S T B V A, offres-demandes B T and then
    // S, V tied: S, T and B each beat V and A, and none of the three beats another.
    let first = try consensus(Self.two).region.rows
    #expect(first.prefix(3).map(\.copeland) == [2, 2, 2])
    // B (2/4 + 1) / 2 = .75, T (3/4 + 2/3) / 2 = .708, S (1 + 1/6) / 2 = .583.
    #expect(first.prefix(3).map(\.metier.code) == ["B0Z21", "T2A60", "S1Z40"])
  }

  /// T: of percentile .9 in the consensus, .7 in the first ballot, .625 in the second; B: .7, .5, .875.
  @Test("names the methods that agree and the one that dissents")
  func voices() throws {
    let rows = try consensus(Self.two, top: 2).bassins[0].rows
    #expect(rows.map(\.metier.code) == ["T2A60", "B0Z21"])
    #expect(rows[0].agree == Self.two)
    #expect(rows[1].agree == ["offres-demandes"])
    let dissent = try #require(rows[0].dissent)
    #expect(dissent.method == "offres-demandes")
    #expect(dissent.rank == 2 && dissent.ranked == 4)
    #expect(abs(dissent.difference + 0.275) < 1e-12)
    #expect(rows[1].dissent?.method == "projets-difficiles")
    #expect(try consensus(Self.two).bassins[0].rows[4].dissent == nil)
  }

  @Test("leaves out the methods that cannot run, with the reason; chooses the year of three")
  func electorate() throws {
    let late = try consensus(nil) { $0.millesime = 2024 }
    #expect(late.ballots.map(\.method.name) == ["faisceau", "projets-difficiles", "seuils-mac"])
    #expect(late.leftOut.map(\.method).contains("formadiag"))
    #expect(late.leftOut.allSatisfy { $0.reason.french.contains("BMO 2024") })
    let three = ["formadiag", "offres-demandes", "donnees-massives"]
    #expect(try consensus(three) { $0.millesime = nil }.recipe.millesime == 2019)
    let whole = try consensus(nil)
    #expect(whole.leftOut.isEmpty)
    #expect(whole.ballots.count == MethodCatalogue.names.count)
  }

  @Test("refuses a single voice, an unknown method, an unknown rule")
  func refusals() throws {
    #expect(throws: StudyError.self) { try consensus(["formadiag"]) }
    #expect(throws: StudyError.self) { try consensus(["formadiag", "nulle"]) }
    let rule = try #require(throws: StudyError.self) {
      try consensus(nil) { $0.parameters = ["regle": "vote"] }
    }
    #expect(rule.french.contains("regle = copeland | borda"))
  }

  @Test("replays its recipe to the same result")
  func replay() throws {
    let first = try consensus(nil, top: 3) { $0.bassins = ["T1"] }
    #expect(try ConsensusStudy.result(for: first.recipe, in: market.store) == first)
  }
}
