import Nomenclatures
import Studies

extension Document {
  /// A list for each bassin, what the assumptions change, then how to read them.
  init(_ result: GapResult, _ words: Words) {
    let say = words.say
    let region = RegionNames.name(of: result.region, say)
    let estimate = result.concertation.map { " (\(words.estimate($0)))" } ?? ""
    self.init(
      title: say(
        "Besoin et formation à portée, \(region), BMO \(result.millesime)\(estimate)",
        "Need and training within reach, \(region), BMO \(result.millesime)\(estimate)"),
      lead: [
        say(
          "Entrées PRFE estimées, un seul financeur ; bornes sur les hypothèses de trajets, de total "
            + "et de répartition.",
          "Estimated PRFE entries, one funder; bounds over the assumptions on journeys, total and "
            + "split.")
      ],
      sections: result.lists.flatMap { Section.sections($0, result, words) }
        + [
          .amendments(result.concertation, words), .variants(result, words),
          .dates(result.sides, words),
        ].compactMap(\.self),
      footer: Self.footer(result, words))
  }

  private static func footer(_ result: GapResult, _ words: Words) -> [Footnote] {
    let recipe = result.recipe.gap ?? GapRecipe()
    var notes = words.sources(result.sources)
    notes.append(words.millesime(result.millesime, result.nomenclature, result.region))
    notes += words.method(result)
    notes.append(words.assumptions(recipe, result.totals, journeys: result.journeys))
    notes += words.partial(result.missing, journeys: result.journeys)
    if let reading = words.reading(result) { notes.append(reading) }
    notes.append(
      Footnote(
        label: GapResult.Row.steadyMark,
        text: words.say(
          "parmi les \(result.compared) premiers du bassin sous toutes les hypothèses essayées.",
          "among the \(result.compared) first of the bassin under every assumption tried.")))
    if let concertation = result.concertation { notes.append(words.estimateLegend(concertation)) }
    notes.append(words.suppressionLegend)
    return notes
  }
}

extension GapResult.Row {
  /// Marks a métier that stays among the first whatever is assumed.
  fileprivate static let steadyMark = "●"
}

extension Document.Section {
  fileprivate static func sections(
    _ list: GapResult.List, _ result: GapResult, _ words: Words
  ) -> [Self] {
    [
      list.concerted.flatMap { concerted in
        result.concertation.map { .estimates(list, concerted, $0, words) }
      } ?? gaps(list, result, words), outside(list, words),
      flows(list.origins, list.whole.supply.employers.value, list, words, taking: true),
      flows(list.takers, list.whole.supply.inside, list, words, taking: false),
    ].compactMap(\.self)
  }

  private static func gaps(
    _ list: GapResult.List, _ result: GapResult, _ words: Words
  ) -> Self {
    let say = words.say
    let isByFiliere = result.recipe.gap?.byFiliere == true
    let first: [Table.Column] =
      isByFiliere
      ? [.labels(say("Filière de la commande", "Filière of the order"))]
      : [
        .figures(say("Rang", "Rank")), .words(""), .labels(say("Métier", "Métier")),
        .words("FAP"), .words(say("Nature", "Kind")),
      ]
    let isExpected = result.recipe.gap?.difficult != .surveyed
    var table = Table(
      first + [
        .figures(
          isExpected
            ? say("Diff. attendus", "Difficult expected") : say("Difficiles", "Difficult")),
        .figures(say("Besoin", "Need")), .figures(say("Dans le bassin", "Inside")),
        .figures(say("Habitants", "Residents")), .figures(say("Employeurs", "Employers")),
        .figures(say("Écart (bornes)", "Gap (bounds)")),
        .figures(say("Pour 100", "Per 100")),
      ])
    for row in list.rows { table.add(row.cells(words, isByFiliere)) }
    return Self(
      heading: list.bassin.fullName,
      lines: [
        say(
          "Entrées PRFE estimées : dans le bassin, accessibles aux habitants, à portée des "
            + "employeurs (celles de l'écart) ; pour 100 projets difficiles.",
          "Estimated PRFE entries: inside, within reach of residents, of employers (those of the "
            + "gap); for 100 difficult projects.")
      ], table: table, notes: [whole(list, words)])
  }

  /// The whole of a bassin in a sentence.
  private static func whole(_ list: GapResult.List, _ words: Words) -> String {
    let (row, numerals) = (list.whole, words.numerals)
    let supply = row.supply
    return words.say(
      "\(words.number(list.ranked, "métier classé", "métiers classés")) : besoin "
        + "\(numerals.count(row.need)), entrées estimées dans le bassin "
        + "\(numerals.count(supply.inside)), accessibles aux habitants "
        + "\(numerals.count(supply.residents)), à portée des employeurs "
        + "\(numerals.count(supply.employers.value)) (\(words.range(supply.employers))).",
      "\(words.number(list.ranked, "métier", "métiers")) ranked: need \(numerals.count(row.need)), "
        + "estimated entries inside \(numerals.count(supply.inside)), within reach of residents "
        + "\(numerals.count(supply.residents)), of employers "
        + "\(numerals.count(supply.employers.value)) (\(words.range(supply.employers))).")
  }

  /// How many métiers that no lot leads to are printed.
  private static let outsideShown = 5

  private static func outside(_ list: GapResult.List, _ words: Words) -> Self? {
    let say = words.say
    guard !list.outside.isEmpty else { return nil }
    var table = Table([
      .labels(say("Métier", "Métier")), .words("FAP"), .words(say("Difficulté", "Difficulty")),
      .figures(say("Difficiles", "Difficult")), .figures(say("Besoin", "Need")),
    ])
    for row in list.outside.prefix(outsideShown) {
      table.add([
        row.metier?.label ?? "", row.metier?.code.rawValue ?? "", words.kind(row.kind),
        words.count(row.projetsDifficiles), words.numerals.count(row.need),
      ])
    }
    let rest = list.outside.count - outsideShown
    return Self(
      heading: say(
        "\(list.bassin.name) : hors commande régionale (aucun lot n'y mène)",
        "\(list.bassin.name): outside the order (no lot leads there)"),
      table: table,
      notes: rest > 0
        ? [
          say(
            "et \(words.number(rest, "autre métier", "autres métiers")).",
            "and \(words.number(rest, "other métier", "other métiers")).")
        ] : [])
  }

  private static func flows(
    _ flows: [GapResult.Flow], _ whole: Double, _ list: GapResult.List, _ words: Words,
    taking: Bool
  ) -> Self? {
    guard !flows.isEmpty else { return nil }
    let say = words.say
    var table = Table([
      .labels(say("Bassin", "Bassin")), .figures(say("Entrées estimées", "Estimated entries")),
      .figures(say("Part", "Share")),
    ])
    let sum = flows.reduce(0) { $0 + $1.entries }
    for flow in flows.prefix(10) {
      table.add([
        flow.bassin.fullName, words.entries(flow.entries),
        words.numerals.percent(sum > 0 ? flow.entries / sum : 0),
      ])
    }
    let heading =
      taking
      ? say(
        "\(list.bassin.name) : d'où viennent les entrées à portée de ses employeurs",
        "\(list.bassin.name): where the entries within its employers' reach come from")
      : say(
        "\(list.bassin.name) : vers les employeurs de quels bassins vont les entrées qu'il tient",
        "\(list.bassin.name): to the employers of which bassins the entries inside it go")
    let beside = sum - whole
    let note = say(
      "Dont \(words.entries(beside)) vers des métiers sans ligne dans l'enquête de ce bassin, que "
        + "son total ne compte pas.",
      "Of which \(words.entries(beside)) for métiers without a row in this bassin's survey, which "
        + "its total does not count.")
    return Self(heading: heading, table: table, notes: beside >= 0.5 ? [note] : [])
  }

  fileprivate static func variants(_ result: GapResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .labels(say("Hypothèse changée", "Assumption changed")),
      .figures(say("Noms gardés", "Names kept")), .figures(say("Au moins", "At least")),
      .labels(say("Bassin", "Bassin")),
    ])
    for variant in result.variants {
      table.add([
        words.name(of: variant.name), words.numerals.percent(variant.kept),
        words.numerals.percent(variant.leastKept), variant.leastIn?.name ?? "",
      ])
    }
    return Self(
      heading: say(
        "Ce que change chaque hypothèse aux \(result.compared) premiers des bassins de la "
          + "région",
        "What each assumption changes among the \(result.compared) first of the région's "
          + "bassins"), table: table,
      notes: result.steadyShare.map { share in
        [
          say(
            "\(words.numerals.percent(share)) des noms affichés tiennent sous toutes ces hypothèses, "
              + "et sous toute combinaison de λ, de total et de répartition.",
            "\(words.numerals.percent(share)) of the names shown hold under all of these, and under "
              + "every combination of λ, total and split.")
        ]
      } ?? [])
  }
}

extension GapResult.Row {
  fileprivate func cells(_ words: Words, _ isByFiliere: Bool) -> [String] {
    let first =
      isByFiliere
      ? [filiere ?? ""]
      : [
        rank.map(String.init) ?? "", isSteady ? Self.steadyMark : "", metier?.label ?? "",
        metier?.code.rawValue ?? "", words.kind(kind),
      ]
    return first + [
      words.numerals.count(difficult),
      words.numerals.count(need), words.entries(supply.inside), words.entries(supply.residents),
      words.entries(supply.employers.value), words.gap(gap),
      entriesPer100.map { words.numerals.count($0) } ?? Words.absent,
    ]
  }
}

extension Words {
  /// The first line of the first list, in a sentence.
  fileprivate func reading(_ result: GapResult) -> Footnote? {
    guard let list = result.lists.first, let row = list.rows.first, let metier = row.metier else {
      return nil
    }
    let per100 = row.entriesPer100.map { numerals.count($0) } ?? Self.absent
    return Footnote(
      label: say("Lecture", "Reading"),
      text: say(
        "à \(list.bassin.name), \(quote(metier.label)) : besoin de \(numerals.count(row.need)), "
          + "\(entries(row.supply.employers.value)) entrées PRFE estimées à portée des employeurs, soit "
          + "\(per100) pour 100 projets difficiles ; écart de \(numerals.count(row.gap.value)), entre "
          + "\(numerals.count(row.gap.low)) et \(numerals.count(row.gap.high)) selon les hypothèses.",
        "in \(list.bassin.name), \(quote(metier.label)): a need of \(numerals.count(row.need)), "
          + "\(entries(row.supply.employers.value)) estimated PRFE entries within employers' reach, "
          + "that is \(per100) per 100 difficult projects; a gap of \(numerals.count(row.gap.value)), "
          + "between \(numerals.count(row.gap.low)) and \(numerals.count(row.gap.high)) over the "
          + "assumptions."))
  }
}
