import Nomenclatures
import Studies

/// Every métier ranked, and the weights that a person may move where scripts run.
extension DossierPage {
  func whole(_ page: inout HTML) {
    let heading = say("Toute la liste, et d'autres poids", "The whole list, and other weights")
    page.section("toute", heading, when: "BMO \(rank.millesime)", startsPage: true) { page in
      page.paragraph(
        say(
          "Les \(dossier.cells.count) métiers que la méthode classe dans le bassin. Les poids "
            + "sont un choix : les changer, c'est voir ce qui en dépend.",
          "The \(dossier.cells.count) métiers that the method ranks in the bassin. Weights are a "
            + "choice: to change them is to see what depends on it."
        ))
      if let weighing = dossier.parts.making.weighing {
        page.element(
          "p", ["class": "nojs small"],
          say(
            "Les curseurs et les filtres demandent JavaScript ; sans lui, la liste est celle de "
              + "la méthode. Sur papier, les 30 premiers.",
            "Sliders and filters ask for JavaScript; without it, the list is that of the method. "
              + "On paper, the 30 first."
          ))
        form(weighing, &page)
      } else {
        page.paragraph(
          say(
            "La méthode \(rank.method.name) n'est pas une moyenne pondérée : elle n'a pas de "
              + "poids à changer.",
            "The method \(rank.method.name) is no weighted mean: it has no weights to change."))
      }
      table.write(&page)
      page.notes(notes, say)
    }
  }

  /// The sliders, the filters, the recipe. What the script works on stands in data attributes.
  private func form(_ weighing: RankMaking.Weighing, _ page: inout HTML) {
    let percent = say("\u{A0}%", "%")
    page.element(
      "form",
      [
        "id": "poids", "data-mean": weighing.isGeometric ? "geometric" : "arithmetic",
        "data-least": "\(weighing.leastTerms)", "data-scale": JSONValue.digits(weighing.scale),
        "data-top": "\(rows.count)", "data-point": say(",", "."), "data-percent": percent,
        "data-parts": denominators.map(JSONValue.digits).joined(separator: " "),
        "data-recipe": Schema.recipe(recipe).compact, "data-told": told,
      ]
    ) { page in
      page.element("fieldset") { page in
        page.element("legend", say("Poids des indices", "Weights of the evidence"))
        for (place, term) in dossier.parts.making.terms.enumerated() {
          slider(term, weighing.weights[place], place, &page)
        }
        lacking(&page)
      }
      page.element("div", ["class": "row"]) { page in
        page.element(
          "button", ["type": "button", "class": "act", "id": "standard"],
          say("Poids de la méthode", "The method's weights"))
        page.element(
          "button", ["type": "button", "class": "act", "id": "egaux"],
          say("Poids égaux", "Equal weights"))
        page.element(
          "a",
          [
            "class": "act", "id": "recette",
            "download": "recette-\(DossierFile.name(of: dossier.bassin, ending: "json"))",
            "href": "#poids",
          ], say("Télécharger la recette", "Download the recipe"))
        filters(&page)
      }
      page.element("p", ["id": "dit", "class": "small", "role": "status"], "")
    }
    page.line()
  }

  /// The recipe of the list of this bassin alone, for `faisceau rank --recipe`.
  private var recipe: Recipe {
    var recipe = rank.recipe
    recipe.bassins = [dossier.bassin.code.rawValue]
    (recipe.replicates, recipe.seed, recipe.amendments) = (nil, nil, nil)
    (recipe.trend, recipe.since) = (nil, nil)
    return recipe
  }

  private var told: String {
    say(
      "{moved} noms entrent parmi les {top} premiers avec ces poids (sur fond clair) ; {shown} "
        + "métiers montrés sur {all}.",
      "{moved} names enter the {top} first with these weights (on a light ground); {shown} "
        + "métiers shown of {all}."
    )
  }

  private func slider(
    _ term: RankMaking.Term, _ weight: Double, _ place: Int, _ page: inout HTML
  ) {
    let value = JSONValue.digits(weight)
    page.element("div", ["class": "slider"]) { page in
      page.element("label", ["for": "poids-\(place)"], words.text(term.label))
      page.void(
        "input",
        [
          "type": "range", "id": "poids-\(place)", "min": term.isRequired ? "0.01" : "0",
          "max": JSONValue.digits(max(1, weight)), "step": "0.01", "value": value,
          "data-role": term.role, "data-standard": value,
        ])
      page.element("output", ["for": "poids-\(place)"], numerals.decimal(weight, places: 2))
    }
    page.line()
  }

  private func lacking(_ page: inout HTML) {
    let names = rank.use.missing.map { words.text($0.label) }
    guard !names.isEmpty else { return }
    page.element(
      "p", ["class": "small"],
      say(
        "Sans chiffre pour ce millésime, donc sans poids : \(names.joined(separator: ", ")).",
        "Without figures that year, hence without weight: \(names.joined(separator: ", "))."))
  }

  private func filters(_ page: inout HTML) {
    let domaines = Set(dossier.cells.compactMap(\.domaine)).sorted()
    choice("domaine", say("Domaine", "Domain"), &page) { page in
      page.element("option", ["value": ""], say("tous", "all"))
      for domaine in domaines {
        page.element(
          "option", ["value": domaine],
          "\(domaine) – "
            + "\(dossier.parts.making.domaines[domaine] ?? domaine)")
      }
    }
    let niveaux = ["VI", "V", "IV", "III", "II", "I"].filter { niveau in
      dossier.cells.contains { $0.niveaux.contains(niveau) }
    }
    guard !niveaux.isEmpty else { return }
    choice("niveau", say("Niveau de formation (1969)", "Level of training (1969)"), &page) { page in
      page.element("option", ["value": ""], say("tous", "all"))
      for niveau in niveaux { page.element("option", ["value": niveau], niveau) }
      page.element(
        "option", ["value": "-"], say("hors commande régionale", "outside the regional order"))
    }
  }

  private func choice(
    _ id: String, _ name: String, _ page: inout HTML, _ options: (inout HTML) -> Void
  ) {
    page.element("label") { page in
      page.text(name + " ")
      page.element("select", ["id": id], options)
    }
  }

  private var table: HTMLTable {
    var table = HTMLTable(
      say(
        "Métiers classés dans le bassin (nombre de projets, part en %)",
        "Métiers ranked in the bassin (number of projects, share in %)"),
      [
        .figures(say("Rang", "Rank")), .words("Métier"), .figures("Score"),
        .figures(say("Projets", "Projects")),
        .difficult(say), .rate(say),
        .figures(say("Région", "Région"), long: say("Rang dans la région", "Rank in the région")),
        .figures(
          say("Bassins", "Bassins"),
          long: say(
            "Bassins qui le placent parmi leurs \(rows.count) premiers",
            "Bassins that place it among their \(rows.count) first")),
      ])
    table.identifier = "tous"
    table.isLong = true
    let parts = denominators
    for cell in dossier.cells { table.add(row(cell, parts)) }
    return table
  }

  private func row(_ cell: RankMaking.Cell, _ parts: [Double]) -> HTMLTable.Row {
    var row = HTMLTable.Row(
      cells: [
        .figure("\(cell.rank)", Double(cell.rank)), self.cell(cell.metier),
        score(cell.score),
        self.cell(cell.projets),
        self.cell(cell.projetsDifficiles), self.cell(cell.tauxDifficulte),
        .figure(
          cell.regionalRank.map { "\($0)" } ?? Words.absent, cell.regionalRank.map(Double.init)),
        .figure("\(cell.bassins)", Double(cell.bassins)),
      ], header: 1)
    row.values = zip(cell.values, parts).map { value, parts in
      value.map { JSONValue.digits(parts == 1 ? $0 : ($0 * parts).rounded()) } ?? "-"
    }.joined(separator: " ")
    row.tie = tie(cell)
    row.domaine = cell.metier.code.rawValue.hasPrefix(cell.domaine ?? "") ? nil : cell.domaine
    row.niveaux = cell.niveaux.isEmpty ? nil : cell.niveaux.joined(separator: " ")
    row.style = cell.rank == rows.count ? "cut" : nil
    return row
  }

  /// The score, to the tenth decimal: ranks hang on it.
  private func score(_ score: Score) -> HTMLTable.Cell {
    var cell = HTMLTable.Cell.figure(words.score(score), score.value)
    cell.scale = 1e10
    return cell
  }

  /// Difficult projects that part equal scores, unless the row shows them.
  private func tie(_ cell: RankMaking.Cell) -> String? {
    guard let tie = cell.tieBreak else { return nil }
    let shown = cell.projetsDifficiles
    return shown?.status == .observed && shown?.visible == tie && tie < 1000
      ? nil : JSONValue.digits(tie)
  }

  /// For each term, a number that makes whole numbers of all its values, to the last bit; 1 when there
  /// is none below a thousand. Percentile ranks have one: twice the number of métiers.
  private var denominators: [Double] {
    dossier.parts.making.terms.indices.map { place in
      let values = dossier.cells.compactMap { $0.values[place] }
      return (2...1000).lazy.map(Double.init).first { parts in
        values.allSatisfy { ($0 * parts).rounded() / parts == $0 }
      } ?? 1
    }
  }

  private var notes: [Footnote] {
    var notes: [Footnote] = []
    if let cell = dossier.cells.first {
      notes.append(
        lecture(
          say(
            "\(words.quote(cell.metier.label)) a le score \(words.score(cell.score)) ; "
              + "\(cell.bassins) bassins sur \(dossier.parts.making.total) le placent parmi leurs "
              + "\(rows.count) premiers. Le trait marque le \(words.ordinal(rows.count)) rang.",
            "\(words.quote(cell.metier.label)) has the score \(words.score(cell.score)); "
              + "\(cell.bassins) bassins of \(dossier.parts.making.total) place it among their "
              + "\(rows.count) first. The line marks rank \(rows.count)."
          )))
    }
    return notes + [surveyed, source(rank.sources), hidden] + words.method(rank)
  }
}
