import Nomenclatures
import Studies
import Testing

@Suite("FiguresStudy on five slices")
struct FiguresStudyTests {
  private func figures(_ region: RegionCode? = nil) throws -> FiguresResult {
    var recipe = Recipe(study: .figures)
    recipe.region = region
    return try FiguresStudy.result(for: recipe, in: SmallMarket().store)
  }

  @Test("gives every year of the région, in order, each in its own nomenclature")
  func years() throws {
    let result = try figures()
    #expect(result.surveys.map(\.millesime) == [2017, 2018, 2019, 2024])
    #expect(result.surveys.map(\.nomenclature) == [.fap2009, .fap2009, .fap2009, .fap2021])
    #expect(result.surveys.map(\.rows.count) == [1, 11, 1, 1])
    #expect(result.sources.map(\.millesime) == [2017, 2018, 2019, 2024])
    #expect(try figures("93").surveys.map(\.rows.count) == [1])
  }

  @Test("gives counts as published: whole, hidden, hidden in part")
  func counts() throws {
    let rows = try figures().surveys[1].rows
    func row(_ bassin: BassinCode, _ metier: MetierCode) throws -> FiguresResult.Row {
      try #require(rows.first { $0.bassin == bassin && $0.metier == metier })
    }
    let hidden = try row("1107", "A0Z40")
    #expect(hidden.projets?.status == .suppressed)
    #expect([hidden.projets?.lower, hidden.projets?.upper] == [1, 4])
    #expect([hidden.projetsDifficiles?.lower, hidden.projetsDifficiles?.upper] == [0, 4])
    // 12 in one département, `*` in another: 12 + 1…4, and 6 + 0…4.
    let partial = try row("1190", "T2A60")
    #expect(partial.projets?.status == .partial)
    #expect([partial.projets?.lower, partial.projets?.upper] == [13, 16])
    #expect([partial.projetsDifficiles?.lower, partial.projetsDifficiles?.upper] == [6, 10])
    #expect(try row("1147", "V0Z60").projets?.visible == 60)
    #expect(rows.contains { $0.bassin == .horsBassin })
  }

  @Test("names every code that its rows hold")
  func names() throws {
    let result = try figures()
    let bassins = Set(result.bassins.map(\.code))
    #expect(Set(result.surveys.flatMap { $0.rows.map(\.bassin) }).isSubset(of: bassins))
    #expect(result.bassins.first { $0.code == "1147" }?.name == "Plaine Commune")
    #expect(result.metiers.map(\.nomenclature) == [.fap2009, .fap2021])
    for metiers in result.metiers {
      let known = Set(metiers.entries.map(\.code))
      let used = result.surveys.filter { $0.nomenclature == metiers.nomenclature }
      #expect(Set(used.flatMap { $0.rows.map(\.metier) }).isSubset(of: known))
    }
  }

  @Test("refuses a région that the store does not hold")
  func absent() throws {
    let error = try #require(throws: StudyError.self) { try figures("44") }
    #expect(error.french.contains("régions présentes : --, 11, 93"))
  }
}
