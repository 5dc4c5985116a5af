import Foundation
import TestSupport
import Testing

/// Lists by class of bassins on the embedded data: laws, not figures.
@Suite("--by class")
struct ClassListsCommandTests {
  private func bounds(_ value: Any?) -> (low: Double, high: Double) {
    if let number = value as? Double { return (number, number) }
    let hidden = (value as? [String: [Double]])?["suppressed"] ?? [0, 0]
    return (hidden[0], hidden[1])
  }

  private func total(_ rows: [[String: Any]]) -> (low: Double, high: Double) {
    rows.map { bounds($0["projets"]) }.reduce((0, 0)) { ($0.0 + $1.low, $0.1 + $1.high) }
  }

  @Test("classes make the région, no project lost or counted twice")
  func conservation() throws {
    let asked = ["rank", "--year", "2019", "--top", "0", "--by"]
    let region = total(try EmbeddedData.rows(asked + ["region"]))
    let classes = total(try EmbeddedData.rows(asked + ["class"]))
    #expect(region.high > region.low && region.low > 0)
    #expect(abs(classes.low - region.low) < 1e-6 * region.low)
    #expect(abs(classes.high - region.high) < 1e-6 * region.high)
  }

  @Test("bears the classes of the typology of the same year, under its names")
  func names() throws {
    let typology = try EmbeddedData.json(
      ["typology", "--year", "2018", "--profile", "quotients", "--classes", "4"])
    let groups = try #require(typology["classes"] as? [[String: Any]])
    let ranked = try EmbeddedData.json(
      ["rank", "--year", "2018", "--by", "class", "--profile", "quotients", "--classes", "4"])
    let lists = try #require(ranked["lists"] as? [[String: Any]])
    #expect(lists.map { $0["bassin"] as? String } == ["C1", "C2", "C3", "C4"])
    #expect(
      lists.map { $0["bassinName"] as? String } == groups.map { $0["className"] as? String })
    let rows = try #require(typology["rows"] as? [[String: Any]])
    let territories = try #require(ranked["territories"] as? [[String: Any]])
    for (place, territory) in territories.enumerated() {
      let members = rows.filter { $0["class"] as? Int == place + 1 }
        .compactMap { $0["bassin"] as? String }
      #expect(territory["bassins"] as? [String] == members.sorted())
    }
    let recipe = try #require(ranked["recipe"] as? [String: Any])
    let classing = try #require(recipe["classing"] as? [String: Any])
    #expect(classing["profile"] as? String == "quotients" && classing["millesime"] as? Int == 2018)
  }

  @Test("without a year, classes and lists are of the year that the method uses")
  func sameYear() throws {
    let json = try EmbeddedData.json(["rank", "--by", "class", "--method", "offres-demandes"])
    let recipe = try #require(json["recipe"] as? [String: Any])
    let classing = try #require(recipe["classing"] as? [String: Any])
    #expect(recipe["millesime"] as? Int == classing["millesime"] as? Int)
    #expect(recipe["millesime"] is Int)
  }

  @Test("names a bassin of the classes that the survey does not have")
  func absent() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("classes.csv", "bassin,class\n1147,1\n1107,2\n9999,2\n")
    let asked = ["rank", "--year", "2019", "--by", "class", "--class-file", file]
    #expect(try EmbeddedData.json(asked)["absent"] as? [String] == ["9999"])
    #expect(try EmbeddedData.run(asked).text.contains(#/comptés\s+nulle\s+part\s:\s+9999/#))
  }

  @Test("takes the CSV of a typology, and a recipe, to the same lists")
  func fileAndRecipe() throws {
    let folder = try TemporaryFolder()
    let (csv, recipe) = (folder.path("classes.csv"), folder.path("recipe.json"))
    let typology = try EmbeddedData.run(
      ["typology", "--year", "2018", "--classes", "5", "--format", "csv", "--output", csv])
    #expect(typology.status == 0, "\(typology.messages)")
    let asked = ["rank", "--year", "2018", "--by", "class", "--format", "csv"]
    let direct = try EmbeddedData.run(asked + ["--classes", "5", "--save-recipe", recipe])
    let filed = try EmbeddedData.run(asked + ["--class-file", csv])
    let replayed = try EmbeddedData.run(["rank", "--recipe", recipe, "--format", "csv"])
    #expect(direct.status == 0 && direct.text.contains("C5"))
    #expect(filed.text == direct.text && replayed.text == direct.text)
    // The classes of 2018 on the figures of 2019: Brie-Créçois, which is new, is in none.
    let later = try EmbeddedData.run(
      ["rank", "--year", "2019", "--by", "class", "--class-file", csv, "--top", "1"])
    #expect(later.text.replacing("\n", with: " ").contains("Dans aucune classe"))
    #expect(later.text.contains("Brie-Créçois"))
    #expect(
      later.text.contains("Classes du fichier «\u{A0}classes.csv\u{A0}», BMO 2018, région 11."))
  }

  @Test("a synthesis counts the classes")
  func synthesis() throws {
    let rows = try EmbeddedData.rows(
      ["synthesis", "--year", "2018", "--by", "classe", "--classes", "6"])
    #expect(rows.allSatisfy { $0["total"] as? Int == 6 })
    #expect(Set(rows.compactMap { $0["bassins"] as? Int }).isSubset(of: Set(0...6)))
    let page = try EmbeddedData.run(
      ["synthesis", "--year", "2018", "--by", "class", "--classes", "6"]
    ).text.replacing("\n", with: " ")
    #expect(page.contains("le nombre de classes de bassins, sur 6"))
    #expect(page.contains("Classes de la typologie en 6 classes"))
    #expect(!page.contains("Département"))
  }

  @Test("refuses files that are no classes of bassins, with the line")
  func badFiles() throws {
    let folder = try TemporaryFolder()
    func refused(_ text: String) throws -> String {
      let path = folder.path("classes.csv")
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let run = try EmbeddedData.run(
        ["rank", "--year", "2018", "--by", "class", "--class-file", path])
      #expect(run.status == 65 && run.text.isEmpty, "\(run.messages)")
      return run.messages
    }
    #expect(try refused("bassin,classe\n1107,1\n").contains("autres colonnes"))
    #expect(try refused("bassin,metier,class\n1107,S1Z40,1\n").contains("métiers ou de couples"))
    #expect(try refused("bassin,class\n1107,1\n1107,2\n").contains("ligne 3"))
    #expect(try refused("bassin,class\n1107,zéro\n").contains("classe « zéro »"))
    #expect(try refused("bassin,class\n1107,0\n").contains("classe « 0 »"))
    #expect(try refused("bassin,class\n,1\n").contains("bassin vide"))
    #expect(try refused("bassin,class\n").contains("aucune classe"))
    let absent = try EmbeddedData.run(
      ["rank", "--by", "class", "--class-file", folder.path("none.csv")])
    #expect(absent.status == 66)
    let byHand = folder.path("hand.csv")
    try "class;bassin\n2;1107\n1;1147\n".write(toFile: byHand, atomically: true, encoding: .utf8)
    let rows = try EmbeddedData.rows(
      ["rank", "--year", "2018", "--by", "class", "--class-file", byHand, "--top", "1"])
    #expect(rows.map { $0["bassinName"] as? String } == ["classe 1", "classe 2"])
  }

  @Test(
    "refuses options that do not go together",
    arguments: [
      ["rank", "--classes", "4"], ["rank", "--by", "region", "--profile", "quotients"],
      ["synthesis", "--class-file", "x.csv"],
      ["rank", "--by", "class", "--classes", "4", "--class-file", "x.csv"],
      ["rank", "--by", "class", "--classes", "0"], ["rank", "--by", "class", "--bassin", "T1"],
      ["rank", "--by", "class", "--classes", "99"], ["rank", "--by", "class", "--profile", "none"],
      ["rank", "--by", "class", "--replicates", "10"],
    ])
  func refusals(arguments: [String]) throws {
    let run = try EmbeddedData.run(arguments)
    #expect(run.status == 2 && run.text.isEmpty && !run.messages.isEmpty, "\(run.messages)")
  }

  @Test("a recipe with classes is held key by key")
  func badRecipes() throws {
    let folder = try TemporaryFolder()
    for (text, said) in [
      (#"{"by": "class", "classing": {"group": []}}"#, "groups"),
      (#"{"by": "class", "classing": {"groups": [{"className": "x"}]}}"#, "« class »"),
      (#"{"by": "class", "classing": {"groups": [{"class": 0}]}}"#, "entier"),
      (
        #"{"by": "class", "millesime": 2018, "classing": {"groups": [{"class": 1, "bassins": "#
          + #"["1107", "1107"]}]}}"#, "deux classes"
      ),
    ] {
      let path = folder.path("recipe.json")
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let run = try EmbeddedData.run(["rank", "--recipe", path])
      #expect(run.status == 65 && run.messages.contains(said), "\(run.messages)")
    }
  }
}
