import Nomenclatures
import Studies

/// The three estimates: statistics, then branches, then territories.
extension DossierPage {
  func estimates(_ page: inout HTML) {
    page.section("estimations", say("Les trois estimations", "The three estimates")) { page in
      page.paragraph(
        say(
          "Les statistiques sont une première estimation : des métiers à examiner. Les branches, "
            + "puis les territoires, l'amendent avec leurs raisons ; la troisième dit les métiers "
            + "prioritaires.",
          "Statistics are a first estimate: métiers to examine. Branches, then territories, amend "
            + "it with their reasons; the third one tells the priority métiers."))
      guard let concertation = rank.concertation, let list = dossier.list?.concerted else {
        return steps.write(&page)
      }
      compared(list, concertation).write(&page)
      page.notes(
        [surveyed, source(rank.sources), words.estimateLegend(concertation)], say)
      amendments(concertation).write(&page)
      for finding in concertation.findings {
        page.warning(say("À revoir : ", "To look at: ") + words.text(finding))
      }
    }
  }

  /// Where the list stands when nothing amends it.
  private var steps: HTMLTable {
    var table = HTMLTable(
      say("Où en est la liste", "Where the list stands"),
      [
        .words(say("Estimation", "Estimate")), .words(say("Qui", "Who")),
        .words(say("État", "State")),
      ])
    table.sorts = false
    let none = say("aucun amendement donné", "no amendment given")
    let first = say("la liste de la première page", "the list of the first page")
    let method = say("méthode \(rank.method.name)", "method \(rank.method.name)")
    let branches = say("branches professionnelles", "professional branches")
    let territories = say("acteurs du bassin", "actors of the bassin")
    table.add([.text(say("1. Statistiques", "1. Statistics")), .text(method), .text(first)])
    table.add([.text(say("2. Branches", "2. Branches")), .text(branches), .text(none)])
    table.add([.text(say("3. Territoires", "3. Territories")), .text(territories), .text(none)])
    return table
  }

  /// Each estimate's place for each métier.
  private func compared(
    _ list: ConcertedList<RankResult.Row>, _ concertation: Concertation
  ) -> HTMLTable {
    var table = HTMLTable(
      say("Rang de chaque métier à chaque estimation", "Rank of each métier at each estimate"),
      [.words("Métier")] + words.estimateColumns(concertation).map { .figures($0.title) }
        + [.words(say("Amendements (lignes)", "Amendments (lines)"))])
    for row in list.rows {
      let places = words.estimateCells(row, concertation)
      table.add(
        [cell(row.metier)]
          + places.enumerated().map { .figure($1, row.places[$0].map(Double.init)) }
          + [.text(words.lines(row.amendments))])
    }
    return table
  }

  /// Who asked for what, why, on what source, and what it did.
  private func amendments(_ concertation: Concertation) -> HTMLTable {
    var table = HTMLTable(
      say("Amendements (\(concertation.file))", "Amendments (\(concertation.file))"),
      [
        .figures(say("Ligne", "Line")), .words(say("Tour", "Round")), .words("Instance"),
        .words(say("Amendement", "Amendment")), .words(say("Motif", "Reason")),
        .words("Source"), .words(say("Effet", "Effect")),
      ])
    for outcome in concertation.outcomes {
      let amendment = outcome.amendment
      guard outcome.bassin == nil || outcome.bassin?.code == dossier.bassin.code else { continue }
      let origin = amendment.source + (amendment.date.map { ", \($0)" } ?? "")
      table.add([
        .figure("\(amendment.line)", Double(amendment.line)), .text("\(amendment.round.rawValue)"),
        .text(amendment.author), .text(words.request(outcome)), .text(amendment.reason),
        .text(origin), .text(words.effect(outcome)),
      ])
    }
    return table
  }
}
