import Foundation
import TestSupport
import Testing

/// The command's figures of 2019 against those of `Reference/gap.py`, which knows nothing of it.
@Suite("Need and training within reach, Île-de-France 2019")
struct GapFiguresTests {
  typealias Row = [String: Any]

  private static let surveyed = ["gap", "--year", "2019", "--projets", "enquete"]

  private static let expected = Result {
    let path = Project.path("Tests/faisceauTests/Reference/gap-2019.csv")
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return lines.dropFirst().map { $0.split(separator: ",").map(String.init) }
  }

  private func number(_ row: Row?, _ key: String) -> Double { row?[key] as? Double ?? .nan }

  private func near(_ found: Double, _ expected: Double) -> Bool {
    abs(found - expected) <= 1e-6 * max(1, abs(expected))
  }

  @Test("are those of another program, for every métier of four bassins")
  func figures() throws {
    let bassins = ["1107", "1147", "1116", "1153"].flatMap { ["--bassin", $0] }
    let rows = try EmbeddedData.rows(Self.surveyed + bassins + ["--top", "0"])
    let found = Dictionary(
      rows.map { ("\($0["bassin"] ?? "") \($0["metier"] ?? "")", $0) },
      uniquingKeysWith: { first, _ in first })
    let expected = try Self.expected.get()
    #expect(expected.count == 539)
    #expect(found.count == expected.count)
    for line in expected {
      let row = found["\(line[0]) \(line[1])"]
      #expect(row?["kind"] as? String == line[2], "\(line[0]) \(line[1])")
      #expect(row?["horsCommande"] as? Bool == (line[3] == "0"), "\(line[0]) \(line[1])")
      let keys = ["need", "supplyInside", "supplyResidents", "supplyEmployers", "gap"]
      for (key, text) in zip(keys, line[4...]) {
        let value = Double(text) ?? .nan
        #expect(near(number(row, key), value), "\(line[0]) \(line[1]) \(key)")
      }
      #expect(number(row, "gapLow") <= number(row, "gap"))
      #expect(number(row, "gap") <= number(row, "gapHigh"))
    }
  }

  @Test("rank by the logarithm of need over reach")
  func order() throws {
    let rows = try EmbeddedData.rows(Self.surveyed + ["--bassin", "T6", "--top", "0"])
    let ranked = rows.filter { $0["rank"] is Int }.map { $0["metier"] as? String ?? "" }
    let lines = try Self.expected.get().filter { $0[0] == "1147" && $0[3] == "1" }
    let theirs = lines.sorted { (Double($0[9]) ?? 0) > (Double($1[9]) ?? 0) }.map { $0[1] }
    #expect(ranked.count == 109)
    // To six figures some scores are equal: then need, which the other program does not look at.
    let scores = Dictionary(
      lines.map { ($0[1], Double($0[9]) ?? 0) }, uniquingKeysWith: { first, _ in first })
    for (ours, other) in zip(ranked, theirs) where ours != other {
      #expect(near(scores[ours] ?? .nan, scores[other] ?? .nan))
    }
  }

  @Test("conserve the entries of the order, wherever people live and work")
  func conservation() throws {
    for reach in ["local", "2sfca", "balanced"] {
      let json = try EmbeddedData.json(
        ["gap", "--year", "2019", "--portee", reach, "--total", "bas", "--top", "1"])
      let bassins = json["bassins"] as? [Row] ?? []
      #expect(bassins.count == 25)
      let sums = ["supplyInside", "supplyResidents", "supplyEmployers"].map { key in
        bassins.reduce(0) { $0 + number($1, key) }
      }
      // Every sum counts the métiers that the survey observed in the bassin: a part of 16 000.
      #expect(sums.allSatisfy { $0 > 12_000 && $0 < 16_000 }, "\(reach) \(sums)")
      if reach == "local" { #expect(near(sums[0], sums[1]) && near(sums[0], sums[2])) }
    }
  }

  @Test("of each level and pathway add up to the whole")
  func levels() throws {
    func supply(_ options: [String]) throws -> Double {
      let json = try EmbeddedData.json(Self.surveyed + ["--bassin", "T6"] + options)
      return number((json["bassins"] as? [Row])?.first, "supplyEmployers")
    }
    let whole = try supply([])
    let parts = try ["VI", "V", "IV", "III,II,I"].map { try supply(["--niveau", $0]) }
    #expect(parts.allSatisfy { $0 > 0 })
    #expect(near(parts.reduce(0, +), whole))
    let ways = try ["C", "P", "AQ"].map { try supply(["--parcours", $0]) }
    #expect(near(ways.reduce(0, +), whole))
  }

  @Test("come from somewhere and go somewhere, for one bassin")
  func flows() throws {
    let json = try EmbeddedData.json(Self.surveyed + ["--bassin", "T6", "--top", "0"])
    let origins = json["origins"] as? [Row] ?? []
    let takers = json["takers"] as? [Row] ?? []
    #expect(origins.count > 20 && takers.count > 20)
    // By another program: what T6's employers have within reach of all métiers a lot leads to.
    #expect(origins.first?["other"] as? String == "1107")
    #expect(takers.reduce(0) { $0 + number($1, "entries") } > 0)
    let several = try EmbeddedData.json(Self.surveyed + ["--bassin", "T6", "--bassin", "T1"])
    #expect((several["origins"] as? [Row])?.isEmpty == true)
  }

  @Test("by filière hold the same need and entries")
  func filieres() throws {
    let json = try EmbeddedData.json(Self.surveyed + ["--bassin", "T6", "--filieres"])
    let rows = (json["rows"] as? [Row] ?? []).filter { $0["metier"] is NSNull }
    #expect(rows.count == 17)
    let whole = (json["bassins"] as? [Row])?.first
    for key in ["need", "supplyInside", "supplyResidents", "supplyEmployers", "gap"] {
      #expect(near(rows.reduce(0) { $0 + number($1, key) }, number(whole, key)), "\(key)")
    }
  }

  @Test("replay from their own recipe, to the byte")
  func replay() throws {
    let folder = try TemporaryFolder()
    let arguments = ["gap", "--bassin", "T6", "--lambda", "0.25", "--part", "vivier=0.3"]
    let first = try EmbeddedData.run(arguments + ["--format", "json"])
    let file = try folder.write("recette.json", first.text)
    let again = try EmbeddedData.run(["ecart", "--recipe", file, "--format", "json"])
    #expect(first.status == 0)
    #expect(again.output == first.output)
  }

  static let nonsense: [([String], Int32)] = [
    (["--lambda", "1.5"], 2), (["--niveau", "VII"], 2), (["--part", "autre=1"], 2),
    (["--year", "2025"], 66), (["--bassin", "atlantide"], 2), (["--total", "enorme"], 2),
  ]

  @Test("refuse what means nothing", arguments: nonsense)
  func refusals(options: [String], status: Int32) throws {
    let run = try EmbeddedData.run(["gap"] + options)
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(!run.messages.isEmpty)
  }
}
