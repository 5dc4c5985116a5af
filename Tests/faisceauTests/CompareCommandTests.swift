import Foundation
import TestSupport
import Testing

@Suite("compare and consensus on the embedded data")
struct CompareCommandTests {
  private func split(_ arguments: [String]) throws -> [String: Any] {
    let json = try EmbeddedData.json(["compare"] + arguments)
    return try #require(json["decomposition"] as? [String: Any])
  }

  private func share(_ split: [String: Any], _ name: String) -> Double? { split[name] as? Double }

  static let pairs = [
    ["formadiag", "offres-demandes"], ["formadiag", "donnees-massives"],
    ["seuils-mac", "donnees-massives", "--year", "2019"],
  ]

  @Test("shares sum to 1, beside a distance and a noise of 0…1", arguments: pairs)
  func shares(arguments: [String]) throws {
    let split = try split(arguments)
    let parts = try ["data", "algorithm", "interaction"].map { try #require(share(split, $0)) }
    #expect(abs(parts.reduce(0, +) - 1) < 1e-12)
    let distance = try #require(share(split, "distance"))
    let noise = try #require(share(split, "noise"))
    #expect(distance > 0 && distance < 1 && noise > 0 && noise < 1)
  }

  @Test("same data: data 0; same method: algorithm 0; same tool: nothing to split")
  func planted() throws {
    let data = try split(["formadiag", "projets-difficiles"])
    #expect(share(data, "data") == 0 && share(data, "algorithm") == 1)
    let method = try split(["offres-demandes", "offres-demandes@bmo"])
    #expect(share(method, "algorithm") == 0 && share(method, "data") == 1)
    let years = try split(["2018", "2019", "--method", "dares-2020"])
    #expect(share(years, "algorithm") == 0 && share(years, "data") == 1)
    let same = try split(["formadiag", "bmo", "--method", "formadiag"])
    #expect(share(same, "distance") == 0)
    #expect(same["data"] is NSNull && same["algorithm"] is NSNull)
    let page = try EmbeddedData.run(["compare", "formadiag:2020", "formadiag"]).text
    #expect(page.contains("écart nul, rien à partager"))
  }

  @Test("changing A for B turns signs and keeps distances")
  func symmetric() throws {
    let there = try EmbeddedData.rows(["compare", "formadiag", "donnees-massives"])
    let back = try EmbeddedData.rows(["compare", "donnees-massives", "formadiag"])
    #expect(there.count == 27 && back.count == 27)
    for (x, y) in zip(there, back) {
      for key in ["tauB", "spearman", "overlap", "rbo", "jaccard", "distance"] {
        let (one, other) = (try #require(x[key] as? Double), try #require(y[key] as? Double))
        #expect(abs(one - other) < 1e-12, "\(key)")
      }
      #expect(x["rankedA"] as? Double == y["rankedB"] as? Double)
    }
  }

  @Test("a recipe, or the result that holds it, gives the same bytes again")
  func replay() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("recipe.json")
    let first = try EmbeddedData.run([
      "compare", "formadiag", "donnees-massives", "--bassin", "T6", "--top", "15", "--seed", "3",
      "--format", "json", "--save-recipe", path,
    ]).text
    try first.write(toFile: folder.path("result.json"), atomically: true, encoding: .utf8)
    for file in ["recipe.json", "result.json"] {
      let again = try EmbeddedData.run(
        ["compare", "--recipe", folder.path(file), "--format", "json"])
      #expect(again.text == first, "\(file) \(again.messages)")
    }
    let votes = try EmbeddedData.run(["consensus", "--by", "borda", "--format", "json"]).text
    try votes.write(toFile: path, atomically: true, encoding: .utf8)
    let again = try EmbeddedData.run(["consensus", "--recipe", path, "--format", "json"])
    #expect(again.text == votes, "\(again.messages)")
  }

  @Test("takes recipes and stores for tools")
  func files() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("weights.json")
    _ = try EmbeddedData.run(["rank", "--method", "dares-2020", "--save-recipe", path])
    let recipe = try String(contentsOfFile: path, encoding: .utf8)
    try recipe.replacingOccurrences(of: "\"weight\":0.5", with: "\"weight\":0.05")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let weights = try split([path, "dares-2020"])
    #expect(share(weights, "data") == 0 && share(weights, "algorithm") == 1)
    let page = try EmbeddedData.run(["compare", path, "dares-2020"]).text
    #expect(page.contains("dares-2020 sur bmo (weights.json)"))
    let store = try EmbeddedData.path.get()
    let stores = try split(["formadiag@\(store)", "formadiag"])
    #expect(share(stores, "distance") == 0)
  }

  static let refused: [([String], Int32, String)] = [
    (["compare", "2018", "2024"], 2, "comparaison impossible (rupture FAP)"),
    (["compare", "formadiag"], 2, "attendu deux outils"),
    (["compare", "formadiagg", "bmo"], 2, "le plus proche : formadiag"),
    (["compare", "bmo:offres-2021", "bmo"], 2, "« offres-2021 » est de trop"),
    (["compare", "formadiag:2025", "bmo"], 66, "méthode formadiag, BMO 2025"),
    (["compare", "none.json", "bmo"], 66, "none.json"),
    (["consensus", "--methods", "formadiag"], 2, "une seule méthode (formadiag)"),
    (["compare", "formadiag", "bmo@dares-2020", "--method", "zzz"], 2, "--method : sans effet"),
    (["compare", "2018", "2019", "--year", "2020"], 2, "--year : sans effet"),
    (["consensus", "--methods", "formadiag,nulle"], 2, "méthode « nulle » inconnue"),
    (["consensus", "--by", "vote"], 2, "--by"),
  ]

  @Test("says what cannot be compared, and why", arguments: refused.indices)
  func refusals(place: Int) throws {
    let (arguments, status, words) = Self.refused[place]
    let run = try EmbeddedData.run(arguments + ["--format", "json"])
    #expect(run.status == status, "\(run.messages)")
    #expect(run.text.isEmpty)
    #expect(run.messages.contains(words), "\(run.messages)")
  }

  @Test("reads as a page: one sentence that sums to 100, what each tool reads, limits, dates")
  func page() throws {
    let text = try EmbeddedData.run(["compare", "formadiag", "donnees-massives"]).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let sentence = try #require(
      text.firstMatch(
        of:
          /Sur 100 points d'écart entre les deux listes, (\d+) viennent des données et (\d+) de l'algorithme ; (\d+) ne viennent/
      ))
    let parts = [sentence.1, sentence.2, sentence.3].compactMap { Int($0) }
    #expect(parts.reduce(0, +) == 100)
    for words in [
      "reconstruction, partielle", "inchangé : ces données ne l'ont pas", "Limites :",
      "non lequel des outils a raison", "non transposable à Adecco Analytics",
      "Offres et demandeurs d'emploi 2021",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let english = try EmbeddedData.run(
      ["compare", "formadiag", "donnees-massives", "--lang", "en"]
    ).text
    #expect(english.contains("Out of 100 points of disagreement"))
    #expect(!english.contains("Écart"))
  }

  @Test("a consensus tells who agrees, who dissents, and who could not vote")
  func consensus() throws {
    let json = try EmbeddedData.json(["consensus", "--year", "2024"])
    let out = try #require(json["leftOut"] as? [[String: String]])
    #expect(out.contains { $0["method"] == "formadiag" })
    let rows = try #require(json["rows"] as? [[String: Any]])
    #expect(rows.count == 26 * 10)
    for row in rows {
      let ranked = try #require(row["rankedBy"] as? [String])
      let agree = try #require(row["agree"] as? [String])
      #expect(Set(agree).isSubset(of: ranked))
    }
  }
}
