import Kernels
import Studies

extension MapDrawing {
  private static let leading = 19.0
  private static let left = 645.0

  /// Height of the legend, in units.
  static func legendHeight(_ result: MapResult, _ discs: Discs?) -> Double {
    let classes = result.style == .symbols ? 0 : result.classes?.count ?? 0
    let room = discs.map { _ in 2 * Discs.largest + 16 } ?? 0
    return leading * Double(classes + marks(result).count + 2) + room
  }

  /// What is hatched, with its number of bassins: only what the map shows.
  private static func marks(_ result: MapResult) -> [(name: String, count: Int)] {
    [
      ("masque", result.areas.count { $0.figure != nil && $0.figure?.value == nil }),
      ("absent", result.areas.count { $0.figure == nil }),
    ].filter { $0.1 > 0 }
  }

  /// The hatches that the map needs: what is hidden in dark lines on grey, what nobody observed in pale
  /// crossed ones.
  var hatches: String {
    func pattern(_ name: String, _ ground: String, _ lines: String) -> String {
      "<pattern id=\"\(showing.identifier)-\(name)\" width=\"7\" height=\"7\" "
        + "patternUnits=\"userSpaceOnUse\"><rect width=\"7\" height=\"7\" fill=\"\(ground)\"/>"
        + lines + "</pattern>\n"
    }
    func line(_ path: String, _ colour: String, _ width: String) -> String {
      "<path d=\"\(path)\" stroke=\"\(colour)\" stroke-width=\"\(width)\"/>"
    }
    let patterns = Self.marks(result).map { mark in
      mark.name == "masque"
        ? pattern(mark.name, "#e4e4e4", line("M-1 8L8-1M-1 1L1-1M6 8L8 6", "#777777", "1.6"))
        : pattern(mark.name, "#ffffff", line("M0 0L7 7M7 0L0 7", "#b5b5b5", ".7"))
    }
    return patterns.isEmpty ? "" : "<defs>\n" + patterns.joined() + "</defs>\n"
  }

  /// The legend: unit, classes with their sizes or discs with their counts, hatches.
  func drawLegend(_ svg: inout SVG) {
    var y = legendTop
    func line(_ text: String, _ style: SVG.Style = SVG.Style(size: 11.5)) {
      svg.text(text, Self.left, y, style)
      y += Self.leading
    }
    line(texts.legendTitle, SVG.Style(size: 12, isBold: true))
    if let discs { y = drawDiscs(discs, y, &svg) }
    if result.style == .choropleth, let classes = result.classes {
      line(texts.rule, SVG.Style(size: 11, colour: "#444444"))
      for (place, name) in texts.classNames.enumerated() {
        swatch(colours[place], y, &svg)
        svg.text(
          "\(name) (\(texts.bassins(classes.sizes[place])))", Self.left + 32, y,
          SVG.Style(size: 11.5))
        y += Self.leading
      }
    }
    for mark in Self.marks(result) {
      swatch("url(#\(showing.identifier)-\(mark.name))", y, &svg)
      svg.text(
        "\(texts.mark(mark.name)) (\(texts.bassins(mark.count)))", Self.left + 32, y,
        SVG.Style(size: 11.5))
      y += Self.leading
    }
  }

  private func swatch(_ fill: String, _ y: Double, _ svg: inout SVG) {
    svg.rectangle(
      Box(x: Self.left, y: y - 11, width: 24, height: 14), fill: fill, stroke: MapPalette.border,
      width: 0.8)
  }

  /// Round counts as discs standing on one line, each with its count beneath; the line that follows.
  private func drawDiscs(_ discs: Discs, _ y: Double, _ svg: inout SVG) -> Double {
    let base = y + 2 * Discs.largest - 8
    var x = Self.left + 4
    for count in discs.examples {
      let radius = discs.radius(count)
      let text = texts.value(count)
      let width = max(2 * radius, TextWidth.width(of: text, size: 11))
      svg.disc(x + width / 2, base - radius, radius: radius, fill: MapPalette.disc)
      svg.text(text, x + width / 2, base + 14, SVG.Style(size: 11, anchor: .middle))
      x += width + 24
    }
    return base + 14 + Self.leading
  }

  /// A length on the ground, at the lower left of the map.
  func drawScale(_ svg: inout SVG) {
    let frame = panels[0].frame
    let kilometres = [100.0, 50, 20, 10, 5, 2, 1].first { $0 * 1000 * frame.scale <= 120 } ?? 1
    let width = kilometres * 1000 * frame.scale
    let (x, y) = (frame.box.x, frame.box.bottom)
    svg.line(x, y, x + width, y, colour: "#333333", width: 1.5)
    for end in [x, x + width] { svg.line(end, y - 4, end, y, colour: "#333333", width: 1.5) }
    svg.text(
      "\(texts.words.numerals.decimal(kilometres))\u{A0}km", x + width / 2, y - 6,
      SVG.Style(size: 10.5, colour: "#333333", anchor: .middle))
  }
}

extension MapTexts {
  var legendTitle: String { unit.prefix(1).uppercased() + unit.dropFirst() }

  func bassins(_ count: Int) -> String { words.number(count, "bassin", "bassins") }

  /// What a hatch stands for.
  func mark(_ name: String) -> String {
    name == "masque"
      ? say("* masqué à la source", "* hidden at the source")
      : say("– non observé", "– not observed")
  }
}
