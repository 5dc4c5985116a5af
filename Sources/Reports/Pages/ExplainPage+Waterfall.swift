import Nomenclatures
import Studies

extension Document.Section {
  /// From the bassin's median to the score, an indicator at a time, in figures and as bars.
  static func waterfall(_ result: ExplainResult, _ words: Words) -> Self {
    let say = words.say
    guard let waterfall = result.waterfall else { return Self() }
    var table = Table([
      .labels(say("De la médiane du bassin au score", "From the bassin's median to the score")),
      .figures(say("Valeur", "Value")), .figures(say("Médiane", "Median")),
      .figures(say("Effet", "Effect")), Table.Column.words(say("Cumul", "Running total")).spare,
    ])
    let bars = WaterfallBars(waterfall)
    table.add([
      say("Médiane du bassin", "Median of the bassin"), "", "", words.amount(waterfall.start),
      bars.start,
    ])
    for (step, bar) in zip(waterfall.steps, bars.steps) {
      table.add([
        words.text(step.label), words.amount(step.value), words.amount(step.median),
        words.signed(step.change), bar,
      ])
    }
    table.add([say("Score", "Score"), "", "", words.amount(waterfall.end), bars.end])
    return Self(
      heading: say("D'où vient le score", "Where the score comes from"), table: table,
      notes: words.waterfallNotes(waterfall))
  }
}

extension Words {
  /// What the steps are.
  fileprivate func waterfallNotes(_ waterfall: ScoreWaterfall) -> [String] {
    guard waterfall.steps.count > 1 else { return [] }
    return [
      say(
        "Valeur et médiane sur l'échelle de la méthode. Effet : ce que l'indicateur change en "
          + "passant de la médiane à sa valeur, en moyenne sur tous les ordres (valeur de Shapley) ; "
          + "médiane et effets font le score.",
        "Value and median on the method's scale. Effect: what the indicator changes on going from "
          + "the median to its value, on average over all orders (Shapley value); the median and "
          + "the effects make the score.")
    ]
  }

  /// A figure on a method's scale, written as scores are.
  func amount(_ value: Double) -> String { score(Score(value, missing: [])) }

  /// The same with its sign.
  fileprivate func signed(_ value: Double) -> String {
    (value > 0 ? "+" : "") + amount(value)
  }
}

/// The steps of a waterfall as bars, each from where the one before ends, on one scale that holds 0.
/// Halves of a block: a bar is true to the 48th of the scale.
struct WaterfallBars {
  /// The bar of the start, from 0.
  private(set) var start = ""
  /// The bar of each step, from the running total before it to the one after.
  private(set) var steps: [String] = []
  /// The bar of the end, from 0.
  private(set) var end = ""

  /// Columns of a bar.
  static let width = 24
  private let least: Double
  private let span: Double

  init(_ waterfall: ScoreWaterfall) {
    var totals = [waterfall.start]
    for step in waterfall.steps { totals.append(totals[totals.count - 1] + step.change) }
    let places = totals + [0, waterfall.end]
    least = places.min() ?? 0
    span = (places.max() ?? 0) - least
    start = bar(0, waterfall.start)
    steps = zip(totals, totals.dropFirst()).map(bar)
    end = bar(0, waterfall.end)
  }

  /// A bar between two values; a thin mark where they are too near for one.
  private func bar(_ a: Double, _ b: Double) -> String {
    guard span > 0 else { return "" }
    let ends = [half(a), half(b)].sorted()
    var text = ""
    for column in 0..<Self.width {
      let covers = [2 * column, 2 * column + 1].map { ends[0] <= $0 && $0 < ends[1] }
      switch (covers[0], covers[1]) {
      case (true, true): text += "█"
      case (true, false): text += "▌"
      case (false, true): text += "▐"
      case (false, false):
        let isMark = ends[0] == ends[1] && column == min(ends[0] / 2, Self.width - 1)
        // A no-break space: blanks at the start of a cell are not kept.
        text += isMark ? "│" : "\u{A0}"
      }
    }
    return Self.trimmed(text)
  }

  /// The nearest half column of a value, 0…2 × width.
  private func half(_ value: Double) -> Int {
    Int(((value - least) / span * Double(2 * Self.width)).rounded())
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == "\u{A0}" { text.removeLast() }
    return text
  }
}
