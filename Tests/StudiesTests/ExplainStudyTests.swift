import Nomenclatures
import Studies
import Testing

@Suite("ExplainStudy on three bassins")
struct ExplainStudyTests {
  private func explain(
    _ bassin: String, _ metier: String, year: Int = 2018, top: Int? = nil
  ) throws -> ExplainResult {
    var recipe = Recipe(study: .explain)
    recipe.method = "projets-difficiles"
    recipe.bassins = [bassin]
    recipe.metier = metier
    recipe.millesime = Millesime(year)
    recipe.top = top
    return try ExplainStudy.result(for: recipe, in: SmallMarket().store)
  }

  @Test("gives the place in the bassin and in the région")
  func standings() throws {
    let result = try explain("T1", "aides soignants", top: 1)
    #expect(result.metier.code == "V0Z60")
    #expect(result.standing == .init(rank: 5, ranked: 5))
    #expect(result.regionalStanding == .init(rank: 4, ranked: 5))
    #expect(result.listingBassins == 1)
    #expect(result.totalBassins == 3)
    #expect(result.score.missing == ["projetsDifficiles"])
  }

  @Test("shows three neighbours on each side at most, the métier among them")
  func neighbours() throws {
    let last = try explain("T1", "V0Z60").neighbours
    #expect(last.map(\.metier.code) == ["T2A60", "B0Z21", "A0Z40", "V0Z60"])
    #expect(last.map(\.rank) == [2, 3, 4, 5])
    #expect(try explain("T1", "S1Z40").neighbours.map(\.rank) == [1, 2, 3, 4])
  }

  @Test("never holds a year against one of another nomenclature")
  func otherYears() throws {
    let result = try explain("T1", "S1Z40")
    #expect(result.otherYears.map(\.millesime) == [2017, 2019, 2024])
    #expect(result.otherYears.map(\.isComparable) == [true, true, false])
    #expect(result.otherYears.map { $0.figures?.projets?.visible } == [310, 290, nil])
    #expect(result.sources.map(\.millesime) == [2018, 2017, 2019])
  }

  @Test("tells a pair that nobody observed, and its région all the same")
  func notObserved() throws {
    let result = try explain("T6", "T2A60")
    #expect(result.standing == nil)
    #expect(result.score.status == .undefined)
    #expect(result.figures.projets == nil)
    #expect(result.figures.tauxDifficulte == nil)
    #expect(result.neighbours.isEmpty)
    #expect(result.regionalFigures.projetsDifficiles?.upper == 160)
    #expect(result.regionalStanding == .init(rank: 2, ranked: 5))
  }

  @Test("recognises a code of the other nomenclature")
  func otherNomenclature() throws {
    let error = try #require(throws: StudyError.self) { try explain("T1", "v0z60", year: 2024) }
    #expect(error.french.hasPrefix("métier V0Z60 : code de la FAP 2009 ; BMO 2024 est en FAP 2021"))
  }

  @Test("answers a misspelt métier with the nearest")
  func misspelt() throws {
    let error = try #require(throws: StudyError.self) { try explain("T1", "cuisinniers") }
    #expect(error.french.contains("le plus proche : Cuisiniers (S1Z40)"))
  }
}
