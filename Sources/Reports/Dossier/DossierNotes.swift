import Nomenclatures
import Studies

/// The lines under each figure of a dossier.
extension DossierPage {
  typealias Footnote = Document.Footnote

  /// How to read the first line.
  func lecture(_ text: String) -> Footnote { words.lecture(text) }

  /// What the figures cover.
  func champ(_ text: String) -> Footnote { words.champ(text) }

  /// The field of the survey.
  var surveyed: Footnote { words.champ(words.surveyed) }

  /// Sources with their years.
  func source(_ records: [SourceRecord]) -> Footnote { words.source(records) }

  /// How to read what the source printed as `*`, in short.
  var hidden: Footnote {
    Footnote(
      label: "*",
      text: say(
        "chiffre masqué à la source, jamais zéro : « < 5 » au plus 4 ; « 13–16 » masqué en "
          + "partie ; "
          + "« 8–67 % » bornes du taux ; « n. d. » non déterminé ; « – » non observé.",
        "figure hidden at the source, never zero: \u{201C}<\u{A0}5\u{201D} 4 at most; "
          + "\u{201C}13–16\u{201D} hidden in part; \u{201C}8–67%\u{201D} bounds of the rate; "
          + "\u{201C}n/a\u{201D} not determined; \u{201C}–\u{201D} not observed."))
  }

  /// A count with its raw figure, or its bounds.
  func cell(_ figure: CountFigure?) -> HTMLTable.Cell {
    var cell = HTMLTable.Cell.figure(
      words.count(figure), figure.flatMap { $0.status == .observed ? $0.visible : nil })
    if let figure, figure.status != .observed {
      (cell.low, cell.high) = (figure.lower, figure.upper)
    }
    return cell
  }

  /// A rate with its raw figure, or its bounds.
  func cell(_ figure: RateFigure?) -> HTMLTable.Cell {
    var cell = HTMLTable.Cell.figure(words.rate(figure), figure?.observed)
    if let figure, figure.observed == nil { (cell.low, cell.high) = (figure.lower, figure.upper) }
    return cell
  }

  /// A métier under its code.
  func cell(_ metier: MetierName, why: String? = nil) -> HTMLTable.Cell {
    .content { page in
      page.text(metier.label + " ")
      page.element("i", metier.code.rawValue)
      if let why { page.element("span", ["class": "why"], why) }
    }
  }
}
