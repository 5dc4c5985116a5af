import Foundation
import FoundationXML
import Nomenclatures
import Reports
import Studies
import Testing

@Suite("A map")
struct MapDrawingTests {
  private let values: [MapResult.Figure?] =
    [0.2, 0.3, 0.4, 0.5, 0.6, 0.35, 0.45].map { MapSamples.observed($0) } + [
      MapSamples.hidden, nil,
    ]

  @Test("colours rates by classes, named with bounds and sizes")
  func classes() throws {
    // Seven values into two quantile classes: the cut is the median, 40 %, in the lower one.
    let result = try MapSamples.map(values, indicator: "tauxDifficulte", classes: 2)
    let svg = MapDrawing(result, .french).svg()
    #expect(svg.contains("de 20\u{A0}% à 40\u{A0}% (4 bassins)"))
    #expect(svg.contains("plus de 40\u{A0}% à 60\u{A0}% (3 bassins)"))
    #expect(svg.contains("quantiles"))
    // Two classes of ColorBrewer's YlGnBu: areas of each, and the swatch of the legend.
    #expect(svg.components(separatedBy: "fill=\"#edf8b1\"").count == 4 + 1 + 1)
    #expect(svg.components(separatedBy: "fill=\"#2c7fb8\"").count == 3 + 1 + 1)
  }

  @Test("hatches what is hidden and what was not observed apart, both in the legend")
  func hatches() throws {
    let result = try MapSamples.map(values, indicator: "tauxDifficulte")
    let svg = MapDrawing(result, .french).svg()
    for (pattern, words) in [("masque", "* masqué à la source"), ("absent", "– non observé")] {
      #expect(svg.contains("<pattern id=\"carte-\(pattern)\""))
      // One area and one swatch.
      #expect(svg.components(separatedBy: "fill=\"url(#carte-\(pattern))\"").count == 3)
      #expect(svg.contains("\(words) (1 bassin)"))
    }
    #expect(svg.contains("data-bassin=\"1107\" data-value=\"\" data-status=\"suppressed\""))
    #expect(svg.contains("data-bassin=\"1108\" data-value=\"\" data-status=\"notObserved\""))
    #expect(svg.contains("data-bassin=\"1100\" data-value=\"0.2\" data-status=\"observed\""))
  }

  @Test("draws counts as discs whose area is in proportion")
  func discs() throws {
    let result = try MapSamples.map(
      [100, 400, 25].map { MapSamples.observed($0) }, indicator: "projets", style: .symbols)
    let svg = MapDrawing(result, .french).svg()
    // The largest has a radius of 26; a quarter of the count, half of the radius.
    let radii = Set(svg.matches(of: /\sr="([0-9.]+)"/).compactMap { Double($0.1) })
    #expect(radii.isSuperset(of: [26, 13, 6.5]), "\(radii)")
    #expect(!svg.contains("quantiles"))
  }

  @Test("bounds read in as few decimals as leave each value in its class")
  func bounds() throws {
    let result = try MapSamples.map(
      [0.401, 0.404, 0.406, 0.409].map { MapSamples.observed($0) }, indicator: "tauxDifficulte",
      classes: 2, breaks: .jenks)
    let svg = MapDrawing(result, .french).svg()
    // 40.4 and 40.6 differ by a decimal: whole percents would put all in one class.
    #expect(svg.contains("de 40,1\u{A0}% à 40,4\u{A0}% (2 bassins)"))
    #expect(svg.contains("plus de 40,4\u{A0}% à 40,9\u{A0}% (2 bassins)"))
  }

  @Test("says title, unit, reading, field, source with its year, licence")
  func texts() throws {
    let svg = MapDrawing(
      try MapSamples.map(values, indicator: "tauxDifficulte"), .french
    ).svg()
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("<title>Part des projets jugés difficiles par bassin d&#39;emploi"))
    #expect(svg.contains("<desc>Carte de 9 bassins"))
    #expect(svg.contains("Bassin 7 (T7)\u{A0}: masqué à la source, entre 0\u{A0}% et 44\u{A0}%"))
    for text in ["Lecture\u{A0}: ", "Champ\u{A0}: ", "BMO) 2018", "Licence Ouverte", "*\u{A0}: "] {
      #expect(svg.contains(text), "\(text)")
    }
  }

  @Test("labels every bassin, no label on another nor outside the picture", arguments: [3, 5])
  func labels(across: Int) throws {
    let count = across * across
    let figures = (0..<count).map { MapSamples.observed(Double($0) / Double(count)) }
    // The squares in the middle are a fifth as wide: they are drawn again, larger.
    let sides = (0..<count).map { [6, 7, 8, 11, 12, 13].contains($0) && across == 5 ? 0.02 : 0.1 }
    for names in [[], (0..<count).map { "Un bassin au nom bien trop long pour lui \($0)" }] {
      let drawing = MapDrawing(
        try MapSamples.map(
          figures, across: across, names: names, indicator: "tauxDifficulte", sides: sides), .french
      )
      #expect(drawing.labels.count == count)
      let picture = Box(x: 0, y: 0, width: MapDrawing.width, height: drawing.height)
      for (place, label) in drawing.labels.enumerated() {
        #expect(picture.holds(label.box))
        for other in drawing.labels[(place + 1)...] {
          #expect(!label.box.intersects(other.box), "\(label.lines) on \(other.lines)")
        }
      }
    }
  }

  @Test("makes hostile labels inert")
  func hostile() throws {
    let names = ["<script>alert(1)</script>", "\"><img src=x onerror=1>", "a\u{202E}b\u{1B}[31m"]
    let metier = MetierName(code: "S1Z40", label: "=cmd|' /C calc'!A0</title><script>")
    let result = try MapSamples.map(
      [0.1, 0.2, 0.3].map { MapSamples.observed($0) }, names: names, indicator: "tauxDifficulte",
      metier: metier)
    let svg = MapDrawing(result, .french).svg()
    #expect(!svg.contains("<script") && !svg.contains("<img"))
    #expect(!svg.contains("\u{1B}") && !svg.contains("\u{202E}"))
    #expect(svg.contains("&lt;script&gt;"))
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse(), "not XML")
    let csv = Report(result).text(.csv)
    #expect(csv.contains(",'=cmd|"))
  }

  @Test("draws falls in purple and rises in orange, and says where they part")
  func changes() throws {
    let values = [-0.3, -0.2, -0.1, 0.1, 0.2, 0.4, 0.5, 0.6, 0.7].map(MapSamples.observed)
    let result = try MapSamples.map(values, indicator: "evolutionProjets", classes: 3)
    let svg = MapDrawing(result, .french).svg()
    // One class of falls and two of rises (3 × 3 / 9), three squares and a swatch each: the middle
    // purple of PuOr, an orange ¾ of the way from fee0b6 to fdb863 (green 224 − ¾ × 40, blue 182 − ¾ × 83).
    #expect(result.falls == 1)
    #expect(svg.components(separatedBy: "fill=\"#8073ac\"").count == 3 + 1 + 1)
    #expect(svg.components(separatedBy: "fill=\"#fdc278\"").count == 3 + 1 + 1)
    #expect(svg.contains("de −30\u{A0}% à 0\u{A0}% (3 bassins)"))
    #expect(svg.contains("chaque côté de zéro à part"))
    let rises = try MapSamples.map(
      values.map { MapSamples.observed(abs($0.value ?? 0)) }, indicator: "evolutionProjets")
    #expect(rises.falls == 0 && !MapDrawing(rises, .french).svg().contains("autre de zéro"))
  }

  @Test("is the same each time, and smaller without its notes")
  func deterministic() throws {
    let result = try MapSamples.map(values, indicator: "tauxDifficulte")
    #expect(MapDrawing(result, .english).svg() == MapDrawing(result, .english).svg())
    var showing = MapDrawing.Showing()
    (showing.isAlone, showing.identifier) = (false, "carte-2")
    let part = MapDrawing(result, .french, showing)
    #expect(part.height < MapDrawing(result, .french).height)
    #expect(part.svg().contains("id=\"carte-2-masque\""))
  }

  @Test("gives its figures with their class and bounds")
  func data() throws {
    let result = try MapSamples.map(values, indicator: "tauxDifficulte", classes: 2)
    let lines = Report(result).text(.csv).split(separator: "\n")
    #expect(
      lines[0]
        == "bassin,bassinName,metier,metierName,millesime,indicator,unit,value,valueLow,valueHigh,"
        + "valueStatus,class")
    #expect(lines[1] == "1100,Bassin 0,,,2020,tauxDifficulte,share,0.2,0.2,0.2,observed,1")
    #expect(lines[9] == "1108,Bassin 8,,,2020,tauxDifficulte,share,,,,notObserved,")
  }

  @Test("CSV for Excel in French has a mark, semicolons, commas and CRLF; texts keep their points")
  func excel() throws {
    let result = try MapSamples.map(
      [MapSamples.observed(0.25)], names: ["St. Denis"], indicator: "tauxDifficulte")
    var showing = Report.Showing()
    showing.isForFrenchExcel = true
    let text = Report(result).text(.csv, showing)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(text.hasSuffix("\r\n"))
    #expect(
      text.contains("1100;St. Denis;;;2020;tauxDifficulte;share;0,25;0,25;0,25;observed;1\r\n"))
  }
}
