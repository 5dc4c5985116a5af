import Nomenclatures
import Studies

/// How a page shows the other sides of the market beside the survey, each with its year.
extension Words {
  /// The columns of the sides that are shown, left out where a terminal has no room for them.
  func columns(of sides: MarketSides) -> [Table.Column] {
    var columns: [Table.Column] = []
    if let year = shown(.offres, sides)?.millesime {
      columns.append(.figures(say("Offres \(year)", "Offers \(year)")))
      columns.append(.figures(say("Demandeurs \(year)", "Seekers \(year)")))
    }
    if let year = shown(.entrees, sides)?.millesime {
      columns.append(.figures(say("Entrées estimées \(year)", "Estimated entries \(year)")))
    }
    return columns.map(\.spare)
  }

  /// The cells of these columns.
  func cells(_ figures: SideFigures, _ sides: MarketSides) -> [String] {
    var cells: [String] = []
    if sides.shows(.offres) {
      cells += [figures.offres, figures.demandeurs].map { figure in
        figure.map(rounded) ?? Self.absent
      }
    }
    if sides.shows(.entrees) {
      cells.append(entries(figures.entreesBasses, figures.entreesHautes))
    }
    return cells
  }

  /// A count that shares were added up to: no decimals, `< 1` for a part of one.
  private func rounded(_ value: Double) -> String {
    value > 0 && value < 0.5 ? Self.partOfOne : numerals.count(value)
  }

  private static let partOfOne = "<\u{A0}1"

  /// Low and high total, without decimals: `12–17`; `< 1` for both when the low one would read as
  /// zero and the high one is no whole entry either.
  private func entries(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high else { return Self.absent }
    return low < 0.5 && high > 0 && high < 1
      ? Self.partOfOne : numerals.span(rounded(low), numerals.count(high))
  }

  private func shown(_ side: MarketSides.Side, _ sides: MarketSides) -> MarketSides.Date? {
    sides.date(of: side).flatMap { $0.use == .used ? $0 : nil }
  }

  /// What one must know of the sides that are shown.
  func sides(_ sides: MarketSides) -> [Footnote] {
    var notes: [Footnote] = []
    if let crossing = sides.crossing {
      let (offers, seekers) = (crossing.estimatedOffres, crossing.estimatedDemandeurs)
      notes.append(
        Footnote(
          label: say("Offres, demandeurs", "Offers, seekers"),
          text: say(
            "offres enregistrées dans l'année et demandeurs d'emploi A, B, C en moyenne, amenés du "
              + "ROME à la FAP par \(crossing.file.name) ; parts estimées : "
              + "\(numerals.percent(offers)) des offres, \(numerals.percent(seekers)) des "
              + "demandeurs ; \(number(crossing.orphans, "code orphelin", "codes orphelins")).",
            "offers registered over the year and job seekers A, B, C on average, brought from the "
              + "ROME to the FAP by \(crossing.file.name); estimated shares: "
              + "\(numerals.percent(offers)) of offers, \(numerals.percent(seekers)) of seekers; "
              + "\(number(crossing.orphans, "orphan code", "orphan codes")).")))
    }
    if sides.shows(.entrees) {
      notes.append(
        Footnote(
          label: say("Entrées estimées", "Estimated entries"),
          text: say(
            "total de la commande régionale réparti entre lots, bassins et métiers (bas–haut) : "
              + "une estimation, d'un seul financeur. « – » : aucun lot ne mène à ce métier dans ce "
              + "bassin.",
            "total of the regional training order split over lots, bassins and métiers (low–high): "
              + "an estimate, of one funder. \u{201C}–\u{201D}: no lot leads to that métier in "
              + "that bassin.")))
    }
    return notes
  }

  /// A side of the market.
  func name(of side: MarketSides.Side) -> String {
    switch side {
    case .projets: say("Projets de recrutement (BMO)", "Hiring projects (BMO)")
    case .offres: say("Offres et demandeurs d'emploi", "Offers and job seekers")
    case .entrees: say("Entrées en formation estimées", "Estimated entries into training")
    }
  }

  func remark(_ date: MarketSides.Date, _ gap: Int) -> String {
    switch date.use {
    case .used where gap >= MarketSides.leastWarnedGap:
      say("à lire avec prudence", "read with care")
    case .used: ""
    case .tooFar:
      say(
        "non montrées : plus de \(MarketSides.greatestGap) ans d'écart",
        "not shown: more than \(MarketSides.greatestGap) years apart")
    case .otherNomenclature:
      say(
        "non montrées : autre nomenclature, sans table de passage",
        "not shown: another nomenclature, without a passage")
    }
  }
}

extension Document.Section {
  /// The table of dates; `nil` when the store holds the survey alone.
  static func dates(_ sides: MarketSides, _ words: Words) -> Self? {
    guard let survey = sides.date(of: .projets) else { return nil }
    let say = words.say
    var table = Table([
      .labels(say("Côté", "Side")), .words(say("Millésime", "Year")),
      .figures(say("Écart (ans)", "Gap (years)")), .labels(say("Remarque", "Remark")),
    ])
    for date in sides.dates {
      let gap = abs(date.millesime.rawValue - survey.millesime.rawValue)
      table.add([
        words.name(of: date.side), "\(date.millesime)", "\(gap)", words.remark(date, gap),
      ])
    }
    let notes = sides.warnings.map { warning in
      let (first, second) = (warning.first, warning.second)
      let names = [first, second].map { "\(words.name(of: $0.side)) \($0.millesime)" }
      return say(
        "Attention : \(warning.years) ans entre « \(names[0]) » et « \(names[1]) ».",
        "Warning: \(warning.years) years between \u{201C}\(names[0])\u{201D} and "
          + "\u{201C}\(names[1])\u{201D}.")
    }
    return Self(heading: say("Dates", "Dates"), table: table, notes: notes)
  }
}
