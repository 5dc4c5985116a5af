import Studies

extension Document.Section {
  /// The figures beside the région's; of hidden ones, in columns that stand only where they say
  /// something, what is known.
  static func figures(_ result: ExplainResult, _ words: Words) -> Self {
    let say = words.say
    let lines = words.lines(result.figures, result.regionalFigures)
    var columns = [
      Table.Column.labels(say("Chiffre", "Figure")), .figures("Bassin"), .figures("Région"),
    ]
    let shown = hiddenTitles(words).indices.filter { place in
      lines.contains { !$0.hidden[place].isEmpty }
    }
    columns += shown.map { .figures(hiddenTitles(words)[$0]) }
    var table = Table(columns)
    for line in lines { table.add(line.shown + shown.map { line.hidden[$0] }) }
    return Self(
      heading: say("Les chiffres", "The figures"), table: table,
      notes: result.shrunk.map { [words.shrunk($0)] } ?? [])
  }

  /// Titles of what is known of hidden figures, in the order of `FigureLine.hidden`.
  private static func hiddenTitles(_ words: Words) -> [String] {
    let say = words.say
    return [
      say("Bornes", "Bounds"), say("dont publié", "published part"),
      say("Parts masquées", "Hidden parts"), say("Valeur attendue", "Expected value"),
    ]
  }
}

/// One line of the table of figures.
private struct FigureLine {
  /// Label, bassin, région.
  let shown: [String]
  /// Bounds, published part, hidden parts, expected value; blank where nothing is hidden.
  let hidden: [String]
}

extension Words {
  /// The figures once drawn towards the région's, in a sentence.
  fileprivate func shrunk(_ figure: ShrunkFigure) -> String {
    let (projects, rate) = (
      numerals.count(figure.projetsDifficiles), numerals.percent(figure.tauxDifficulte)
    )
    return say(
      "Ramenés vers la région (--shrink) : \(projects) projets difficiles attendus l'an prochain, "
        + "taux corrigé \(rate).",
      "Drawn towards the région (--shrink): \(projects) difficult projects expected next year, "
        + "shrunk rate \(rate).")
  }

  fileprivate func lines(
    _ own: ExplainResult.Figures, _ region: ExplainResult.Figures
  ) -> [FigureLine] {
    [
      line(say("Projets de recrutement", "Hiring projects"), own.projets, region.projets),
      line(
        say("dont jugés difficiles", "of them judged difficult"), own.projetsDifficiles,
        region.projetsDifficiles),
      line(
        say("dont saisonniers", "of them seasonal"), own.projetsSaisonniers,
        region.projetsSaisonniers),
      line(say("Taux de difficulté", "Difficulty rate"), own.tauxDifficulte, region.tauxDifficulte),
    ]
  }

  private func line(_ label: String, _ own: CountFigure?, _ region: CountFigure?) -> FigureLine {
    let shown = [label, count(own), approximate(region)]
    guard let own, own.status != .observed else {
      return FigureLine(shown: shown, hidden: ["", "", "", ""])
    }
    let bounds = numerals.span(numerals.count(own.lower), numerals.count(own.upper))
    return FigureLine(
      shown: shown,
      hidden: [
        bounds, own.status == .partial ? numerals.count(own.visible) : "",
        numerals.count(own.hiddenParts),
        own.expected.map { numerals.decimal($0, places: 1) } ?? "",
      ])
  }

  private func line(_ label: String, _ own: RateFigure?, _ region: RateFigure?) -> FigureLine {
    let shown = [label, rate(own), approximateRate(region)]
    guard let own, own.observed == nil else {
      return FigureLine(shown: shown, hidden: ["", "", "", ""])
    }
    return FigureLine(
      shown: shown,
      hidden: [
        numerals.percentSpan(own.lower, own.upper), "", "",
        own.expected.map { numerals.percent($0) } ?? "",
      ])
  }
}
