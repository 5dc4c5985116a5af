import Foundation
import TestSupport
import Testing

@Suite("JSON and CSV of every command")
struct JSONShapeTests {
  static let shapes: [([String], String, Set<String>)] = [
    (
      ["rank"], "rank",
      [
        "bassin", "bassinName", "metier", "metierName", "millesime", "rank", "score", "status",
        "missing", "projets", "projetsDifficiles", "tauxDifficulte", "regional",
        "representativite", "offres", "demandeurs", "entreesBasses", "entreesHautes",
        "projetsDifficilesAttendus", "tauxDifficulteCorrige", "rankBest", "rankWorst", "hidden",
        "method", "origin", "data",
      ]
    ),
    (
      ["explain", "T6", "cuisiniers"], "explain",
      [
        "relation", "bassin", "bassinName", "metier", "metierName", "millesime", "rank", "ranked",
        "score", "status", "missing", "projets", "projetsDifficiles", "projetsSaisonniers",
        "tauxDifficulte", "representativite",
      ]
    ),
    (
      ["synthesis"], "synthesis",
      [
        "metier", "metierName", "millesime", "region", "bassins", "total", "share", "tier",
        "projets", "projetsDifficiles", "representativite",
        "method", "origin", "data",
      ]
    ),
    (
      ["gap", "--bassin", "T6"], "gap",
      [
        "bassin", "bassinName", "metier", "metierName", "filiere", "millesime", "rank", "rankLow",
        "rankHigh", "steady", "horsCommande", "projetsDifficiles", "kind", "difficult", "need",
        "supplyInside", "supplyResidents", "supplyEmployers", "supplyEmployersLow",
        "supplyEmployersHigh", "gap", "gapLow", "gapHigh", "entriesPer100",
      ]
    ),
    (
      ["place"], "place",
      [
        "rank", "lot", "domaine", "certification", "bassins", "entries", "need", "closing",
        "enlarging",
      ]
    ),
    (
      ["place", "--heures", "20000"], "place",
      [
        "bassin", "bassinName", "metier", "metierName", "millesime", "need", "entriesBefore",
        "entries", "hours", "metBefore", "metAfter",
      ]
    ),
    (
      ["status"], "status",
      [
        "source", "millesime", "scope", "measure", "cells", "suppressed", "partial", "visibleSum",
        "expectedSum",
      ]
    ),
    (
      ["compare", "formadiag", "offres-demandes"], "compare",
      [
        "scope", "bassin", "bassinName", "rankedA", "rankedB", "shared", "tauB", "spearman",
        "overlap", "rbo", "selectedA", "selectedB", "jaccard", "cells", "distance", "data",
        "algorithm", "interaction", "noise",
      ]
    ),
    (
      ["consensus"], "consensus",
      [
        "scope", "bassin", "bassinName", "metier", "metierName", "millesime", "rank", "copeland",
        "borda", "rankedBy", "agree", "dissent", "dissentRank", "dissentRanked",
        "dissentDifference",
      ]
    ),
    (
      ["typology", "--classes", "4"], "typology",
      [
        "bassin", "bassinName", "millesime", "region", "class", "className", "weightShare",
        "distance", "silhouette", "axis1", "axis2",
      ]
    ),
    (
      ["methods"], "methods",
      [
        "method", "origin", "summary", "score", "data", "inputs", "lacking", "parameters", "source",
        "caution",
      ]
    ),
  ]

  @Test("has schema, recipe, sources and rows of the announced keys", arguments: shapes)
  func shape(arguments: [String], name: String, keys: Set<String>) throws {
    let json = try EmbeddedData.json(arguments)
    #expect(json["schema"] as? String == "faisceau.\(name)/1")
    #expect((json["recipe"] as? [String: Any])?["study"] as? String == name)
    #expect((json["sources"] as? [[String: Any]])?.isEmpty == (name == "methods"))
    let rows = try #require(json["rows"] as? [[String: Any]])
    #expect(!rows.isEmpty)
    for row in rows { #expect(Set(row.keys) == keys) }
  }

  @Test("keeps the seed in the recipe, and draws nothing from it")
  func seed() throws {
    let plain = try EmbeddedData.json(["rank", "--bassin", "T6"])
    let seeded = try EmbeddedData.json(["rank", "--bassin", "T6", "--seed", "7"])
    #expect((plain["recipe"] as? [String: Any])?["seed"] == nil)
    #expect((seeded["recipe"] as? [String: Any])?["seed"] as? Int == 7)
    let rows = [plain, seeded].map { $0["rows"] as? NSArray }
    #expect(rows[0] != nil && rows[0] == rows[1])
  }

  @Test("gives as many CSV rows, under the same words", arguments: shapes)
  func csv(arguments: [String], name: String, keys: Set<String>) throws {
    let text = try EmbeddedData.run(arguments + ["--format", "csv"]).text
    let rows = try EmbeddedData.rows(arguments)
    let header = text.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
    #expect(keys.isSubset(of: header))
    let derived = header.filter { !keys.contains($0) }
    #expect(
      derived.allSatisfy { name in
        ["Low", "High", "Status"].contains {
          name.hasSuffix($0) && keys.contains(String(name.dropLast($0.count)))
        }
      })
    #expect(text.split(separator: "\n").count == rows.count + 1)
  }

  @Test("gives a score or null, its status and what it lacks")
  func scores() throws {
    let rows = try EmbeddedData.rows(
      ["rank", "--method", "projets-difficiles", "--year", "2018", "--top", "0"])
    #expect(rows.count == 3514)
    for row in rows {
      let status = try #require(row["status"] as? String)
      let missing = try #require(row["missing"] as? [String])
      #expect((row["score"] is NSNull) == (status == "undefined"))
      #expect(missing.isEmpty == (status == "scored"))
    }
    #expect(rows.count { $0["status"] as? String == "partial" } == 1033)
  }

  @Test("gives a hidden figure as its bounds, and nothing else")
  func suppressed() throws {
    let rows = try EmbeddedData.rows(["rank", "--year", "2018", "--top", "0"])
    let hidden = rows.compactMap { $0["projets"] as? [String: [Double]] }
    #expect(hidden.count == 397)
    #expect(hidden.allSatisfy { $0 == ["suppressed": [1, 4]] })
  }

  @Test("is the same whatever the folder and the locale")
  func deterministic() throws {
    let folder = try TemporaryFolder()
    let arguments = ["rank", "--top", "0", "--format", "json"]
    let there = try EmbeddedData.run(
      arguments, in: folder.url.path,
      environment: ["LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo", "COLUMNS": "40"])
    #expect(try there.output == EmbeddedData.run(arguments).output)
  }
}
