public import Nomenclatures
public import Studies

/// One indicator on the bassins, as a picture (SVG): rates in colours by classes, counts as discs whose
/// area is in proportion; what is hidden and what nobody observed hatched apart.
///
/// Bassins are drawn on an equal-area projection; small ones that lie close together are drawn again,
/// larger. Nothing in it calls for another file.
public struct MapDrawing: Sendable {
  /// What a picture holds beside the bassins.
  public struct Showing: Sendable {
    /// Whether it has its title and its notes; without them when the page around says the same.
    public var isAlone = true
    /// A bassin to outline; `nil` for none.
    public var highlight: BassinCode?
    /// What identifiers in the picture begin with: one for each picture of a page.
    public var identifier = "carte"
    /// A whole picture.
    public init() {}
  }

  /// Width of the picture, in units.
  public static let width = 1000.0
  /// Height of the picture, in units.
  public let height: Double
  /// The labels, sorted by bassin.
  public let labels: [MapLabel]
  let result: MapResult
  let texts: MapTexts
  let showing: Showing
  let panels: [MapPanel]
  let titles: [String]
  let notes: [String]
  /// The upper side of the legend.
  let legendTop: Double
  /// Largest disc, in units; 0 for colours.
  let discs: Discs?

  /// The picture of a result in a language.
  ///
  /// Complexity: O(points of the outlines), and O(bassins²) for the labels.
  /// Determinism: same result, language and showing, same bytes.
  public init(_ result: MapResult, _ language: Language, _ showing: Showing = Showing()) {
    self.result = result
    self.showing = showing
    let texts = MapTexts(result: result, words: Words(language))
    self.texts = texts
    titles = showing.isAlone ? TextWidth.lines(texts.title, width: 890, size: 17) : []
    let top = 24 + 22 * Double(titles.count) + (showing.isAlone ? 14 : 0)
    let ground = Ground(result.areas.map(\.outline))
    let crowd = MapPanel.crowd(of: ground)
    let all = Set(ground.shapes.map(\.bassin.rawValue))
    let main = MapPanel(
      frame: MapFrame(ground.box, x: 20, y: top, width: 610), shapes: ground.shapes,
      labelled: all.subtracting(crowd?.bassins ?? []))
    let inset = crowd.map { crowd in
      MapPanel(
        frame: MapFrame(crowd.box, x: 645, y: top, width: 335, height: 350),
        shapes: ground.shapes.filter { $0.box.intersects(crowd.box) }, labelled: crowd.bassins)
    }
    panels = [main] + [inset].compactMap(\.self)
    let discs = result.style == .symbols ? Discs(result) : nil
    self.discs = discs
    labels = panels.flatMap { panel in
      Self.labels(panel, result, texts, discs, off: panel.box == main.box ? inset : nil)
    }.sorted { $0.bassin < $1.bassin }
    legendTop = (inset?.box.bottom ?? top) + 34
    notes =
      showing.isAlone
      ? texts.notes.flatMap { note in
        TextWidth.lines(
          note.label + texts.say(" : ", ": ") + note.text, width: 950, size: Self.noteSize)
      } : []
    let legendBottom = legendTop + Self.legendHeight(result, discs)
    bottom = max(main.box.bottom + 26, legendBottom)
    height = bottom + 16 + Double(notes.count) * Self.noteLeading + 8
  }

  /// The lower side of maps and legend.
  let bottom: Double
  static let noteSize = 11.0
  static let noteLeading = 15.0

  /// The picture.
  public func svg() -> String {
    var svg = SVG(
      width: Self.width, height: height, title: texts.title,
      description: showing.isAlone ? texts.description : texts.summary)
    // Beside a page's own words every byte counts, and a unit is less than a screen's point.
    svg.isCoarse = !showing.isAlone
    svg.raw(hatches)
    for (line, title) in titles.enumerated() {
      svg.text(title, 20, 30 + 22 * Double(line), SVG.Style(size: 17, isBold: true))
    }
    if showing.isAlone {
      svg.text(
        texts.unit, 20, 30 + 22 * Double(titles.count), SVG.Style(size: 12.5, colour: "#444444"))
    }
    for panel in panels { draw(panel, &svg) }
    MapLabels.draw(labels, in: &svg)
    drawScale(&svg)
    drawLegend(&svg)
    for (line, note) in notes.enumerated() {
      svg.text(
        note, 20, bottom + 22 + Double(line) * Self.noteLeading,
        SVG.Style(size: Self.noteSize, colour: "#333333"))
    }
    return svg.text
  }
}
