import Foundation
import TestSupport
import Testing

/// Trends on the embedded data, against pandas' figures (`ScoringTests/Reference/trend.py`).
@Suite("Trends of the embedded data")
struct TrendCommandTests {
  private static func trend(_ year: Int) throws -> [String: Any] {
    let json = try EmbeddedData.json([
      "rank", "--trend", "--year", "\(year)", "--bassin", "T1", "--method", "projets-difficiles",
    ])
    return try #require(json["trend"] as? [String: Any])
  }

  @Test(
    "counts the changes that pandas counts",
    arguments: [
      (2018, [3006, 227, 68, 508, 433]), (2019, [3093, 252, 68, 565, 421]),
      (2020, [3186, 161, 150, 468, 472]), (2025, [3418, 98, 248, 453, 568]),
    ])
  func tallies(year: Int, expected: [Int]) throws {
    let trend = try Self.trend(year)
    let found = ["compared", "rises", "falls", "appeared", "vanished"].map { trend[$0] as? Int }
    #expect(found == expected)
    #expect(trend["status"] as? String == "comparable")
  }

  @Test("says of 2024 that nothing can be compared, in words and in JSON")
  func broken() throws {
    #expect(try Self.trend(2024)["status"] as? String == "broken")
    let page = try EmbeddedData.run(["rank", "--trend", "--year", "2024", "--bassin", "T1"]).text
    #expect(page.contains("comparaison impossible (rupture FAP)"))
  }

  @Test("explain gives the interval of each change")
  func explained() throws {
    let json = try EmbeddedData.json(["explain", "T1", "S1Z40", "--year", "2019"])
    let trends = try #require(json["trends"] as? [[String: Any]])
    let own = try trends.map { try #require($0["bassin"] as? [String: Any]) }
    #expect(
      own.map { $0["trend"] as? String } == ["rise", "uncertain", "uncertain", "notComparable"])
    let low = try #require(own[1]["projetsDifficilesChangeLow"] as? Double)
    #expect(abs(low - -754.4067735787513) < 1e-6)
  }

  /// `ScoringTests/Reference/hierarchy.py`, by pandas and scipy; weights are looked for to 1e-6.
  @Test(
    "shrunk figures are those of pandas",
    arguments: [
      ("region", "1107", "S1Z40", 1743.6806220284143, 0.5456363665515563),
      ("region", "1147", "T2A60", 89.90149642396172, 0.6629071432353296),
      ("hierarchy", "1147", "T2A60", 90.92659252136882, 0.6704658997911627),
      ("hierarchy", "1147", "V1Z80", 122.21755473047035, 0.662169717413694),
    ])
  func shrunk(
    shrink: String, bassin: String, metier: String, projects: Double, rate: Double
  ) throws {
    let json = try EmbeddedData.json([
      "explain", bassin, metier, "--year", "2019", "--shrink", shrink,
    ])
    let found = try #require(json["shrunk"] as? [String: Any])
    let expected = try #require(found["projetsDifficilesAttendus"] as? Double)
    #expect(abs(expected / projects - 1) < 1e-6)
    #expect(abs(try #require(found["tauxDifficulteCorrige"] as? Double) - rate) < 1e-6)
  }
}
