import Nomenclatures
import Studies

/// How estimates and amendments are written.
extension Words {
  /// « première estimation », « deuxième estimation : branches »…
  func estimate(_ concertation: Concertation?) -> String {
    switch concertation?.estimate {
    case 2: say("deuxième estimation : branches", "second estimate: branches")
    case 3: say("troisième estimation : territoires", "third estimate: territories")
    default: say("première estimation", "first estimate")
    }
  }

  /// What is asked, where and of which métier.
  func request(_ outcome: Concertation.Outcome) -> String {
    let amendment = outcome.amendment
    let asked = say(amendment.asked.french, amendment.asked.english)
    let place = outcome.bassin?.name ?? amendment.bassin ?? say("tous les bassins", "all bassins")
    let metier =
      outcome.metier.map { "\($0.label) (\($0.code))" } ?? quote(amendment.metier)
    return "\(place)\(say(" : ", ": "))\(asked), \(metier)"
  }

  /// What an amendment did.
  func effect(_ outcome: Concertation.Outcome) -> String {
    switch outcome.effect {
    case .applied:
      outcome.amendment.bassin == nil
        ? say(
          "appliqué, \(number(outcome.bassins, "bassin", "bassins"))",
          "applied, \(number(outcome.bassins, "bassin", "bassins"))") : say("appliqué", "applied")
    case .withoutEffect: say("sans effet", "no effect")
    case .unknownName: say("mis de côté", "set aside")
    case .elsewhere: say("vaut pour gap", "counts in gap")
    }
  }

  /// The columns of the estimates made: the third stands when territories amended.
  func estimateColumns(_ concertation: Concertation) -> [Table.Column] {
    (1...max(2, concertation.estimate)).map { .figures(say("Est.", "Est.") + " \($0)") }
  }

  /// The place of a métier at each estimate made: in brackets beyond the list.
  func estimateCells<Figures>(
    _ row: ConcertedList<Figures>.Row, _ concertation: Concertation
  ) -> [String] {
    (0..<max(2, concertation.estimate)).map { place in
      guard let rank = row.places[place] else { return Self.absent }
      return row.listed[place] ? "\(rank)" : "(\(rank))"
    }
  }

  /// Lines of the amendments that moved a métier.
  func lines(_ lines: [Int]) -> String {
    lines.isEmpty
      ? "" : say("l.", "l.") + "\u{A0}" + lines.map(String.init).joined(separator: ", ")
  }

  /// How to read the estimates.
  func estimateLegend(_ concertation: Concertation) -> Footnote {
    Footnote(
      label: say("Estimations", "Estimates"),
      text: say(
        "1, les statistiques ; 2, après les branches ; 3, après les territoires. (12) : classé, hors "
          + "de la liste ; – : sans rang. Un rang qui change sans amendement est celui d'un métier "
          + "poussé par d'autres. Projets et taux restent ceux des statistiques.",
        "1, statistics; 2, after branches; 3, after territories. (12): ranked, not in the list; –: no "
          + "rank. A rank that changes without amendment is that of a métier pushed by others. Projects "
          + "and rates stay those of the statistics."))
  }
}
