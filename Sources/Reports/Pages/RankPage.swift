import Nomenclatures
import Studies

extension Document {
  /// One list for each bassin, or for each territory, then how to read them.
  init(_ result: RankResult, _ words: Words) {
    let say = words.say
    let region = RegionNames.name(of: result.region, say)
    let isThird = result.concertation?.estimate == 3
    self.init(
      title: say(
        "Métiers \(isThird ? "prioritaires" : "à examiner")\(words.made(by: result.grouping)), "
          + "\(region), BMO \(result.millesime) (\(words.estimate(result.concertation)))",
        "\(isThird ? "Priority métiers" : "Métiers to examine")\(words.made(by: result.grouping)), "
          + "\(region), BMO \(result.millesime) (\(words.estimate(result.concertation)))"),
      lead: [words.lead(result)],
      sections: result.lists.map { Section($0, result, words) }
        + [
          .amendments(result.concertation, words), .territories(result.territories, words),
          .dates(result.sides, words),
        ]
        .compactMap(\.self),
      footer: Self.footer(result, words))
  }

  private static func footer(_ result: RankResult, _ words: Words) -> [Footnote] {
    var notes = words.sources(result.sources)
    notes.append(words.millesime(result.millesime, result.nomenclature, result.region))
    notes += words.method(result)
    notes += words.sides(result.sides)
    if let reading = words.reading(result) { notes.append(reading) }
    if let certainty = words.certainty(result) { notes.append(certainty) }
    notes += words.trend(result) + words.shrunk(result)
    if let concertation = result.concertation { notes.append(words.estimateLegend(concertation)) }
    notes.append(words.suppressionLegend)
    if result.grouping != .bassin { notes.append(words.sumLegend) }
    if result.grouping != .region { notes.append(words.ownLegend) }
    let marks = result.lists.flatMap { $0.rows.map(\.metier.representativite) }
    return notes + words.representativite(marks)
  }
}

extension Document.Section {
  fileprivate init(_ list: RankResult.List, _ result: RankResult, _ words: Words) {
    let say = words.say
    if let concerted = list.concerted, let concertation = result.concertation {
      self = .estimates(list, concerted, concertation, result, words)
      return
    }
    var columns: [Table.Column] = [
      .figures(say("Rang", "Rank")), .words(""), .labels(say("Métier", "Métier")), .words("FAP"),
    ]
    let showsScore = words.showsScore(result)
    if showsScore { columns.append(.figures("Score")) }
    columns += [
      .figures(say("Projets", "Projects")), .figures(say("Difficiles", "Difficult")),
      .figures(say("Taux", "Rate")),
    ]
    var table = Table(
      columns + words.shrunkColumns(result) + words.columns(of: result.sides)
        + words.chanceColumns(result)
        + words.trendColumns(result))
    for row in list.rows {
      table.add(
        row.cells(words, showsScore: showsScore, by: result.grouping)
          + words.shrunkCells(row.shrunk, result) + words.cells(row.sides, result.sides)
          + words.chanceCells(row.chance, result)
          + words.trendCells(row.trend, result))
    }
    self.init(
      heading: words.name(list.bassin, in: result.region), table: table,
      notes: [
        words.differing(
          list.differing, of: list.rows.count, isRegional: result.grouping == .region,
          ranked: say(
            words.number(list.ranked, "métier classé", "métiers classés"),
            words.number(list.ranked, "métier", "métiers") + " ranked"))
      ] + words.hidden(list, result) + words.vanished(list, result))
  }
}

extension RankResult.Row {
  fileprivate func cells(_ words: Words, showsScore: Bool, by grouping: Grouping) -> [String] {
    let marks = words.marks(isOwn: !isInRegionalList, metier.representativite)
    return ["\(rank)", marks, metier.label, metier.code.rawValue]
      + (showsScore ? [words.score(score)] : []) + [
        words.count(projets, by: grouping), words.count(projetsDifficiles, by: grouping),
        words.rate(tauxDifficulte, by: grouping),
      ]
  }
}

extension Words {
  /// How far a list differs from the regional one, and how many names were ranked.
  func differing(
    _ differing: Int, of names: Int, isRegional: Bool, ranked: String
  ) -> String {
    guard !isRegional else {
      return say("La liste régionale ; \(ranked).", "The regional list; \(ranked).")
    }
    return say(
      "\(differing) sur \(number(names, "nom", "noms")) hors de la liste régionale ; \(ranked).",
      "\(differing) of \(number(names, "name", "names")) not in the regional list; \(ranked).")
  }

  /// The first line of the first list, in a sentence.
  fileprivate func reading(_ result: RankResult) -> Footnote? {
    guard let list = result.lists.first, let row = list.rows.first else { return nil }
    let grouping = result.grouping
    let rate =
      row.tauxDifficulte.map {
        say(" (taux : ", " (rate: ") + self.rate($0, by: grouping) + ")"
      } ?? ""
    let place =
      grouping == .bassin
      ? say("à \(list.bassin.name)", "in \(list.bassin.name)")
      : say("liste de ", "list of ") + quote(name(list.bassin, in: result.region))
    let projects = count(row.projets, by: grouping)
    let difficult = count(row.projetsDifficiles, by: grouping)
    return Footnote(
      label: say("Lecture", "Reading"),
      text: say(
        "\(place), \(quote(row.metier.label)) vient au "
          + "\(ordinal(row.rank)) rang sur \(list.ranked), avec \(difficult) "
          + "projets jugés difficiles sur \(projects) projets de recrutement\(rate).",
        "\(place), \(quote(row.metier.label)) comes "
          + "\(ordinal(row.rank)) of \(list.ranked), with \(difficult) "
          + "projects judged difficult out of \(projects) hiring projects\(rate)."))
  }
}
