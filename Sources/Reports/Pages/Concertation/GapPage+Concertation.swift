import Nomenclatures
import Studies

extension Document.Section {
  /// Needs and gaps of a bassin, the three estimates side by side.
  static func estimates(
    _ list: GapResult.List, _ concerted: ConcertedList<GapResult.Row>,
    _ concertation: Concertation, _ words: Words
  ) -> Self {
    let say = words.say
    let last = max(2, concertation.estimate) - 1
    var table = Table(
      words.estimateColumns(concertation) + [
        .labels(say("Métier", "Métier")), .words("FAP"),
        Table.Column.words(say("Nature", "Kind")).spare,
        .figures(say("Besoin, est. 1", "Need, est. 1")),
        .figures(say("Besoin amendé", "Need amended")),
        Table.Column.figures(say("Employeurs", "Employers")).spare,
        .figures(say("Écart amendé", "Gap amended")),
        .words(say("Amendements", "Amendments")),
      ])
    for row in concerted.rows {
      let reach = row.figures?.supply.employers.value
      let (first, now) = (row.needs.first ?? nil, row.needs.isEmpty ? nil : row.needs[last])
      table.add(
        words.estimateCells(row, concertation) + [
          row.metier.label, row.metier.code.rawValue, words.kind(row.figures?.kind),
          words.whole(first), words.whole(now), reach.map(words.entries) ?? Words.absent,
          words.whole(now.flatMap { need in reach.map { need - $0 } }), words.lines(row.amendments),
        ])
    }
    return Self(
      heading: list.bassin.fullName,
      lines: [
        say(
          "Besoin des statistiques, puis amendé ; entrées PRFE estimées à portée des employeurs ; "
            + "l'ordre suit le besoin amendé, puis les places demandées.",
          "Need of the statistics, then amended; estimated PRFE entries within employers' reach; the "
            + "order follows the amended need, then the places asked for.")
      ], table: table,
      notes: [
        say(
          "\(words.number(concerted.lengths[0], "nom", "noms")) à la première estimation, "
            + "\(concerted.lengths[last]) à la dernière.",
          "\(words.number(concerted.lengths[0], "name", "names")) at the first estimate, "
            + "\(concerted.lengths[last]) at the latest.")
      ])
  }
}

extension Words {
  /// A figure without decimals; `–` when there is none.
  fileprivate func whole(_ value: Double?) -> String {
    value.map { numerals.count($0) } ?? Self.absent
  }
}
