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
