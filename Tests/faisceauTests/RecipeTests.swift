import Foundation
import TestSupport
import Testing

@Suite("Recipes: saved, edited, replayed")
struct RecipeTests {
  static let methods = [
    "faisceau", "projets-difficiles", "formadiag", "dares-2020", "offres-demandes",
    "occitanie-2019",
    "donnees-massives", "seuils-mac",
  ]

  @Test("a recipe, or the result that holds it, gives the same bytes again", arguments: methods)
  func replay(method: String) throws {
    let folder = try TemporaryFolder()
    let asked = ["rank", "--method", method, "--year", "2019", "--top", "3", "--format", "json"]
    let first = try EmbeddedData.run(asked + ["--save-recipe", folder.path("recipe.json")]).text
    try first.write(toFile: folder.path("result.json"), atomically: true, encoding: .utf8)
    for file in ["recipe.json", "result.json"] {
      let again = try EmbeddedData.run(
        ["rank", "--recipe", folder.path(file), "--format", "json"])
      #expect(again.text == first, "\(file)")
    }
  }

  @Test("an edited weight changes the scores, and the list says that the method was changed")
  func edited() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("recipe.json")
    _ = try EmbeddedData.run(["rank", "--method", "dares-2020", "--save-recipe", path])
    let recipe = try String(contentsOfFile: path, encoding: .utf8)
    #expect(recipe.contains("\"weight\":0.5"))
    try recipe.replacingOccurrences(of: "\"weight\":0.5", with: "\"weight\":0.9")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let json = try EmbeddedData.json(["rank", "--recipe", path])
    let use = try #require(json["use"] as? [String: Any])
    #expect(use["modified"] as? Bool == true)
    #expect(use["missing"] as? [String] == ["tauxSortie"])
    let table = try EmbeddedData.run(["rank", "--recipe", path, "--bassin", "T6"]).text
    #expect(table.contains("Méthode dares-2020 (partielle, modifiée)"))
  }

  @Test("options go before the recipe; another year leaves the dates of its indicators")
  func options() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("recipe.json")
    _ = try EmbeddedData.run(
      ["rank", "--method", "dares-2020", "--year", "2019", "--save-recipe", path])
    let json = try EmbeddedData.json(
      ["rank", "--recipe", path, "--year", "2020", "--bassin", "T6"])
    let recipe = try #require(json["recipe"] as? [String: Any])
    #expect(recipe["millesime"] as? Int == 2020)
    #expect(recipe["bassins"] as? [String] == ["1147"])
    let years = (recipe["indicators"] as? [[String: Any]])?.compactMap { $0["millesime"] as? Int }
    #expect(years == [2021, 2020])
  }

  static let faults: [(change: (from: String, to: String), said: [String])] = [
    (("\"weight\":0.5", "\"weigth\":0.5"), ["ligne 9", "« weigth »", "attendu weight"]),
    (("\"weight\":0.5", "\"weight\":-1"), ["dares-2020", "« difficulty »", "au-dessus de 0"]),
    (("\"weight\":0.5", "\"weight\":\"lourd\""), ["ligne 9", "attendu un nombre"]),
    (("tauxDifficulte", "tauxDificulte"), ["« tauxDificulte »", "tauxDifficulte"]),
    (("\"unit\":\"share\"", "\"unit\":\"projets\""), ["unité « projets »", "share"]),
    (("\"millesime\":2021", "\"millesime\":2020"), ["millésime 2020", "2021"]),
    (("\"region\": \"11\",", "\"region\": \"11\""), ["ligne 14", "virgule"]),
    (("\"parameters\": {}", "\"parameters\": {\"seuil\": 1}"), ["« seuil »", "aucun paramètre"]),
    (("\"role\":\"difficulty\"", "\"role\":\"ratio\""), ["« ratio »", "deux fois"]),
  ]

  @Test("tells what is wrong in a recipe, and where", arguments: faults.indices)
  func wrong(place: Int) throws {
    let fault = Self.faults[place]
    let folder = try TemporaryFolder()
    let path = folder.path("recipe.json")
    _ = try EmbeddedData.run(
      ["rank", "--method", "dares-2020", "--year", "2019", "--save-recipe", path])
    let recipe = try String(contentsOfFile: path, encoding: .utf8)
    #expect(recipe.contains(fault.change.from))
    try recipe.replacingOccurrences(of: fault.change.from, with: fault.change.to)
      .write(toFile: path, atomically: true, encoding: .utf8)
    let run = try EmbeddedData.run(["rank", "--recipe", path, "--format", "json"])
    #expect(run.status == 65 || run.status == 2)
    #expect(run.text.isEmpty)
    for words in fault.said { #expect(run.messages.contains(words), "\(run.messages)") }
  }

  @Test("a recipe that is not there, or would be written over, is refused")
  func files() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("recipe.json")
    #expect(try EmbeddedData.run(["rank", "--recipe", path]).status == 66)
    _ = try EmbeddedData.run(["rank", "--save-recipe", path])
    #expect(try EmbeddedData.run(["rank", "--recipe", path, "--output", path]).status == 2)
  }
}
