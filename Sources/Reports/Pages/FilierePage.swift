import Nomenclatures
import Studies

extension Document {
  /// The filières of the région and of its bassins, then how to read them.
  init(_ result: FiliereResult, _ words: Words) {
    let say = words.say
    let region = RegionNames.name(of: result.region, say)
    self.init(
      title: say(
        "Métiers à examiner par filière de la commande régionale \(result.order), \(region), "
          + "BMO \(result.millesime) (première estimation)",
        "Métiers to examine by filière of the regional order \(result.order), \(region), "
          + "BMO \(result.millesime) (first estimate)"),
      lead: [words.lead(result), words.combination(result)],
      sections: result.lists.map { Section($0, result, words) },
      footer: Self.footer(result, words))
  }

  private static func footer(_ result: FiliereResult, _ words: Words) -> [Footnote] {
    var notes = words.sources(result.sources)
    notes.append(words.millesime(result.millesime, result.nomenclature, result.region))
    notes += words.method(result)
    notes.append(words.shares(result))
    if let reading = words.reading(result) { notes.append(reading) }
    notes.append(words.suppressionLegend)
    notes.append(words.sumLegend)
    notes.append(words.ownLegend)
    let rows = result.lists.flatMap { $0.rows + [$0.outside].compactMap(\.self) }
    return notes + words.representativite(rows.map(\.representativite))
  }
}

extension Document.Section {
  fileprivate init(_ list: FiliereResult.List, _ result: FiliereResult, _ words: Words) {
    let say = words.say
    let showsScore = words.showsScore(result.method)
    var columns: [Table.Column] = [
      .figures(say("Rang", "Rank")), .words(""), .labels("Filière"),
    ]
    if showsScore { columns.append(.figures("Score")) }
    columns += [
      .figures(say("Projets", "Projects")), .figures(say("Difficiles", "Difficult")),
      .figures(say("Taux", "Rate")), .labels(say("Métiers qui y pèsent", "Métiers that weigh")),
    ]
    var table = Table(columns)
    for row in list.rows + [list.outside].compactMap(\.self) {
      table.add(words.cells(row, showsScore: showsScore))
    }
    self.init(
      heading: words.name(list.bassin, in: result.region), table: table,
      notes: [
        words.differing(
          list.differing, of: list.rows.count, isRegional: list.isRegion,
          ranked: say(
            words.number(list.ranked, "filière classée", "filières classées"),
            words.number(list.ranked, "filière", "filières") + " ranked"))
      ])
  }
}

extension Words {
  /// Métiers named beside a filière.
  private static let named = 2

  fileprivate func cells(_ row: FiliereResult.Row, showsScore: Bool) -> [String] {
    let members = row.members.prefix(Self.named).map {
      "\($0.metier.label) \(numerals.percent($0.weight))"
    }
    return [
      row.rank.map(String.init) ?? Self.absent,
      marks(isOwn: !row.isInRegionalList, row.representativite),
      row.filiere ?? say("(hors filières de la commande)", "(in no filière of the order)"),
    ] + (showsScore ? [score(row.score)] : []) + [
      approximate(row.projets), approximate(row.projetsDifficiles),
      approximateRate(row.tauxDifficulte), members.joined(separator: ", "),
    ]
  }

  /// How scores of métiers make those of filières, in a sentence.
  fileprivate func combination(_ result: FiliereResult) -> String {
    switch result.combination {
    case .sum:
      say(
        "Score d'une filière : somme des scores de ses métiers, chacun pour la part de ses lots que "
          + "la filière tient.",
        "Score of a filière: sum of the scores of its métiers, each for the share of its lots that "
          + "the filière holds.")
    case .mean:
      say(
        "Score d'une filière : moyenne des scores de ses métiers, chacun pesant par ses projets de "
          + "recrutement et la part de ses lots que la filière tient.",
        "Score of a filière: mean of the scores of its métiers, each weighing by its hiring "
          + "projects and the share of its lots that the filière holds.")
    }
  }

  /// What a filière is made of.
  fileprivate func shares(_ result: FiliereResult) -> Footnote {
    Footnote(
      label: say("Filières", "Filières"),
      text: say(
        "domaines de la commande régionale \(result.order) ; un métier auquel mènent les lots de "
          + "plusieurs filières compte dans chacune pour sa part de lots, et les filières et ce "
          + "qu'aucune ne tient font le total. Les pour cent après un métier : sa part des projets "
          + "de la filière.",
        "domains of the regional order \(result.order); a métier that lots of several filières "
          + "lead to counts in each for its share of lots, and the filières and what none holds "
          + "make the total. The per cent after a métier: its share of the filière's projects."))
  }

  /// The first line of the first list, in a sentence.
  fileprivate func reading(_ result: FiliereResult) -> Footnote? {
    guard let list = result.lists.first, let row = list.rows.first, let name = row.filiere else {
      return nil
    }
    let place = quote(self.name(list.bassin, in: result.region))
    let (difficult, projects) = (approximate(row.projetsDifficiles), approximate(row.projets))
    return Footnote(
      label: say("Lecture", "Reading"),
      text: say(
        "liste de \(place), la filière \(quote(name)) réunit \(difficult) projets jugés difficiles "
          + "sur \(projects) projets de recrutement.",
        "list of \(place), the filière \(quote(name)) gathers \(difficult) projects judged "
          + "difficult out of \(projects) hiring projects."))
  }
}
