import Nomenclatures
import Studies

extension Document {
  /// The lots in the order of review, or a budget spent; then how to read them.
  init(_ result: PlaceResult, _ words: Words) {
    let say = words.say
    let region = RegionNames.name(of: result.region, say)
    let title =
      result.spending == nil
      ? say("Ordre de réexamen des lots", "Order in which to look at the lots again")
      : say("Heures de formation réparties", "Training hours spent")
    let top = result.recipe.top ?? PlaceStudy.standardTop
    self.init(
      title: "\(title), \(region), BMO \(result.millesime)",
      lead: [
        say(
          "Un ordre de réexamen, non une décision. Entrées PRFE estimées, un seul financeur.",
          "An order in which to look again, no decision. Estimated PRFE entries, one funder.")
      ],
      sections: (result.spending.map { Section.spending($0, top, words) }
        ?? Section.lots(result.lots, top, words))
        + [.dates(result.sides, words)].compactMap(\.self),
      footer: Self.footer(result, words))
  }

  private static func footer(_ result: PlaceResult, _ words: Words) -> [Footnote] {
    var notes = words.sources(result.sources)
    notes.append(words.millesime(result.millesime, result.nomenclature, result.region))
    notes += words.method(result)
    notes += words.partial(result.missing, journeys: result.journeys)
    let terms = result.recipe.place ?? PlaceRecipe()
    let figure: (Double) -> String = { words.figure($0) }
    notes.append(
      Footnote(
        label: words.say("Hypothèses", "Assumptions"),
        text: words.say(
          "\(terms.hoursPerEntry) heures par entrée ; groupes de \(terms.session) ; plancher de "
            + "\(terms.floor) entrées par bassin ; φ = \(figure(terms.phi)), ψ = \(figure(terms.psi)) ; "
            + "une entrée répond à \(figure(terms.rate)) besoin.",
          "\(terms.hoursPerEntry) hours an entry; groups of \(terms.session); a floor of "
            + "\(terms.floor) entries by bassin; φ = \(figure(terms.phi)), ψ = \(figure(terms.psi)); an "
            + "entry answers \(figure(terms.rate)) need.")))
    return notes
  }
}

extension Document.Section {
  fileprivate static func lots(
    _ lots: [PlaceResult.Lot], _ top: Int, _ words: Words
  ) -> [Self] {
    let say = words.say
    let shown = top == 0 ? lots[...] : lots.prefix(top)
    let best = lots.sorted { ($1.gain, $0.id) < ($0.gain, $1.id) }
    return [
      section(
        say("À réexaminer d'abord", "To look at again first"), shown, words,
        note: say(
          "\(words.number(lots.count, "lot", "lots")), du moins au plus de besoins servis par entrée "
            + "s'il fermait.",
          "\(words.number(lots.count, "lot", "lots")), from the least to the most needs met by entry "
            + "if it closed."), unobserved: lots.contains { $0.need == 0 }),
      section(
        say("Où un dixième de plus servirait le plus", "Where a tenth more would serve the most"),
        top == 0 ? best[...] : best.prefix(top), words, note: nil),
    ]
  }

  private static func section(
    _ heading: String, _ lots: ArraySlice<PlaceResult.Lot>, _ words: Words, note: String?,
    unobserved: Bool = false
  ) -> Self {
    let (say, numerals) = (words.say, words.numerals)
    var table = Table([
      .figures(say("Rang", "Rank")), .words("Lot"), .labels(say("Domaine", "Domain")),
      .labels("Certification"), .figures("Bassins"),
      .figures(say("Entrées estimées", "Estimated entries")),
      .figures(say("Besoin à portée", "Need within reach")),
      .figures(say("Servis en moins s'il ferme", "Fewer met if closed")),
      .figures(say("En plus s'il grandit d'un dixième", "More met if a tenth larger")),
    ])
    for lot in lots {
      table.add([
        "\(lot.rank)", lot.id, lot.domaine, lot.certification, "\(lot.bassins)",
        words.entries(lot.entries), numerals.count(lot.need),
        numerals.decimal(lot.closing, places: 1), numerals.decimal(lot.enlarging, places: 1),
      ])
    }
    var notes = note.map { [$0] } ?? []
    if unobserved {
      notes.append(
        say(
          "Besoin à portée 0 : l'enquête n'observe dans aucun bassin les métiers du lot, ce qui n'est "
            + "pas un besoin nul.",
          "Need within reach 0: the survey observes the lot's métiers in no bassin, which is not a need "
            + "of zero."))
    }
    return Self(heading: heading, table: table, notes: notes)
  }

  fileprivate static func spending(
    _ spending: PlaceResult.Spending, _ top: Int, _ words: Words
  ) -> [Self] {
    [sums(spending, words), moves(spending, top, words)]
  }

  private static func sums(_ spending: PlaceResult.Spending, _ words: Words) -> Self {
    let (say, numerals) = (words.say, words.numerals)
    var table = Table([
      .words(""), .figures(say("Heures", "Hours")), .figures(say("Entrées", "Entries")),
      .figures(say("Besoins servis", "Needs met")),
    ])
    let (before, after) = (
      spending.cells.reduce(0) { $0 + $1.before }, spending.cells.reduce(0) { $0 + $1.entries }
    )
    table.add([
      say("Aujourd'hui (estimé)", "Today (estimated)"), numerals.count(spending.hoursBefore),
      numerals.count(before), numerals.count(spending.metBefore),
    ])
    table.add([
      say("Réparties", "Spent"), numerals.count(spending.hours), numerals.count(after),
      numerals.count(spending.met),
    ])
    let isExact = spending.upperBound == spending.met
    return Self(
      heading: say("Avant, après", "Before, after"), table: table,
      notes: [
        isExact
          ? say("Optimum exact.", "Exact optimum.")
          : say(
            "Meilleure répartition trouvée ; aucune ne dépasse \(numerals.count(spending.upperBound)).",
            "Best spending found; none exceeds \(numerals.count(spending.upperBound))."),
        say(
          "\(numerals.count(spending.furtherHours)) heures de plus, avec celles qui restent, "
            + "serviraient \(numerals.decimal(spending.further, places: 1)) besoins.",
          "\(numerals.count(spending.furtherHours)) hours more, with those left over, would meet "
            + "\(numerals.decimal(spending.further, places: 1)) needs."),
      ] + otherBudget(spending, words))
  }

  /// That what stands today costs more or less than the budget, by a twentieth and over.
  private static func otherBudget(_ spending: PlaceResult.Spending, _ words: Words) -> [String] {
    let ratio = spending.hoursBefore / max(Double(spending.hours), 1)
    guard abs(ratio - 1) >= 0.05 else { return [] }
    let share = words.numerals.percent(ratio)
    return [
      words.say(
        "Aujourd'hui et la répartition ne comptent pas les mêmes heures (\(share)) : leurs besoins "
          + "servis ne se comparent pas à budget égal.",
        "Today and the spending do not count the same hours (\(share)): the needs that they meet are "
          + "not those of one budget.")
    ]
  }

  private static func moves(
    _ spending: PlaceResult.Spending, _ top: Int, _ words: Words
  ) -> Self {
    let (say, numerals) = (words.say, words.numerals)
    var table = Table([
      .labels("Bassin"), .labels(say("Métier", "Métier")), .words("FAP"),
      .figures(say("Besoin", "Need")), .figures(say("Entrées avant", "Entries before")),
      .figures(say("après", "after")), .figures(say("Heures", "Hours")),
    ])
    let sorted = spending.cells.enumerated().sorted {
      ($1.element.move, $0.offset) < ($0.element.move, $1.offset)
    }.map(\.element)
    for cell in top == 0 ? sorted[...] : sorted.prefix(top) {
      table.add([
        cell.bassin.name, cell.metier.label, cell.metier.code.rawValue,
        numerals.count(cell.need), words.entries(cell.before), "\(cell.entries)",
        numerals.count(cell.hours),
      ])
    }
    return Self(
      heading: say("Les plus grands déplacements", "The largest moves"), table: table)
  }
}

extension PlaceResult.Lot {
  /// Needs met besides by one entry more.
  fileprivate var gain: Double { entries > 0 ? enlarging / entries : 0 }
}

extension PlaceResult.Cell {
  fileprivate var move: Double { (Double(entries) - before).magnitude }
}
