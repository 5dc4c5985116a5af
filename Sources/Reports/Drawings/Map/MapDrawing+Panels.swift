import Kernels
import Nomenclatures
import Studies

extension MapDrawing {
  /// Figures by BMO code.
  private static func areas(_ result: MapResult) -> [String: MapResult.Area] {
    Dictionary(
      result.areas.map { ($0.bassin.code.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The labels of one panel, off the discs, the frame of the other panel and the scale.
  static func labels(
    _ panel: MapPanel, _ result: MapResult, _ texts: MapTexts, _ discs: Discs?,
    off inset: MapPanel?
  ) -> [MapLabel] {
    let areas = areas(result)
    let masks = panel.shapes.map { ($0, AreaMask(panel.frame.rings(of: $0).flatMap(\.self))) }
    var taken: [Box] = []
    if let discs {
      for (shape, mask) in masks {
        let radius = discs.radius(areas[shape.bassin.rawValue]?.figure?.value ?? 0)
        let middle = mask.middle
        taken.append(
          Box(
            x: middle.x - radius, y: middle.y - radius, width: 2 * radius, height: 2 * radius))
      }
    }
    if let inset {
      let frame = inset.frame
      let corner = panel.frame.place(frame.ground(of: inset.box))
      taken.append(corner)
    }
    var labels = MapLabels(room: panel.box.grown(by: 6), taken: taken)
    return labels.place(
      masks.compactMap { shape, mask in
        guard panel.labelled.contains(shape.bassin.rawValue),
          let area = areas[shape.bassin.rawValue]
        else { return nil }
        return MapLabels.Wish(
          bassin: shape.bassin.rawValue, mask: mask, area: shape.area,
          texts: texts.labels(of: area))
      })
  }

  /// Grounds, then discs, of one panel.
  func draw(_ panel: MapPanel, _ svg: inout SVG) {
    let areas = Self.areas(result)
    let isInset = panel.box != panels[0].box
    if isInset, drawsOnce {
      // The same drawing through a window of its own scale, lines as thick as without it.
      openWindow(panel.box, showing: frameOnWhole(panel), &svg)
      let lines = 1 / ratio(panel)
      svg.shapes(stroke: MapPalette.border, width: Self.lines.inset * lines) {
        $0.use(identifier("fonds"))
      }
      if highlighted(panel) != nil {
        svg.shapes(stroke: Self.lines.highlight.colour, width: Self.lines.highlight.width * lines) {
          $0.use(identifier("trait"))
        }
      }
    } else {
      if isInset { openWindow(panel.box, showing: panel.box, &svg) }
      drawGrounds(panel, areas, width: isInset ? Self.lines.inset : Self.lines.whole, &svg)
      drawHighlight(panel, &svg)
      drawDiscs(panel, areas, &svg)
    }
    if isInset { closeWindow(panel, &svg) }
  }

  /// Widths of lines, in units of the picture.
  private static let lines = (
    whole: 0.8, inset: 1.0, highlight: (width: 2.5, colour: "#1a1a1a")
  )

  /// Whether outlines stand once in the picture, the inset showing them anew: where bytes count, and
  /// no disc keeps its size from one scale to the other.
  private var drawsOnce: Bool { !showing.isAlone && discs == nil }

  private func identifier(_ name: String) -> String { "\(showing.identifier)-\(name)" }

  /// The bassins of a panel in their colours.
  private func drawGrounds(
    _ panel: MapPanel, _ areas: [String: MapResult.Area], width: Double, _ svg: inout SVG
  ) {
    svg.shapes(stroke: MapPalette.border, width: width) { svg in
      let named = drawsOnce ? "id=\"\(identifier("fonds"))\"" : nil
      svg.group(named) { svg in
        for shape in panel.shapes {
          guard let area = areas[shape.bassin.rawValue] else { continue }
          let told = texts.name(area.bassin) + texts.say(" : ", ": ") + texts.sentence(area.figure)
          svg.shape(
            panel.frame.rings(of: shape).flatMap(\.self),
            "fill=\"\(fill(area.figure))\"" + data(area), title: told)
        }
      }
    }
  }

  /// Discs, the largest first.
  private func drawDiscs(
    _ panel: MapPanel, _ areas: [String: MapResult.Area], _ svg: inout SVG
  ) {
    guard let discs else { return }
    let shapes = panel.shapes.map { shape in
      (shape, discs.radius(areas[shape.bassin.rawValue]?.figure?.value ?? 0))
    }
    let isInset = panel.box != panels[0].box
    for (shape, radius) in shapes.sorted(by: { ($1.1, $0.0.bassin) < ($0.1, $1.0.bassin) })
    where radius > 0 && (!isInset || panel.labelled.contains(shape.bassin.rawValue)) {
      let middle = AreaMask(panel.frame.rings(of: shape).flatMap(\.self)).middle
      svg.disc(middle.x, middle.y, radius: radius, fill: MapPalette.disc)
    }
  }

  /// The bassin to look at.
  private func highlighted(_ panel: MapPanel) -> Ground.Shape? {
    panel.shapes.first { $0.bassin == showing.highlight }
  }

  /// The bassin to look at, in a thick line.
  private func drawHighlight(_ panel: MapPanel, _ svg: inout SVG) {
    guard let shape = highlighted(panel) else { return }
    let line = Self.lines.highlight
    svg.shapes(stroke: line.colour, width: line.width) { svg in
      let name = drawsOnce ? "id=\"\(identifier("trait"))\" " : ""
      svg.shape(panel.frame.rings(of: shape).flatMap(\.self), name + "fill=\"none\"")
    }
  }

  /// What follows shows through a box, which `view` fills.
  private func openWindow(_ box: Box, showing view: Box, _ svg: inout SVG) {
    let number = SVG.number
    svg.raw(
      "<svg x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" "
        + "height=\"\(number(box.height))\" viewBox=\"\(number(view.x)) \(number(view.y)) "
        + "\(number(view.width)) \(number(view.height))\" overflow=\"hidden\">\n")
  }

  /// The box of the larger drawing on the map of the whole.
  private func frameOnWhole(_ panel: MapPanel) -> Box {
    panels[0].frame.place(panel.frame.ground(of: panel.box))
  }

  /// How much larger a panel draws than the map of the whole.
  private func ratio(_ panel: MapPanel) -> Double { panel.frame.scale / panels[0].frame.scale }

  /// The frame of the larger drawing, and the same on the map of the whole.
  private func closeWindow(_ panel: MapPanel, _ svg: inout SVG) {
    svg.raw("</svg>\n")
    svg.rectangle(panel.box, stroke: "#1a1a1a", width: 1.2)
    svg.rectangle(frameOnWhole(panel), stroke: "#1a1a1a", width: 1.2)
    let ratio = ratio(panel)
    svg.text(
      texts.say(
        "Cadre de la carte, agrandi \(texts.words.numerals.decimal(ratio, places: 1)) fois",
        "Frame of the map, \(texts.words.numerals.decimal(ratio, places: 1)) times larger"),
      panel.box.x, panel.box.bottom + 14, SVG.Style(size: 10.5, colour: "#444444"))
  }

  private func fill(_ figure: MapResult.Figure?) -> String {
    guard let figure else { return "url(#\(showing.identifier)-absent)" }
    guard figure.value != nil else { return "url(#\(showing.identifier)-masque)" }
    guard let place = result.place(of: figure) else { return MapPalette.ground }
    return colours[place]
  }

  /// The colours of the classes; the first ranks are the darkest, changes part at zero.
  var colours: [String] {
    if let falls = result.falls, let classes = result.classes {
      return MapPalette.diverging(falls: falls, rises: classes.count - falls)
    }
    let colours = MapPalette.colours(result.classes?.count ?? 1)
    return result.indicator.unit == .rank ? colours.reversed() : colours
  }

  /// The raw value, for programs that read the picture; in a page, the table that follows has it.
  private func data(_ area: MapResult.Area) -> String {
    guard showing.isAlone else { return "" }
    let value = area.figure?.value.map { JSONValue.digits($0) } ?? ""
    let status = area.figure?.status.rawValue ?? "notObserved"
    return " data-bassin=\"\(SVG.escaped(area.bassin.code.rawValue))\" data-value=\"\(value)\" "
      + "data-status=\"\(status)\""
  }
}

extension MapTexts {
  /// What may stand on a bassin, the longest first: code and figure, then its name.
  func labels(of area: MapResult.Area) -> [[String]] {
    let code = SVG.short(area.bassin.codePacte ?? area.bassin.code.rawValue, 8)
    let first = "\(code)  \(figure(area.figure))"
    let name = SVG.short(area.bassin.name, 40)
    return [[first, name], [first] + halves(name), [first]].filter { $0 != [first, code] }
  }

  /// A name in two lines of much the same width, or as it is when it has one word.
  private func halves(_ name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1 else { return [name] }
    let cuts = (1..<words.count).map { cut in
      [words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")]
    }
    func width(_ lines: [String]) -> Double {
      lines.map { TextWidth.width(of: $0, size: MapLabels.sizes.others) }.max() ?? 0
    }
    return cuts.min { width($0) < width($1) } ?? [name]
  }
}
