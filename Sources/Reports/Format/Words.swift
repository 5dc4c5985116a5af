import Studies

/// The words and figures of one language, as every page writes them.
struct Words: Sendable {
  let say: Language
  let numerals: Numerals

  init(_ language: Language) {
    say = language
    numerals = Numerals(language)
  }

  /// What stands where nothing was observed.
  static let absent = "–"

  /// A count: `1 234`; `< 5` when hidden in whole; `13–16` when hidden in part.
  func count(_ figure: CountFigure?) -> String {
    guard let figure else { return Self.absent }
    switch figure.status {
    case .observed: return numerals.count(figure.visible)
    case .suppressed: return "<\u{A0}\(numerals.count(figure.upper + 1))"
    case .partial: return numerals.span(numerals.count(figure.lower), numerals.count(figure.upper))
    }
  }

  /// A sum over many cells, hidden parts at their expected values where there are some: `≈ 1 234`.
  func approximate(_ figure: CountFigure?) -> String {
    guard let figure, figure.status != .observed, let expected = figure.expected else {
      return count(figure)
    }
    return "≈\u{A0}\(numerals.count(expected))"
  }

  /// A rate, to the unit, for it rests on few establishments: `42 %`; `8–67 %` when a part is hidden; `n. d.` when that leaves everything open.
  func rate(_ figure: RateFigure?) -> String {
    guard let figure else { return Self.absent }
    if let observed = figure.observed { return numerals.percent(observed) }
    guard figure.upper - figure.lower < 0.995 else { return say("n.\u{A0}d.", "n/a") }
    return numerals.percentSpan(figure.lower, figure.upper)
  }

  /// A quotation in the marks of the language.
  func quote(_ text: String) -> String { say("« \(text) »", "\u{201C}\(text)\u{201D}") }

  /// `1er`, `2e`; `1st`, `2nd`.
  func ordinal(_ rank: Int) -> String {
    guard say == .english else { return rank == 1 ? "1er" : "\(rank)e" }
    let suffixes = [1: "st", 2: "nd", 3: "rd"]
    let isTeen = (11...13).contains(rank % 100)
    return "\(rank)" + (isTeen ? "th" : suffixes[rank % 10] ?? "th")
  }

  /// Noun with its number, plural from 2 in French, from any number but 1 in English.
  func number(_ count: Int, _ singular: String, _ plural: String) -> String {
    let isPlural = say == .french ? count > 1 : count != 1
    return "\(numerals.count(count)) \(isPlural ? plural : singular)"
  }
}
