import Foundation
import TestSupport
import Testing

/// `sensitivity` on the embedded data.
@Suite("Which decision moves the lists")
struct SensitivityCommandTests {
  private static func rows(_ year: String) throws -> [String: [String: Any]] {
    let rows = try EmbeddedData.rows(["sensitivity", "--year", year])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["factor"] as? String ?? "", $0) })
  }

  private static func number(_ row: [String: Any]?, _ key: String) throws -> Double {
    try #require((row?[key] as? NSNumber)?.doubleValue)
  }

  @Test("shares are shares: alone no more than with interactions, alone no more than 1 in all")
  func shares() throws {
    let rows = try Self.rows("2019")
    #expect(Set(rows.keys) == ["shrinkage", "weights", "normalisation", "reach"])
    let first = try rows.values.map { try Self.number($0, "first") }
    let total = try rows.values.map { try Self.number($0, "total") }
    #expect(zip(first, total).allSatisfy { 0 <= $0 && $0 <= $1 + 1e-12 })
    #expect(first.reduce(0, +) <= 1 + 1e-12 && total.reduce(0, +) >= 1 - 1e-12)
    #expect(try Self.number(rows["reach"], "total") > 0)
  }

  @Test("where no training order is near enough, the spatial matrix has exactly 0")
  func inert() throws {
    let rows = try Self.rows("2025")
    #expect(try Self.number(rows["reach"], "total") == 0)
    #expect(try Self.number(rows["reach"], "first") == 0)
    #expect((rows["reach"]?["inert"] as? NSNumber)?.boolValue == true)
    #expect(try Self.number(rows["weights"], "total") > 0)
  }

  @Test("where one figure alone is at hand, weights and scale have exactly 0, and why is said")
  func oneFigure() throws {
    let rows = try Self.rows("2017")
    for factor in ["weights", "normalisation", "reach"] {
      #expect(try Self.number(rows[factor], "total") == 0)
      #expect((rows[factor]?["inert"] as? NSNumber)?.boolValue == true, "\(factor)")
    }
    #expect((rows["shrinkage"]?["inert"] as? NSNumber)?.boolValue == false)
    let page = try EmbeddedData.run(["sensitivity", "--year", "2017"])
    #expect(page.text.contains("n'a pour 2017 qu'un indice"))
  }

  /// One decision at a time can be had from `rank` itself: without shrinkage, the lists of
  /// `rank --shrink none` against those of `rank`. In 2025 nothing but shrinkage differs.
  @Test("what not shrinking alone leaves in place is what two runs of rank say")
  func alone() throws {
    func lists(_ arguments: [String]) throws -> [String: Set<String>] {
      let rows = try EmbeddedData.rows(["rank", "--year", "2025", "--top", "20"] + arguments)
      return Dictionary(grouping: rows) { $0["bassin"] as? String ?? "" }
        .mapValues { Set($0.compactMap { $0["metier"] as? String }) }
    }
    let (own, raw) = (try lists([]), try lists(["--shrink", "none"]))
    let shares = own.map { Double($1.intersection(raw[$0] ?? []).count) / Double($1.count) }
    let levels = try #require(
      EmbeddedData.json(["sensitivity", "--year", "2025"])["levels"] as? [[String: Any]])
    let none = levels.first { $0["level"] as? String == "none" }
    let overlap = try Self.number(none, "overlap")
    #expect(abs(overlap - shares.reduce(0, +) / Double(shares.count)) < 1e-12)
  }
}
