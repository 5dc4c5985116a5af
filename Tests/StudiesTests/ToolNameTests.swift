import Nomenclatures
import Studies
import Testing

@Suite("Names of tools")
struct ToolNameTests {
  @Test("say a method, a data set, a year, a recipe, a store, or several of them")
  func parts() throws {
    let method = try ToolName("formadiag")
    #expect(method.method == "formadiag" && method.data == nil && method.millesime == nil)
    #expect(try ToolName("offres-2021").data == "offres-2021")
    #expect(try ToolName("2018").millesime == 2018)
    let all = try ToolName("Formadiag@offres-2021:2019@data/other.sqlite")
    #expect(all.method == "formadiag" && all.data == "offres-2021" && all.millesime == 2019)
    #expect(all.store == "data/other.sqlite")
    #expect(try ToolName("mine.json:2020").recipe == "mine.json")
    #expect(try ToolName("/tmp/a@b/c:d.json@2020").recipe == "/tmp/a@b/c:d.json")
    #expect(try ToolName("2020@/tmp/a@b/mine.sqlite").store == "/tmp/a@b/mine.sqlite")
  }

  @Test(
    "are refused when a part is nothing known, or comes twice",
    arguments: ["formadiagg", "formadiag@", "", "formadiag:bmo:offres-2021", "2018@2019", "20189"])
  func refused(text: String) {
    #expect(throws: StudyError.self) { try ToolName(text) }
  }

  @Test("leave what the former method or data set alone had")
  func fill() throws {
    var recipe = Recipe(study: .rank)
    recipe.method = "dares-2020"
    var setting = IndicatorSetting(role: "difficulty", indicator: "tauxDifficulte")
    setting.millesime = 2019
    recipe.indicators = [setting]
    var dated = recipe
    try ToolName("2018").fill(&dated)
    #expect(dated.indicators?.first?.millesime == nil)
    #expect(dated.indicators?.first?.indicator == "tauxDifficulte")
    try ToolName("formadiag").fill(&recipe)
    #expect(recipe.indicators == nil)
  }
}
