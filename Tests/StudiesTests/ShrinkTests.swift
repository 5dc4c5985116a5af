import Nomenclatures
import Studies
import Testing

/// How far figures are drawn, and what hidden cells leave of a rank.
@Suite("Shrinkage and hidden cells, by hand")
struct ShrinkTests {
  private func rank(_ method: String, _ shrink: String? = nil) throws -> RankResult {
    var recipe = Recipe(study: .rank)
    recipe.method = method
    recipe.millesime = 2018
    recipe.top = method == "faisceau" ? 0 : 2
    if let shrink { recipe.parameters["shrink"] = .word(shrink) }
    return try RankStudy.result(for: recipe, in: SmallMarket().store)
  }

  @Test("none leaves the survey's own figures")
  func none() throws {
    let list = try #require(rank("faisceau", "none").lists.first)
    for row in list.rows where row.projetsDifficiles?.status == .observed {
      let seen = try #require(row.projetsDifficiles?.visible)
      let shrunk = try #require(row.shrunk)
      #expect(abs(shrunk.projetsDifficiles - seen) < 1e-9)
      #expect(abs(shrunk.tauxDifficulte - seen / (row.projets?.visible ?? 0)) < 1e-12)
    }
  }

  /// 2017 has one pair, 310 / 100, against 300 / 150 in 2018: α and ν are learnt from it alone, and any
  /// weight foretells the same. The métier's own rate over the région stays between the two.
  @Test("region keeps expected figures between the bassin's and the région's")
  func region() throws {
    let list = try #require(rank("faisceau").lists.first)
    let gros = try #require(list.rows.first { $0.metier.code == "B0Z21" }?.shrunk)
    // Paris 40 of 100, the région 70 of 150.
    #expect(gros.tauxDifficulte >= 0.4 && gros.tauxDifficulte <= 70.0 / 150 + 1e-12)
    #expect(try rank("projets-difficiles").lists[0].rows[0].shrunk == nil)
  }

  @Test("a method that does not shrink refuses to")
  func refused() throws {
    #expect(throws: StudyError.self) { try rank("projets-difficiles", "none") }
    #expect(throws: StudyError.self) { try rank("faisceau", "departement") }
  }

  /// Paris: 150, 150, 40, then A0Z40 and V0Z60 hidden in 0…4. The two first may be in either order,
  /// hidden cells can reach rank 4 at best.
  @Test("bounds of ranks are those of hidden figures")
  func hidden() throws {
    let paris = try rank("projets-difficiles").lists[0]
    #expect(
      paris.rows.map(\.hidden) == [
        HiddenStanding(best: 1, worst: 2, word: .certain),
        HiddenStanding(best: 1, worst: 2, word: .certain),
      ])
    // 1190: 6 + * of T2A60 against 0 of S1Z40.
    let printed = try rank("projets-difficiles").lists[2]
    #expect(printed.rows.map(\.hidden?.best) == [1, 2])
    #expect(try rank("faisceau").lists[0].rows[0].hidden == nil)
  }
}
