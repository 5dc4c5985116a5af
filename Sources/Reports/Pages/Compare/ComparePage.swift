import Nomenclatures
import Studies

extension Document {
  /// What parts two tools, then how far they agree, the largest moves, and the limits.
  init(_ result: CompareResult, _ words: Words) {
    let say = words.say
    let (a, b) = (result.tools[0], result.tools[1])
    let region = RegionNames.name(of: a.region, say)
    let years = Set(result.tools.map(\.millesime)).sorted().map(\.description)
    let names = [a, b].map { words.tool($0, result) }
    self.init(
      title: say(
        "Deux outils comparés : \(names[0]), \(names[1]) (\(region), BMO "
          + "\(years.joined(separator: ", ")))",
        "Two tools compared: \(names[0]), \(names[1]) (\(region), BMO "
          + "\(years.joined(separator: ", ")))"),
      lead: [
        words.verdict(result), words.size(result), words.shared(result),
        words.lead(a, "A", result), words.lead(b, "B", result),
      ],
      sections: [
        .readings(result, words), .agreement(result, words), .split(result, words),
      ] + Section.moves(result, words) + Section.dates(result, words),
      footer: Self.footer(result, words))
  }

  private static func footer(_ result: CompareResult, _ words: Words) -> [Footnote] {
    var notes = words.sources(result.tools.flatMap(\.sources).uniqued())
    notes += result.tools.flatMap(words.method).uniqued()
    notes += words.compareLegend(result)
    notes.append(words.compareLimits(result))
    return notes
  }
}

extension Sequence where Element: Equatable {
  /// The elements, each at its first place only.
  fileprivate func uniqued() -> [Element] {
    reduce(into: []) { kept, element in
      if !kept.contains(element) { kept.append(element) }
    }
  }
}

extension Document.Section {
  /// What each tool reads, on its own data and on the other's.
  fileprivate static func readings(_ result: CompareResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .words(say("Outil", "Tool")), .words(say("Rôle", "Role")), .labels(say("Lit", "Reads")),
      .labels(say("Sur les données de l'autre", "On the other's data")),
    ])
    for reading in result.readings {
      table.add([
        reading.tool, reading.role, words.indicator(reading.own), words.exchanged(reading),
      ])
    }
    let obstacle = result.obstacle.map { [words.text($0)] } ?? []
    return Self(
      heading: say("Ce que lit chaque outil", "What each tool reads"), table: table,
      notes: obstacle)
  }

  /// How far the lists agree.
  fileprivate static func agreement(_ result: CompareResult, _ words: Words) -> Self {
    let say = words.say
    let top = result.recipe.top ?? 0
    var table = Table([
      .labels("Bassin"), .figures(say("Classés par les deux", "Ranked by both")),
      .figures(
        top == 0
          ? say("Noms communs", "Names shared")
          : say("Communs sur \(top)", "Shared of \(top)")),
      .figures("RBO"), .figures("τ_b"), .figures("Spearman"),
      .figures(say("Retenus A", "Selected A")), .figures(say("Retenus B", "Selected B")),
      .figures("Jaccard"),
    ])
    for place in result.bassins + [result.region] {
      table.add([words.place(place)] + words.cells(place.agreement))
    }
    table.add(
      [say("Moyenne des \(result.bassinCount) bassins", "Mean of \(result.bassinCount) bassins")]
        + words.cells(result.agreement))
    return Self(heading: say("Accord des listes", "How far the lists agree"), table: table)
  }

  /// Where the disagreement comes from.
  fileprivate static func split(_ result: CompareResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .labels("Bassin"), .figures(say("Métiers", "Métiers")), .figures(say("Écart", "Distance")),
      .figures(say("Bruit", "Noise")), .figures(say("Données", "Data")),
      .figures(say("Algorithme", "Algorithm")), .figures(say("Ensemble", "Together")),
    ])
    for place in result.bassins + [result.region] {
      table.add([words.place(place)] + words.cells(place.split))
    }
    table.add(
      [
        say(
          "Les \(result.bassinCount) bassins ensemble", "The \(result.bassinCount) bassins together"
        )
      ] + words.cells(result.split))
    return Self(
      heading: say("D'où vient l'écart", "Where the disagreement comes from"), table: table)
  }

  /// The table of dates, one for each tool, or one for both.
  fileprivate static func dates(_ result: CompareResult, _ words: Words) -> [Self] {
    let all = result.tools.map { MarketSides(dates: $0.use.dates, crossing: nil) }
    let both = all[0].dates.count >= all[1].dates.count ? all : all.reversed()
    let isOne = both[1].dates.allSatisfy(both[0].dates.contains)
    let say = words.say
    let shown = isOne ? [(nil, both[0])] : [("A", all[0]), ("B", all[1])]
    return shown.compactMap { side, sides in
      var section = Self.dates(sides, words)
      if let side { section?.heading = say("Dates, \(side)", "Dates, \(side)") }
      return section
    }
  }
}

extension Words {
  /// A bassin, or the région.
  fileprivate func place(_ comparison: CompareResult.Comparison) -> String {
    comparison.bassin?.name ?? say("Région (sommes)", "Région (sums)")
  }

  fileprivate func cells(_ agreement: ListAgreement) -> [String] {
    [
      numerals.decimal(agreement.shared), numerals.percent(agreement.overlap),
      coefficient(agreement.rankBiasedOverlap), coefficient(agreement.tauB),
      coefficient(agreement.spearman), numerals.decimal(agreement.selectedA),
      numerals.decimal(agreement.selectedB), coefficient(agreement.jaccard),
    ]
  }

  fileprivate func cells(_ split: DisagreementParts) -> [String] {
    [
      numerals.count(split.cells), rank(split.distance), rank(split.noise), share(split.data),
      share(split.algorithm), share(split.interaction),
    ]
  }

  /// What a role reads on the other tool's data, and why when it is not exchanged.
  fileprivate func exchanged(_ reading: RoleReading) -> String {
    switch reading.exchange {
    case .exchanged: indicator(reading.other)
    case .same: say("le même (mêmes données)", "the same (same data)")
    case .redated: say("le même, aux données de l'autre", "the same, from the other's data")
    case .kept:
      say("inchangé : ces données ne l'ont pas", "unchanged: these data do not have it")
    case .empty: say("rien : aucune donnée", "nothing: no data")
    }
  }
}
