import Nomenclatures
import Studies

extension Document {
  /// What the store holds, in three tables.
  init(_ result: StatusResult, _ words: Words) {
    let say = words.say
    self.init(
      title: say("Contenu du magasin de données", "What the store holds"),
      sections: [
        .contents(result, words), .shares(result, words),
        .figures(of: "pole-emploi", result, words), .figures(of: "offres", result, words),
        .figures(of: "formations", result, words), .references(result, words),
      ].filter { $0.table?.rows.isEmpty == false },
      footer: words.sources(result.sources) + [
        Footnote(
          label: say("Lecture", "Reading"),
          text: say(
            "une cellule est un métier dans un bassin. Masquées : cellules dont le chiffre "
              + "est « * » à la source, en tout ou en partie ; visibles : sommes de ce "
              + "qui est publié ; attendue : chaque part masquée comptée à sa valeur "
              + "attendue (projets 2,5 ; difficiles 1,2).",
            "a cell is one métier in one bassin. Hidden: cells whose figure is \u{201C}*\u{201D} "
              + "at the source, in whole or in part; visible: sums of what is published; "
              + "expected: each hidden part counted at its expected value (projects 2.5; "
              + "difficult 1.2)."))
      ])
  }
}

extension Document.Section {
  fileprivate static func contents(_ result: StatusResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .words(say("Année", "Year")), .labels(say("Portée", "Scope")), .figures("Bassins"),
      .figures(say("Métiers", "Métiers")), .figures(say("Cellules", "Cells")),
      .figures(say("Projets visibles", "Visible projects")), .figures(say("masqués", "hidden")),
      .figures(say("Difficiles visibles", "Visible difficult")),
      .figures(say("masqués", "hidden")),
    ])
    let shown = result.shownScopes
    for row in result.rows
    where row.source == "bmo" && row.measure == "projets" && shown.contains(row.scope) {
      table.add(words.contents(row, result))
    }
    let others = Set(result.rows.map(\.scope)).subtracting(shown).count
    return Self(
      heading: say("Besoins en main-d'œuvre (BMO)", "Besoins en main-d'œuvre survey (BMO)"),
      table: table, notes: others == 0 ? [] : [words.others(others)])
  }

  fileprivate static func shares(_ result: StatusResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .words(say("Année", "Year")), .labels(say("Portée", "Scope")),
      .figures(say("chiffres visibles", "visible figures")),
      .figures(say("valeur attendue", "expected value")),
    ])
    for share in result.shares where result.shownScopes.contains(share.scope) {
      table.add([
        "\(share.millesime)", words.name(of: share.scope),
        share.visible.map { words.numerals.percent($0, places: 1) } ?? Words.absent,
        share.expected.map { words.numerals.percent($0, places: 1) } ?? Words.absent,
      ])
    }
    return Self(
      heading: say("Part des projets jugés difficiles", "Share of projects judged difficult"),
      table: table)
  }

  fileprivate static func references(_ result: StatusResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .labels(say("Table", "Table")), .figures(say("Entrées", "Entries")), .figures("Bassins"),
      .figures(say("Somme", "Sum")), .labels(say("Fichier", "File")),
      .labels(say("Licence", "Licence")),
    ])
    for reference in result.references {
      table.add([
        words.name(of: reference), words.numerals.count(reference.entries),
        reference.coverage.map { words.numerals.count($0.bassins) } ?? "",
        words.sum(reference.coverage), reference.file.name,
        words.licence(reference.file),
      ])
    }
    return Self(heading: say("Tables de référence", "Reference tables"), table: table)
  }
}

extension StatusResult {
  /// The size of what a row sums; `nil` for France.
  func extent(of row: Row) -> Extent? {
    extents.first {
      $0.record.source == row.source && $0.record.millesime == row.millesime
        && $0.record.region.rawValue == row.scope.code
    }
  }

  /// The scopes that a page shows: all of a few, else France and Île-de-France.
  var shownScopes: Set<Scope> {
    let scopes = Set(rows.map(\.scope))
    return scopes.count > 4 ? scopes.intersection([.france, .region(.ileDeFrance)]) : scopes
  }
}

extension Words {
  /// What a page says of the scopes that it does not show.
  fileprivate func others(_ count: Int) -> String {
    say(
      "\(number(count, "autre portée", "autres portées")) dans le magasin : --region CODE, ou "
        + "--format csv ou json pour toutes.",
      "\(number(count, "other scope", "other scopes")) in the store: --region CODE, or --format "
        + "csv or json for all.")
  }

  fileprivate func contents(_ row: StatusResult.Row, _ result: StatusResult) -> [String] {
    let difficult = result.rows.first {
      $0.source == row.source && $0.millesime == row.millesime && $0.scope == row.scope
        && $0.measure == "projetsDifficiles"
    }
    let extent = result.extent(of: row)
    return [
      "\(row.millesime)", name(of: row.scope), bassins(extent),
      extent.map { numerals.count($0.metiers) } ?? Self.absent,
      numerals.count(row.cells), numerals.count(row.visibleSum), hidden(row),
      difficult.map { numerals.count($0.visibleSum) } ?? Self.absent,
      difficult.map(hidden) ?? Self.absent,
    ]
  }

  /// Bassins covered, of those known: `25/25`.
  func bassins(_ extent: StatusResult.Extent?) -> String {
    guard let extent else { return Self.absent }
    let covered = numerals.count(extent.bassins)
    return extent.knownBassins.map { "\(covered)/\(numerals.count($0))" } ?? covered
  }

  private func hidden(_ row: StatusResult.Row) -> String {
    row.cells == 0
      ? Self.absent : numerals.percent(Double(row.suppressed + row.partial) / Double(row.cells))
  }

  func name(of scope: StatusResult.Scope) -> String {
    switch scope {
    case .region(let region): RegionNames.name(of: region, say)
    case .france: say("France entière", "France")
    }
  }
}
