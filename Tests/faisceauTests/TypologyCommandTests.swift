import Foundation
import MarketStore
import Nomenclatures
import Reports
import Studies
import TestSupport
import Testing

@Suite("typology")
struct TypologyCommandTests {
  @Test("classifies the 24 bassins of 2018, the same way in CSV and JSON")
  func bassins() throws {
    let rows = try EmbeddedData.rows(["typology", "--year", "2018"])
    #expect(rows.count == 24)
    let classes = rows.compactMap { $0["class"] as? Int }
    #expect(classes.count == 24 && Set(classes) == Set(1...(classes.max() ?? 0)))
    let csv = try EmbeddedData.run(["typologie", "--year", "2018", "--format", "csv"]).text
    #expect(csv.split(whereSeparator: \.isNewline).count == 25)
    let json = try EmbeddedData.json(["typology", "--year", "2018"])
    let groups = try #require(json["classes"] as? [[String: Any]])
    #expect(groups.allSatisfy { $0["small"] as? Bool == (($0["size"] as? Int ?? 0) < 3) })
    let page = try EmbeddedData.run(["typology", "--year", "2018"]).text
    #expect(page.contains("(petite)") == groups.contains { $0["small"] as? Bool == true })
    let again = try EmbeddedData.rows(["typology", "--year", "2018", "--seed", "5"])
    #expect(again.compactMap { $0["class"] as? Int } == classes, "the seed moves no class")
  }

  @Test("takes a number of classes, métiers and profiles")
  func options() throws {
    let metiers = try EmbeddedData.rows(
      ["typology", "--of", "métiers", "--profile", "quotients", "--classes", "6"])
    #expect(Set(metiers.compactMap { $0["class"] as? Int }) == Set(1...6))
    #expect(metiers.allSatisfy { $0["metier"] is String && $0["bassin"] == nil })
    let gap = try EmbeddedData.json(["typology", "--profile", "gap", "--classes", "4"])
    #expect((gap["rows"] as? [[String: Any]])?.count == 25)
    #expect((gap["recipe"] as? [String: Any])?["gap"] is [String: Any], "its assumptions")
    let cells = try EmbeddedData.rows(["typology", "--of", "cells", "--classes", "4"])
    #expect(cells.count > 2000)
  }

  @Test("refuses what it cannot do, and says what to do")
  func refusals() throws {
    let gap = try EmbeddedData.run(["typology", "--profile", "gap", "--of", "cells"])
    #expect(gap.status == 2 && gap.messages.contains("attendu les bassins ou les métiers"))
    let many = try EmbeddedData.run(["typology", "--year", "2018", "--classes", "25"])
    #expect(many.status == 2 && many.messages.contains("25 classes pour 24 individus"))
    let map = try EmbeddedData.run(["typology", "--of", "metiers", "--map", "/tmp/x.svg"])
    #expect(map.status == 2 && map.messages.contains("attendu --of bassins"))
    #expect(try EmbeddedData.run(["typology", "--classes", "0"]).status == 2)
  }

  @Test("draws the tree, the plane and the map")
  func pictures() throws {
    let folder = try TemporaryFolder()
    let run = try EmbeddedData.run([
      "typology", "--year", "2018", "--tree", folder.path("tree.svg"), "--plane",
      folder.path("plane.svg"), "--map", folder.path("map.svg"),
    ])
    #expect(run.status == 0, "\(run.messages)")
    for name in ["tree", "plane", "map"] {
      let text = try String(contentsOfFile: folder.path("\(name).svg"), encoding: .utf8)
      #expect(text.hasPrefix("<svg ") && text.hasSuffix("</svg>\n"))
      #expect(text.contains("Typologie des bassins, Île-de-France, BMO 2018"))
    }
    let map = try String(contentsOfFile: folder.path("map.svg"), encoding: .utf8)
    #expect(map.components(separatedBy: "<path ").count > 24)
    let same = try EmbeddedData.run([
      "typology", "--tree", folder.path("one.svg"), "--plane", folder.path("one.svg"),
    ])
    #expect(same.status == 2)
  }

  @Test(
    "names every bassin in the plane, none over another",
    arguments: [2017, 2018, 2019, 2020, 2024, 2025]
  )
  func namesApart(year: Int) throws {
    let folder = try TemporaryFolder()
    let run = try EmbeddedData.run([
      "typology", "--year", "\(year)", "--plane", folder.path("plane.svg"),
    ])
    #expect(run.status == 0, "\(run.messages)")
    let svg = try String(contentsOfFile: folder.path("plane.svg"), encoding: .utf8)
    let texts = svg.matches(
      of:
        #/<text x="([0-9.]+)" y="([0-9.]+)" font-size="10"[^>]*anchor="(\w+)"[^>]*>([^<]+)</text>/#)
    // In Helvetica, « Versailles Saclay », the narrowest of these names, takes 0.448 em a letter.
    let boxes = try texts.map { text in
      let (x, width) = (try #require(Double(text.1)), 4.4 * Double(text.4.count))
      let left = text.3 == "start" ? x : text.3 == "end" ? x - width : x - width / 2
      return (left: left, right: left + width, foot: try #require(Double(text.2)))
    }
    #expect(boxes.count == (year < 2019 ? 24 : 25))
    for (place, a) in boxes.enumerated() {
      #expect(a.left >= 0 && a.right <= 900)
      for b in boxes.dropFirst(place + 1) {
        #expect(a.right <= b.left || b.right <= a.left || abs(a.foot - b.foot) >= 9)
      }
    }
  }

  @Test("gives a branch of the tree the colours of all its classes")
  func mixedBranches() throws {
    let folder = try TemporaryFolder()
    let run = try EmbeddedData.run([
      "typology", "--of", "metiers", "--classes", "8", "--tree", folder.path("tree.svg"),
    ])
    #expect(run.status == 0, "\(run.messages)")
    let svg = try String(contentsOfFile: folder.path("tree.svg"), encoding: .utf8)
    let colours = svg.matches(of: #/<line x1="([0-9.]+)"[^>]*x2="([0-9.]+)"[^>]*stroke-width="10"/#)
    let widths = try colours.map { try #require(Double($0.2)) - (try #require(Double($0.1))) }
    // Sixty branches of 10 units each, some in several colours.
    #expect(abs(widths.reduce(0, +) - 600) < 1)
    #expect(colours.count > 60)
    #expect(svg.contains("ses couleurs sont celles de leurs classes"))
  }

  @Test("one class and as many as there are bassins are written in every form")
  func ends() throws {
    for count in [1, 24] {
      let asked = ["typology", "--year", "2018", "--classes", "\(count)"]
      let json = try EmbeddedData.json(asked)
      let classes = try #require(json["classes"] as? [[String: Any]])
      #expect(classes.count == count)
      #expect(classes.allSatisfy { $0["size"] as? Int == 24 / count })
      let stability = classes.allSatisfy { $0["stability"] is NSNull }
      #expect(stability == (count == 1))
      for format in ["table", "csv", "md", "json"] {
        let run = try EmbeddedData.run(asked + ["--format", format])
        #expect(run.status == 0 && !run.text.isEmpty)
        let words = run.text.lowercased().split { !$0.isLetter }
        #expect(!words.contains("nan") && !words.contains("inf"), "\(format)")
      }
    }
    for bad in [["--classes", "-1"], ["--classes", "1.5"], ["--classes", ""], ["--seed", "x"]] {
      #expect(try EmbeddedData.run(["typology"] + bad).status == 2)
    }
    let seeded = try EmbeddedData.run(["typology", "--seed", "-3", "--format", "json"])
    #expect(seeded.status == 0)
    let again = try EmbeddedData.run(["typology", "--seed", "-3", "--format", "json"])
    #expect(seeded.output == again.output, "the same bytes")
  }

  @Test("makes labels harmless in pictures")
  func hostileLabels() throws {
    let store = try Store.open(path: EmbeddedData.path.get(), access: .readOnly)
    let key = try #require(
      store.summaries().map(\.key).first { $0.source == .bmo && $0.millesime == 2018 })
    let slice = try store.slice(key)
    let hostile = MarketSlice(
      key: slice.key, bassins: slice.bassins,
      metiers: slice.metiers.map {
        .init(code: $0.code, label: "<script>&\"'\u{1B}[31m" + $0.label, famille: $0.famille)
      },
      bassinPlaces: slice.bassinPlaces, metierPlaces: slice.metierPlaces, columns: slice.columns,
      provenance: slice.provenance)
    let folder = try TemporaryFolder()
    let bad = try Store.open(path: folder.path("bad.sqlite"), access: .readWrite)
    var batch = ImportBatch()
    batch.slices = [hostile]
    _ = try bad.apply(batch)
    var recipe = Recipe(study: .typology)
    recipe.individuals = .metiers
    let drawing = TypologyDrawing(try TypologyStudy.result(for: recipe, in: bad), .french)
    for text in [drawing.tree(), drawing.plane()] {
      #expect(text.contains("&lt;script&gt;&amp;&quot;&#39;"))
      #expect(!text.contains("<script") && !text.contains("\u{1B}"))
    }
  }
}
