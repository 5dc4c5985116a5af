import Studies

extension Document.Section {
  /// What the store holds of one source other than the survey: a row for each year and scope, a
  /// column for each of its main measures.
  static func figures(of source: String, _ result: StatusResult, _ words: Words) -> Self {
    let say = words.say
    let measures = words.measures(of: source)
    let months = result.extents.contains { $0.record.source == source && !$0.months.isEmpty }
    var table = Table(
      [.words(say("Année", "Year")), .labels(say("Portée", "Scope")), .figures("Bassins")]
        + (months ? [.figures(say("Mois", "Months"))] : [])
        + [.figures(say("Métiers", "Métiers")), .figures(say("Cellules", "Cells"))]
        + measures.map { .figures($0.title) })
    for row in result.rows
    where row.source == source && row.measure == measures.first?.measure
      && result.shownScopes.contains(row.scope)
    {
      let extent = result.extent(of: row)
      let sums = measures.map { measure in
        result.rows.first {
          $0.source == source && $0.millesime == row.millesime && $0.scope == row.scope
            && $0.measure == measure.measure
        }
      }
      table.add(
        ["\(row.millesime)", words.name(of: row.scope), words.bassins(extent)]
          + (months ? [extent.map { words.numerals.count($0.months.count) } ?? Words.absent] : [])
          + [
            extent.map { words.numerals.count($0.metiers) } ?? Words.absent,
            words.numerals.count(row.cells),
          ] + sums.map { $0.map { words.numerals.count($0.visibleSum) } ?? Words.absent })
    }
    return Self(heading: words.heading(of: source), table: table)
  }
}

extension Words {
  fileprivate func measures(of source: String) -> [(measure: String, title: String)] {
    switch source {
    case "pole-emploi":
      [("offres", say("Offres", "Offers")), ("demandeurs", say("Demandeurs", "Seekers"))]
    case "offres":
      [
        ("offres", say("Offres", "Offers")), ("postes", say("Postes", "Posts")),
        ("offresDurables", say("Durables", "Lasting")),
        ("offresTempsPlein", say("Temps plein", "Full-time")),
      ]
    case "formations": [("sessions", "Sessions"), ("places", say("Places", "Places"))]
    default: []
    }
  }

  fileprivate func heading(of source: String) -> String {
    switch source {
    case "pole-emploi":
      say("Offres enregistrées et demandeurs d'emploi", "Offers registered and job seekers")
    case "offres": say("Offres publiées", "Offers posted")
    default: say("Offre de formation", "Training on offer")
    }
  }

  /// The sum of a table's figures, low–high when there are two: `16 000–23 100`.
  func sum(_ coverage: StatusResult.Coverage?) -> String {
    guard let low = coverage?.lowSum, let high = coverage?.highSum else { return "" }
    return numerals.span(numerals.count(low), numerals.count(high))
  }

  /// What a reference table is, with its year.
  func name(of reference: StatusResult.Reference) -> String {
    let name = reference.name
    return switch reference.kind {
    case "bassins": say("Bassins du Pacte", "Bassins of the Pacte")
    case "order": say("Commande régionale \(name)", "Training order \(name)")
    case "passage": say("Passage \(name)", "Passage \(name)")
    case "communes": say("Communes par bassin \(name)", "Communes by bassin \(name)")
    case "postalCodes": say("Codes postaux", "Postal codes")
    case "mergers": say("Fusions de communes", "Mergers of communes")
    case "outlines": say("Contours des bassins \(name)", "Outlines of bassins \(name)")
    case "flows":
      say("Trajets domicile-travail \(name) (actifs)", "Journeys to work \(name) (workers)")
    case "entries":
      say("Entrées estimées, commande \(name)", "Estimated entries, order \(name)")
    case "filieres": say("Filières de la commande \(name)", "Filières of the order \(name)")
    case "certifications": say("Certifications", "Certifications")
    case "difficulties":
      say("Causes de difficulté \(name), France", "Causes of difficulty \(name), France")
    case "tensions":
      say("Tensions par département \(name)", "Tensions by département \(name)")
    default: name
    }
  }
}
