import Nomenclatures
import Studies

extension Document {
  /// One métier in one bassin: its figures, its place, its neighbours, the other years.
  init(_ result: ExplainResult, _ words: Words) {
    let say = words.say
    self.init(
      title: say(
        "\(result.metier.fullName) à \(result.bassin.fullName), BMO \(result.millesime) "
          + "(première estimation)",
        "\(result.metier.fullName) in \(result.bassin.fullName), BMO \(result.millesime) "
          + "(first estimate)"),
      lead: words.places(result),
      sections: [
        .figures(result, words), .waterfall(result, words), .indicators(result, words),
        .need(result, words), .neighbours(result, words), .years(result, words),
        .trends(result, words),
      ].filter { $0.table?.rows.isEmpty == false || !$0.notes.isEmpty },
      footer: Self.footer(result, words))
  }

  private static func footer(_ result: ExplainResult, _ words: Words) -> [Footnote] {
    var notes = words.sources(result.sources)
    notes.append(words.millesime(result.millesime, result.nomenclature, result.region))
    notes += words.method(result)
    notes.append(words.suppressionLegend)
    notes.append(words.approximationLegend)
    let marks = result.neighbours.map(\.metier.representativite)
    return notes + words.representativite(marks + [result.metier.representativite])
  }
}

extension Words {
  /// Where the métier stands, in sentences.
  fileprivate func places(_ result: ExplainResult) -> [String] {
    var lines: [String] = []
    if let standing = result.standing {
      lines.append(
        say(
          "\(ordinal(standing.rank)) sur \(standing.ranked) métiers classés dans le bassin",
          "\(ordinal(standing.rank)) of \(standing.ranked) métiers ranked in the bassin")
          + scoreNote(result.score))
    } else {
      lines.append(
        say(
          "Non classé dans le bassin : aucun chiffre observé en \(result.millesime) (ce n'est pas "
            + "zéro).",
          "Not ranked in the bassin: no figure observed in \(result.millesime) (which is not "
            + "zero)."))
    }
    if let regional = result.regionalStanding {
      lines.append(
        say(
          "\(ordinal(regional.rank)) sur \(regional.ranked) dans la région (sommes des bassins).",
          "\(ordinal(regional.rank)) of \(regional.ranked) in the région (sums of the bassins)."))
    }
    return lines + [listings(result)]
  }

  private func scoreNote(_ score: Score) -> String {
    guard score.value != nil else { return "." }
    let figure = self.score(score)
    let estimate =
      score.status == .partial
      ? say(", en partie estimé ou sans toutes ses entrées", ", partly estimated or lacking inputs")
      : ""
    return say(" (score : \(figure)\(estimate)).", " (score: \(figure)\(estimate)).")
  }

  private func listings(_ result: ExplainResult) -> String {
    let first =
      result.listLength == 0
      ? say("Classé", "Ranked")
      : say(
        "Parmi les \(result.listLength) premiers \(criterion(result.method))",
        "Among the first \(result.listLength) \(criterion(result.method))")
    return say(
      "\(first) dans \(number(result.listingBassins, "bassin", "bassins")) sur "
        + "\(result.totalBassins).",
      "\(first) in \(result.listingBassins) of \(result.totalBassins) bassins.")
  }
}

extension Document.Section {
  fileprivate static func neighbours(_ result: ExplainResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .figures(say("Rang", "Rank")), .words(""), .labels(say("Métier", "Métier")), .words("FAP"),
      .figures(say("Projets", "Projects")), .figures(say("Difficiles", "Difficult")),
      .figures(say("Taux", "Rate")),
    ])
    for neighbour in result.neighbours {
      table.add([
        "\(neighbour.rank)",
        (neighbour.metier == result.metier ? "→" : "")
          + words.marks(isOwn: false, neighbour.metier.representativite), neighbour.metier.label,
        neighbour.metier.code.rawValue, words.count(neighbour.figures.projets),
        words.count(neighbour.figures.projetsDifficiles),
        words.rate(neighbour.figures.tauxDifficulte),
      ])
    }
    return Self(
      heading: say("Ses voisins dans le classement du bassin", "Its neighbours in the ranking"),
      table: table)
  }

  fileprivate static func years(_ result: ExplainResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .words(say("Année", "Year")), .figures(say("Projets", "Projects")),
      .figures(say("Difficiles", "Difficult")), .figures(say("Saisonniers", "Seasonal")),
      .figures(say("Taux", "Rate")),
    ])
    for year in result.otherYears where year.isComparable {
      table.add([
        "\(year.millesime)", words.count(year.figures?.projets),
        words.count(year.figures?.projetsDifficiles), words.count(year.figures?.projetsSaisonniers),
        words.rate(year.figures?.tauxDifficulte),
      ])
    }
    let broken = result.otherYears.filter { !$0.isComparable }
    let years = broken.map(\.millesime.description).joined(separator: ", ")
    return Self(
      heading: say(
        "Les autres millésimes (\(result.nomenclature.rawValue))",
        "The other years (\(result.nomenclature.rawValue))"),
      table: table,
      notes: broken.isEmpty
        ? []
        : [
          say(
            "\(years) : comparaison impossible (rupture FAP), les codes de la "
              + "\(broken[0].nomenclature.rawValue) n'ont pas le même sens.",
            "\(years): no comparison possible (FAP break), codes of "
              + "\(broken[0].nomenclature.rawValue) do not mean the same.")
        ])
  }
}
