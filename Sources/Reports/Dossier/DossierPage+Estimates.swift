import Studies

/// The three estimates: statistics, then branches, then territories.
extension DossierPage {
  func estimates(_ page: inout HTML) {
    page.section("estimations", say("Les trois estimations", "The three estimates")) { page in
      page.paragraph(
        say(
          "Les statistiques sont une première estimation : des métiers à examiner. Les branches, "
            + "puis les territoires, l'amendent avec leurs raisons ; la troisième dit les "
            + "métiers prioritaires.",
          "Statistics are a first estimate: métiers to examine. Branches, then territories, "
            + "amend it with their reasons; the third one tells the priority métiers."
        ))
      table.write(&page)
    }
  }

  private var table: HTMLTable {
    var table = HTMLTable(
      say("Où en est la liste", "Where the list stands"),
      [
        .words(say("Estimation", "Estimate")), .words(say("Qui", "Who")),
        .words(say("État", "State")),
      ])
    table.sorts = false
    let none = say("aucun amendement donné", "no amendment given")
    table.add([
      .text(say("1. Statistiques", "1. Statistics")),
      .text(say("méthode \(rank.method.name)", "method \(rank.method.name)")),
      .text(say("la liste de la première page", "the list of the first page")),
    ])
    table.add([
      .text(say("2. Branches", "2. Branches")),
      .text(say("branches professionnelles", "professional branches")), .text(none),
    ])
    table.add([
      .text(say("3. Territoires", "3. Territories")),
      .text(say("acteurs du bassin", "actors of the bassin")), .text(none),
    ])
    return table
  }
}
