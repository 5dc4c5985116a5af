import Nomenclatures
public import Studies

/// What each way to foretell was worth, in one picture (SVG): a line for each, a dot for each pair of
/// years, correlations of rates on the left, shares of lists on the right.
public struct ValidateDrawing: Sendable {
  private let result: ValidateResult
  private let words: Words

  /// The picture of a result in a language.
  public init(_ result: ValidateResult, _ language: Language) {
    self.result = result
    words = Words(language)
  }

  /// One panel: what is drawn, and where.
  private struct Panel {
    let title: String
    let left: Double
    let value: (ValidateResult.Row) -> Double?
  }

  private static let width = 960.0
  private static let labels = 250.0
  private static let panelWidth = 320.0
  private static let rowHeight = 22.0
  private static let top = 84.0

  /// The territory drawn: all régions when there are several, else the only one.
  private var scope: String { result.rows.first?.scope ?? "" }

  private var rows: [ValidateResult.Row] {
    result.rows.filter { $0.scope == scope && $0.reason == nil }
  }

  private func name(_ row: ValidateResult.Row) -> String {
    row.method + (row.shrink.map { $0 == "none" ? "" : " (\($0))" } ?? "")
  }

  private var names: [String] {
    var seen: Set<String> = []
    return rows.map(name).filter { seen.insert($0).inserted }
  }

  private var pairs: [(label: String, colour: String)] {
    Set(rows.map(\.from)).sorted().enumerated().map { place, from in
      ("\(from) → \(from.rawValue + 1)", SVG.colour(ofClass: place + 1))
    }
  }

  /// The picture.
  public func plot() -> String {
    let place =
      scope == "FR" ? "France" : RegionNames.name(of: RegionCode(scope), words.say)
    let heading = words.say(
      "Chaque année face à la suivante, \(place)", "Each year against the next, \(place)")
    let bottom = Self.top + Self.rowHeight * Double(names.count)
    var svg = SVG(width: Self.width, height: bottom + 60, title: heading)
    svg.text(heading, 20, 26, SVG.Style(size: 15, isBold: true))
    legend(&svg)
    for (place, name) in names.enumerated() {
      let y = Self.top + Self.rowHeight * (Double(place) + 0.5)
      svg.text(SVG.short(name, 38), Self.labels - 10, y + 4, SVG.Style(anchor: .end))
    }
    for panel in panels { draw(panel, bottom, &svg) }
    return svg.text
  }

  private var panels: [Panel] {
    [
      Panel(
        title: words.say("Taux : corrélation", "Rates: correlation"), left: Self.labels,
        value: { $0.target == .rate ? $0.correlation : nil }),
      Panel(
        title: words.say("Listes : noms communs sur 20", "Lists: share of 20 names kept"),
        left: Self.labels + Self.panelWidth + 40,
        value: { $0.target == .projects ? $0.overlap20 : nil }),
    ]
  }

  private func legend(_ svg: inout SVG) {
    for (place, pair) in pairs.enumerated() {
      let x = 20 + 130 * Double(place)
      svg.circle(x + 5, 46, radius: 5, fill: pair.colour)
      svg.text(pair.label, x + 15, 50)
    }
  }

  private func draw(_ panel: Panel, _ bottom: Double, _ svg: inout SVG) {
    let values = rows.compactMap(panel.value)
    let least = min(0, values.min() ?? 0)
    let most = max(0.7, values.max() ?? 0)
    let x = { (value: Double) in
      panel.left + (value - least) / (most - least) * Self.panelWidth
    }
    svg.text(panel.title, panel.left, Self.top - 12, SVG.Style(size: 12, isBold: true))
    for step in 0...10 where Double(step) / 10 <= most {
      let tick = Double(step) / 10
      svg.line(x(tick), Self.top, x(tick), bottom, colour: "#e5e5e5")
      svg.text(
        words.numerals.decimal(tick, places: 1), x(tick), bottom + 16, SVG.Style(anchor: .middle))
    }
    let colours = Dictionary(
      uniqueKeysWithValues: zip(Set(rows.map(\.from)).sorted(), pairs.map(\.colour)))
    for row in rows {
      guard let value = panel.value(row), let place = names.firstIndex(of: name(row)) else {
        continue
      }
      let y = Self.top + Self.rowHeight * (Double(place) + 0.5)
      svg.circle(x(value), y, radius: 4.5, fill: colours[row.from] ?? "#444444")
    }
  }
}
