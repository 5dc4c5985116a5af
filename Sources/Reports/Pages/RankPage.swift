import Nomenclatures
import Studies

extension Document {
  /// One list for each bassin, then how to read them.
  init(_ result: RankResult, _ words: Words) {
    let say = words.say
    let region = RegionNames.name(of: result.region, say)
    self.init(
      title: say(
        "Métiers à examiner par bassin d'emploi, \(region), BMO \(result.millesime) "
          + "(première estimation)",
        "Métiers to examine by bassin d'emploi, \(region), BMO \(result.millesime) "
          + "(first estimate)"),
      lead: [words.lead(result)],
      sections: result.lists.map { Section($0, result, words) }
        + [.dates(result.sides, words)].compactMap(\.self),
      footer: Self.footer(result, words))
  }

  private static func footer(_ result: RankResult, _ words: Words) -> [Footnote] {
    var notes = words.sources(result.sources)
    notes.append(words.millesime(result.millesime, result.nomenclature, result.region))
    notes += words.method(result)
    notes += words.sides(result.sides)
    if let reading = words.reading(result) { notes.append(reading) }
    if let certainty = words.certainty(result) { notes.append(certainty) }
    notes.append(words.suppressionLegend)
    notes.append(
      Footnote(
        label: RankResult.Row.ownMark,
        text: words.say(
          "absent de la liste régionale de même longueur (même méthode, sommes de la région).",
          "not in the regional list of the same length (same method, sums over the région).")))
    return notes
  }
}

extension RankResult.Row {
  /// Marks a name that the regional list does not hold.
  fileprivate static let ownMark = "◆"
}

extension Document.Section {
  fileprivate init(_ list: RankResult.List, _ result: RankResult, _ words: Words) {
    let say = words.say
    var columns: [Table.Column] = [
      .figures(say("Rang", "Rank")), .words(""), .labels(say("Métier", "Métier")), .words("FAP"),
    ]
    let showsScore = words.showsScore(result.method)
    if showsScore { columns.append(.figures("Score")) }
    columns += [
      .figures(say("Projets", "Projects")), .figures(say("Difficiles", "Difficult")),
      .figures(say("Taux", "Rate")),
    ]
    var table = Table(columns + words.columns(of: result.sides) + words.chanceColumns(result))
    for row in list.rows {
      table.add(
        row.cells(words, showsScore: showsScore) + words.cells(row.sides, result.sides)
          + words.chanceCells(row.chance, result))
    }
    self.init(
      heading: list.bassin.fullName, table: table,
      notes: [
        say(
          "\(list.differing) sur \(words.number(list.rows.count, "nom", "noms")) hors de la liste "
            + "régionale ; \(words.number(list.ranked, "métier classé", "métiers classés")).",
          "\(list.differing) of \(words.number(list.rows.count, "name", "names")) not in the "
            + "regional list; \(words.number(list.ranked, "métier", "métiers")) ranked.")
      ])
  }
}

extension RankResult.Row {
  fileprivate func cells(_ words: Words, showsScore: Bool) -> [String] {
    ["\(rank)", isInRegionalList ? "" : Self.ownMark, metier.label, metier.code.rawValue]
      + (showsScore ? [words.score(score)] : []) + [
        words.count(projets), words.count(projetsDifficiles), words.rate(tauxDifficulte),
      ]
  }
}

extension Words {
  /// The first line of the first list, in a sentence.
  fileprivate func reading(_ result: RankResult) -> Footnote? {
    guard let list = result.lists.first, let row = list.rows.first else { return nil }
    let rate = row.tauxDifficulte.map { say(" (taux : ", " (rate: ") + self.rate($0) + ")" } ?? ""
    return Footnote(
      label: say("Lecture", "Reading"),
      text: say(
        "à \(list.bassin.name), \(quote(row.metier.label)) vient au "
          + "\(ordinal(row.rank)) rang sur \(list.ranked), avec \(count(row.projetsDifficiles)) "
          + "projets jugés difficiles sur \(count(row.projets)) projets de recrutement\(rate).",
        "in \(list.bassin.name), \(quote(row.metier.label)) comes "
          + "\(ordinal(row.rank)) of \(list.ranked), with \(count(row.projetsDifficiles)) "
          + "projects judged difficult out of \(count(row.projets)) hiring projects\(rate)."))
  }
}
