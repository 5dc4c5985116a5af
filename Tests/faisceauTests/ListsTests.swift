import Foundation
import TestSupport
import Testing

/// Lists by territory and by filière, and explanations, on the embedded data: laws, not figures.
@Suite("Lists by territory and filière on the embedded data")
struct ListsTests {
  /// The bounds of a figure: twice the figure when nothing is hidden.
  private func bounds(_ value: Any?) -> (low: Double, high: Double) {
    if let number = value as? Double { return (number, number) }
    let hidden = (value as? [String: [Double]])?["suppressed"] ?? [0, 0]
    return (hidden[0], hidden[1])
  }

  private func total(_ rows: [[String: Any]], _ key: String) -> (low: Double, high: Double) {
    rows.map { bounds($0[key]) }.reduce((0, 0)) { ($0.0 + $1.low, $0.1 + $1.high) }
  }

  private func expectSame(
    _ a: (low: Double, high: Double), _ b: (low: Double, high: Double),
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(a.low - b.low) < 1e-6 * b.low, sourceLocation: sourceLocation)
    #expect(abs(a.high - b.high) < 1e-6 * b.high, sourceLocation: sourceLocation)
  }

  @Test(
    "départements and filières make the région, no project lost or counted twice",
    arguments: ["projets", "projetsDifficiles"])
  func conservation(measure: String) throws {
    let asked = ["rank", "--year", "2019", "--top", "0", "--by"]
    let region = total(try EmbeddedData.rows(asked + ["region"]), measure)
    #expect(region.high > region.low && region.low > 0)
    expectSame(total(try EmbeddedData.rows(asked + ["departement"]), measure), region)
    let filieres = try EmbeddedData.rows(asked + ["filiere"])
    expectSame(total(filieres.filter { $0["bassin"] as? String == "11" }, measure), region)
    expectSame(total(filieres.filter { $0["bassin"] as? String != "11" }, measure), region)
  }

  @Test("the order has its seventeen filières, and métiers outside them")
  func filieres() throws {
    let json = try EmbeddedData.json(["rank", "--by", "filière", "--top", "0"])
    #expect(json["schema"] as? String == "faisceau.filieres/1")
    let recipe = try #require(json["recipe"] as? [String: Any])
    #expect(recipe["by"] as? String == "filiere")
    #expect(recipe["millesime"] as? Int == 2020)
    let rows = try #require(json["rows"] as? [[String: Any]])
    let region = rows.filter { $0["bassin"] as? String == "11" }
    #expect(region.count == 18)
    #expect(region.last?["filiere"] is NSNull)
    let keys: Set = [
      "bassin", "bassinName", "filiere", "millesime", "rank", "score", "status", "missing",
      "projets", "projetsDifficiles", "tauxDifficulte", "regional", "representativite", "metiers",
    ]
    for row in rows { #expect(Set(row.keys) == keys) }
    let csv = try EmbeddedData.run(["rank", "--by", "filiere", "--top", "0", "--format", "csv"])
    #expect(csv.text.split(separator: "\n").count == rows.count + 1)
  }

  @Test("years of the FAP 2021 have no filières, and the refusal says so")
  func laterYears() throws {
    let run = try EmbeddedData.run(["rank", "--by", "filiere", "--year", "2025"])
    #expect(run.status == 66 || run.status == 2)
    #expect(run.messages.contains("BMO 2025 (FAP 2021)"))
    #expect(run.messages.contains("FAP 2009"))
  }

  @Test(
    "a recipe replays its grouping to the same bytes",
    arguments: ["departement", "region", "filiere"])
  func replay(by: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("recipe.json")
    let first = try EmbeddedData.run(
      ["rank", "--by", by, "--year", "2019", "--save-recipe", path, "--format", "json"])
    let again = try EmbeddedData.run(["rank", "--recipe", path, "--format", "json"])
    #expect(first.status == 0)
    #expect(again.text == first.text)
  }

  @Test("marks the domains that the sources cover in part, and them alone")
  func representativite() throws {
    let rows = try EmbeddedData.rows(["rank", "--year", "2019", "--top", "0"])
    for row in rows {
      let expected = (row["metier"] as? String)?.first.flatMap {
        ["A": "agriculture", "P": "secteur-public", "W": "secteur-public"][$0]
      }
      #expect(row["representativite"] as? String == expected)
    }
    let shown = try EmbeddedData.run(["rank", "--year", "2019", "--bassin", "T6", "--top", "0"])
    #expect(shown.text.contains("\n†\u{A0}: représentativité"))
  }

  @Test(
    "every page of names says « à examiner » and that it is a first estimate",
    arguments: [
      ["rank", "--by", "departement", "--top", "1"], ["rank", "--by", "filiere"], ["synthesis"],
      ["synthesis", "--by", "departement"],
    ])
  func titles(arguments: [String]) throws {
    let text = try EmbeddedData.run(arguments).text.replacing("\n", with: " ")
    #expect(text.hasPrefix("Métiers à examiner"))
    #expect(text.prefix(200).contains("(première estimation)"))
    #expect(text.contains("liste régionale"))
  }

  static let methods = Set(RecipeTests.methods + ["faisceau"]).sorted()

  @Test("the steps of a waterfall and its start make the score", arguments: methods)
  func waterfall(method: String) throws {
    let json = try EmbeddedData.json(
      ["explain", "T6", "aides-soignants", "--year", "2019", "--method", method])
    let waterfall = try #require(json["waterfall"] as? [String: Any])
    let start = try #require(waterfall["start"] as? Double)
    let end = try #require(waterfall["end"] as? Double)
    let steps = try #require(waterfall["steps"] as? [[String: Any]])
    let changes = try steps.map { try #require($0["change"] as? Double) }
    #expect(abs(changes.reduce(start, +) - end) < 1e-9)
    let row = try #require((json["rows"] as? [[String: Any]])?.first)
    #expect(abs(end - (row["score"] as? Double ?? .nan)) < 1e-9)
    if ["projets-difficiles", "offres-demandes"].contains(method) { #expect(steps.count == 1) }
    let indicators = try #require(json["indicators"] as? [[String: Any]])
    #expect(
      Set(steps.map { $0["role"] as? String }).isSubset(
        of: indicators.map { $0["role"] as? String }))
    let lacking = indicators.filter { $0["source"] is NSNull }
    let use = try #require(json["use"] as? [String: Any])
    #expect(lacking.compactMap { $0["indicator"] as? String } == use["missing"] as? [String])
  }

  @Test(
    "no table is wider than the terminal, and labels keep 24 columns",
    arguments: ["dares-2020", "projets-difficiles", "seuils-mac"])
  func layout(method: String) throws {
    let text = try EmbeddedData.run(
      ["rank", "--method", method, "--year", "2019", "--top", "5"]).text
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    let rules = lines.filter { $0.hasPrefix("  ────") }
    let widest = rules.map { rule in rule.split(separator: " ").map(\.count).max() ?? 0 }
    #expect(!rules.isEmpty && widest.allSatisfy { $0 >= 24 })
  }
}
