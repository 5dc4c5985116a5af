import Nomenclatures
import Studies

extension Document.Section {
  /// The list of a bassin, its three estimates side by side.
  static func estimates(
    _ list: RankResult.List, _ concerted: ConcertedList<RankResult.Row>,
    _ concertation: Concertation, _ result: RankResult, _ words: Words
  ) -> Self {
    let say = words.say
    var table = Table(
      words.estimateColumns(concertation) + [
        .words(""), .labels(say("Métier", "Métier")), .words("FAP"),
        .figures(say("Projets", "Projects")), .figures(say("Difficiles", "Difficult")),
        .figures(say("Taux", "Rate")), .words(say("Amendements", "Amendments")),
      ])
    for row in concerted.rows {
      let figures = row.figures
      table.add(
        words.estimateCells(row, concertation) + [
          words.marks(
            isOwn: figures.map { !$0.isInRegionalList } ?? false, row.metier.representativite),
          row.metier.label, row.metier.code.rawValue, words.count(figures?.projets),
          words.count(figures?.projetsDifficiles), words.rate(figures?.tauxDifficulte),
          words.lines(row.amendments),
        ])
    }
    let last = concerted.lengths[max(2, concertation.estimate) - 1]
    return Self(
      heading: words.name(list.bassin, in: result.region), table: table,
      notes: [
        say(
          "\(words.number(concerted.lengths[0], "nom", "noms")) à la première estimation, \(last) à "
            + "la dernière ; \(words.number(list.ranked, "métier classé", "métiers classés")).",
          "\(words.number(concerted.lengths[0], "name", "names")) at the first estimate, \(last) at "
            + "the latest; \(words.number(list.ranked, "métier", "métiers")) ranked.")
      ])
  }
}
