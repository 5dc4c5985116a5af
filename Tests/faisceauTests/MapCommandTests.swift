import Foundation
import TestSupport
import Testing

@Suite("map")
struct MapCommandTests {
  @Test("gives the 25 bassins their rate; those of 2018 lack one", arguments: [2018, 2020])
  func rates(year: Int) throws {
    let json = try EmbeddedData.json(["map", "--year", "\(year)"])
    let rows = try #require(json["rows"] as? [[String: Any]])
    #expect(rows.count == 25)
    #expect(rows.count { $0["value"] is Double } == (year == 2018 ? 24 : 25))
    let classes = try #require(json["classes"] as? [[String: Any]])
    #expect(classes.compactMap { $0["bassins"] as? Int }.reduce(0, +) == (year == 2018 ? 24 : 25))
  }

  @Test("a métier's counts are those of rank, hidden ones without a value")
  func counts() throws {
    let words = ["--year", "2019"]
    let ranked = try EmbeddedData.rows(
      ["rank", "--top", "0", "--method", "projets-difficiles"] + words
    ).filter { $0["metier"] as? String == "S1Z40" }
    let mapped = try EmbeddedData.rows(
      ["carte", "--indicator", "projetsDifficiles", "--metier", "S1Z40"] + words)
    var compared = 0
    for row in mapped {
      guard
        let other = ranked.first(where: { $0["bassin"] as? String == row["bassin"] as? String })
      else { continue }
      compared += 1
      if let value = other["projetsDifficiles"] as? Double {
        #expect(row["value"] as? Double == value)
      } else {
        #expect(row["valueStatus"] as? String != "observed")
      }
    }
    #expect(compared > 20)
    let places = try EmbeddedData.rows(
      ["map", "--indicator", "rang", "--metier", "S1Z40", "--method", "projets-difficiles"] + words)
    for row in places {
      let other = ranked.first { $0["bassin"] as? String == row["bassin"] as? String }
      #expect(row["value"] as? Int == other?["rank"] as? Int)
    }
  }

  @Test("entries for 100 projects are those of gap")
  func entries() throws {
    let mapped = try EmbeddedData.rows(
      ["map", "--indicator", "entreesPour100", "--metier", "S1Z40", "--year", "2019"])
    let gaps = try EmbeddedData.rows(["gap", "--top", "0", "--year", "2019"])
      .filter { $0["metier"] as? String == "S1Z40" }
    #expect(!gaps.isEmpty)
    for gap in gaps {
      let row = mapped.first { $0["bassin"] as? String == gap["bassin"] as? String }
      let (found, expected) = (row?["value"] as? Double, gap["entriesPer100"] as? Double)
      if let expected { #expect(abs((found ?? .nan) - expected) < 1e-9) }
    }
  }

  @Test("refuses counts in colours unless forced, and what has no meaning")
  func refusals() throws {
    let count = try EmbeddedData.run(["map", "--indicator", "projets", "--style", "couleurs"])
    #expect(count.status == 2 && count.messages.contains("symboles proportionnels"))
    let forced = try EmbeddedData.run(
      ["map", "--indicator", "projets", "--style", "couleurs", "--forcer", "--format", "csv"])
    #expect(forced.status == 0, "\(forced.messages)")
    for words in [
      ["--indicator", "rang"], ["--classes", "12"], ["--indicator", "projets", "--classes", "4"],
      ["--indicator", "zzz"],
    ] {
      #expect(try EmbeddedData.run(["map"] + words).status == 2, "\(words)")
    }
  }

  @Test("draws SVG, and PNG through rsvg-convert, whose absence it tells")
  func pictures() throws {
    let folder = try TemporaryFolder()
    let svg = folder.path("a.svg")
    #expect(try EmbeddedData.run(["map", "-o", svg]).status == 0)
    let text = try String(contentsOfFile: svg, encoding: .utf8)
    #expect(text.hasPrefix("<svg ") && text.hasSuffix("</svg>\n") && text.utf8.count < 100_000)
    let none = try EmbeddedData.run(
      ["map", "-o", folder.path("a.png")], environment: ["PATH": folder.url.path])
    #expect(none.status == 73 && none.messages.contains("rsvg-convert introuvable"))
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/rsvg-convert") else { return }
    #expect(try EmbeddedData.run(["map", "-o", folder.path("b.png")]).status == 0)
    let png = try #require(FileManager.default.contents(atPath: folder.path("b.png")))
    #expect(png.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    // Width in the first chunk, big-endian.
    #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == 1600)
  }

  @Test("--excel-fr goes with CSV only")
  func excel() throws {
    let words = ["rank", "--bassin", "T6", "--excel-fr"]
    #expect(try EmbeddedData.run(words).status == 2)
    #expect(try EmbeddedData.run(words + ["--format", "json"]).status == 2)
    let run = try EmbeddedData.run(words + ["--format", "csv"])
    #expect(run.status == 0 && run.output.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    #expect(run.text.contains("bassin;bassinName;metier;"))
  }

  @Test("report writes a workbook, the same bytes each time")
  func workbook() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      let run = try EmbeddedData.run([
        "report", "--bassin", "T6", "--replicates", "0", "-o", folder.path("\(name).xlsx"),
      ])
      #expect(run.status == 0, "\(run.messages)")
    }
    let one = try #require(FileManager.default.contents(atPath: folder.path("a.xlsx")))
    #expect(one == FileManager.default.contents(atPath: folder.path("b.xlsx")))
    #expect(one.prefix(2) == Data("PK".utf8))
  }
}
