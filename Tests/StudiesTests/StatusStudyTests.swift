import Nomenclatures
import Studies
import Testing

@Suite("StatusStudy on five slices")
struct StatusStudyTests {
  private func status(_ year: Millesime? = 2018, region: RegionCode? = nil) throws -> StatusResult {
    var recipe = Recipe(study: .status)
    recipe.millesime = year
    recipe.region = region
    return try StatusStudy.result(for: recipe, in: SmallMarket().store)
  }

  @Test("adds up what is visible and what is expected, each measure with its own mask")
  func sums() throws {
    let rows = try status().rows.filter { $0.scope == .region("11") }
    #expect(rows.map(\.measure) == ["projets", "projetsDifficiles", "projetsSaisonniers"])
    #expect(rows.map(\.cells) == [11, 11, 11])
    #expect(rows.map(\.suppressed) == [1, 2, 2])
    #expect(rows.map(\.partial) == [1, 1, 0])
    #expect(rows.map(\.visibleSum) == [857, 456, 15])
    #expect(rows[0].expectedSum == 862)
    #expect(abs((rows[1].expectedSum ?? 0) - 459.6) < 1e-9)
    #expect(rows[2].expectedSum == nil)
  }

  @Test("gives the share of difficult projects, visible and expected")
  func shares() throws {
    let shares = try status().shares
    #expect(shares.map(\.scope) == [.region("11"), .region("93"), .france])
    #expect(shares[0].visible == 456.0 / 857)
    #expect(abs((shares[0].expected ?? 0) - 459.6 / 862) < 1e-12)
    #expect(shares[2].visible == 476.0 / 957)
  }

  @Test("adds the régions up where there are several, and only there")
  func scopes() throws {
    #expect(try status(2017).shares.map(\.scope) == [.region("11")])
    #expect(try status(region: "11").shares.map(\.scope) == [.region("11")])
    #expect(try status(nil).shares.count == 8)
  }

  @Test("keeps to France, or to a région, when asked")
  func kept() throws {
    let france = try status(region: "FR")
    #expect(france.shares.map(\.scope) == [.france])
    #expect(france.rows.map(\.cells) == [12, 12, 12])
    #expect(try status(nil, region: "--").rows.map(\.cells) == [1, 1, 1])
    let error = try #require(throws: StudyError.self) { try status(2017, region: "FR") }
    #expect(error.french.contains("régions présentes : --, 11, 93"))
  }

  @Test("sizes slices and reference tables, rows without bassin aside")
  func extents() throws {
    let result = try status()
    #expect(result.extents.map(\.bassins) == [3, 1])
    #expect(result.extents.map(\.metiers) == [5, 1])
    #expect(Set(result.references.map(\.name)) == ["FAP 2009", "pacte"])
    #expect(result.references.map(\.entries).sorted() == [3, 5])
  }

  @Test("refuses a year that the store does not hold")
  func absent() throws {
    let error = try #require(throws: StudyError.self) { try status(2023) }
    #expect(error.kind == .unknownName)
  }
}
