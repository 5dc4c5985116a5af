import Nomenclatures
import Studies

extension Document {
  /// What each way to foretell was worth, territory by territory, pair by pair.
  init(_ result: ValidateResult, _ words: Words) {
    let say = words.say
    self.init(
      title: say(
        "Validation : chaque année face à la suivante", "Validation: each year against the next"),
      lead: [
        say(
          "Rien de postérieur à l'année de départ n'est utilisé. Les lignes « chiffres-bruts », "
            + "« liste-regionale » et « volume-taux-regional » sont les repères obligés.",
          "Nothing later than the starting year is used. The lines \"chiffres-bruts\", "
            + "\"liste-regionale\" and \"volume-taux-regional\" are the compulsory baselines.")
      ],
      sections: Self.groups(result).flatMap { Self.sections($0, result, words) }
        + [words.outside(result)].compactMap(\.self),
      footer: Self.footer(result, words))
  }

  private typealias Group = (scope: String, from: Millesime, to: Millesime)

  private static func groups(_ result: ValidateResult) -> [Group] {
    var groups: [Group] = []
    for row in result.rows
    where !groups.contains(where: { $0.scope == row.scope && $0.from == row.from }) {
      groups.append((row.scope, row.from, row.to))
    }
    return groups
  }

  private static func sections(
    _ group: Group, _ result: ValidateResult, _ words: Words
  ) -> [Section] {
    let rows = result.rows.filter { $0.scope == group.scope && $0.from == group.from }
    let title = "\(group.scope), \(group.from) → \(group.to)"
    var rates = Section(
      heading: words.say("\(title) : taux de difficulté", "\(title): difficulty rate"),
      table: words.rates(rows.filter { $0.target == .rate }))
    rates.notes = result.differences.filter {
      $0.scope == group.scope && $0.from == group.from && $0.figure == "correlation"
    }.map(words.difference)
    var lists = Section(
      heading: words.say("\(title) : listes de 20 métiers", "\(title): lists of 20 métiers"),
      table: words.lists(rows.filter { $0.target == .projects }))
    lists.notes =
      result.differences.filter {
        $0.scope == group.scope && $0.from == group.from && $0.figure == "overlap20"
      }.map(words.difference)
      + result.calibration.filter { $0.scope == group.scope && $0.from == group.from }
      .map(words.calibration)
    return [rates, lists]
  }

  private static func footer(_ result: ValidateResult, _ words: Words) -> [Footnote] {
    words.sources(result.sources) + [
      Footnote(
        label: words.say("Lecture", "Reading"),
        text: words.say(
          "corrélation : entre le taux prévu et celui de l'année suivante, cellules d'au moins 5 "
            + "projets ; intra-métier : la même une fois retirée la moyenne de chaque métier (ce que "
            + "le bassin ajoute) ; commun@20 : part des 20 premiers encore dans la liste suivante ; "
            + "couv. 90 : part de ce qui advint dans l'intervalle de 90 %.",
          "correlation: of the rate foretold with next year's, cells of 5 projects and more; within "
            + "métier: the same once the mean of each métier is taken away (what the bassin adds); "
            + "overlap@20: share of the 20 first still in the next list; cov. 90: share of what "
            + "came within the 90% interval."))
    ]
  }
}

extension Words {
  /// Rates held against what other sources say; `nil` when the store has none.
  fileprivate func outside(_ result: ValidateResult) -> Document.Section? {
    guard !result.outside.isEmpty || !result.outsideGaps.isEmpty else { return nil }
    var table = Table([
      .words(say("Depuis", "From")), .words(say("Territoire", "Territory")),
      .labels(say("Face à", "Against")), .labels(say("Prévision", "Forecast")),
      .words(say("Lissage", "Shrinkage")), .figures(say("Cellules", "Cells")),
      .figures(say("Rangs", "Ranks")), .figures(say("Intra-métier", "Within métier")),
    ])
    for row in result.outside {
      let source =
        switch row.source {
        case .offresParDemandeur: say("offres par demandeur", "offers per seeker")
        case .classeTension: say("classe de tension", "class of tension")
        case .tensionDepartement:
          say("tension Dares par département", "Dares tension by département")
        }
      table.add([
        "\(row.from)", row.scope, "\(source) \(row.sourceYear)", row.method, row.shrink ?? "–",
        numerals.count(row.cells), figure(row.rankCorrelation, 3), figure(row.withinMetier, 3),
      ])
    }
    var section = Document.Section(
      heading: say(
        "Taux prévus face à d'autres sources que BMO",
        "Rates foretold against other sources than BMO"), table: table)
    section.notes = outsideNotes(result)
    return section
  }

  /// What the tension by département is made of, and the years without it.
  private func outsideNotes(_ result: ValidateResult) -> [String] {
    var notes: [String] = []
    if result.outside.contains(where: { $0.source == .tensionDepartement }) {
      notes.append(
        say(
          "Tension Dares par département : départements × familles de métiers (FAP 87), taux "
            + "pondérés par les projets, là où la source donne une classe (ailleurs elle répète la "
            + "région) ; intra-métier : dans une même famille. Le taux de difficulté "
            + "de BMO entre pour moitié dans cette tension : face à l'année même (et à la "
            + "suivante pour projets-attendus, qui la reprend), l'accord ne prouve rien.",
          "Dares tension by département: départements × families of métiers (FAP 87), rates weighing "
            + "by projects, where the source gives a class (elsewhere it repeats the région); within "
            + "métier: within a family. BMO's difficulty rate is half of this "
            + "tension: against the same year (and the next for projets-attendus, "
            + "which takes it up), agreement proves nothing."))
    }
    for reason in ValidateResult.OutsideGap.Reason.allCases {
      let years = Set(result.outsideGaps.filter { $0.reason == reason }.map(\.from)).sorted()
      guard !years.isEmpty else { continue }
      notes.append(outsideGap(reason, years.map(\.description).joined(separator: ", ")))
    }
    return notes
  }

  private func outsideGap(_ reason: ValidateResult.OutsideGap.Reason, _ years: String) -> String {
    switch reason {
    case .tooFar:
      say(
        "Tension Dares par département : pas pour \(years), à plus de trois ans.",
        "Dares tension by département: not for \(years), more than three years away.")
    case .otherNomenclature:
      say(
        "Tension Dares par département : pas pour \(years), d'une autre FAP (rupture FAP).",
        "Dares tension by département: not for \(years), of another FAP (break of the FAP).")
    case .noCommunes:
      say(
        "Tension Dares par département : pas pour \(years), faute d'une table des communes par "
          + "bassin ; en importer une (faisceau import).",
        "Dares tension by département: not for \(years), for want of a table of communes by bassin; "
          + "import one (faisceau import).")
    }
  }

  fileprivate func rates(_ rows: [ValidateResult.Row]) -> Table {
    var table = Table([
      .labels(say("Prévision", "Forecast")), .words(say("Lissage", "Shrinkage")),
      .figures(say("Cellules", "Cells")), .figures(say("Corrélation", "Correlation")),
      .figures(say("Rangs", "Ranks")), .figures(say("Intra-métier", "Within métier")),
      .figures("EQM"), .figures(say("EQM pondérée", "Weighted RMSE")),
      .figures(say("Couv. 90", "Cov. 90")),
    ])
    for row in rows {
      table.add([
        row.method, row.shrink ?? "–", numerals.count(row.cells), figure(row.correlation),
        figure(row.rankCorrelation), figure(row.withinMetier), figure(row.rmse, 3),
        figure(row.weightedRmse, 3), figure(row.coverage90),
      ])
    }
    return table
  }

  fileprivate func lists(_ rows: [ValidateResult.Row]) -> Table {
    var table = Table([
      .labels(say("Prévision", "Forecast")), .words(say("Lissage", "Shrinkage")),
      .figures("Bassins"), .figures(say("Commun@20", "Overlap@20")), .figures("NDCG@20"),
      .figures(say("Rangs", "Ranks")), .figures(say("Couv. 90", "Cov. 90")),
    ])
    for row in rows {
      guard row.reason == nil else {
        table.add([
          row.method, say("non évaluable", "not evaluable"), "–", "–", "–", "–", "–",
        ])
        continue
      }
      table.add([
        row.method, row.shrink ?? "–", numerals.count(row.cells), figure(row.overlap20, 3),
        figure(row.ndcg20, 3), figure(row.rankCorrelation), figure(row.coverage90),
      ])
    }
    return table
  }

  private func figure(_ value: Double?, _ digits: Int = 2) -> String {
    value.map { numerals.decimal($0, places: digits) } ?? "–"
  }

  fileprivate func difference(_ found: ValidateResult.Difference) -> String {
    let (value, low, high) = (
      numerals.decimal(found.value, places: 3), numerals.decimal(found.low, places: 3),
      numerals.decimal(found.high, places: 3)
    )
    let doubt =
      found.low <= 0 && found.high >= 0
      ? say(" : rien ne dit qu'il y ait une différence", ": nothing shows a difference") : ""
    return say(
      "\(found.method) moins \(found.against) : \(value) [\(low) ; \(high)]\(doubt).",
      "\(found.method) less \(found.against): \(value) [\(low); \(high)]\(doubt).")
  }

  fileprivate func calibration(_ found: ValidateResult.Calibration) -> String {
    let share = found.names > 0 ? numerals.percent(Double(found.held) / Double(found.names)) : "–"
    let span =
      found.interval.map { " [\(numerals.percentSpan($0.lowerBound, $0.upperBound))]" } ?? ""
    return say(
      "Badge « \(badge(found.badge)) » : \(found.names) noms, dont \(found.held) (\(share)\(span), "
        + "métiers retirés au sort) dans la liste suivante.",
      "Badge \"\(badge(found.badge))\": \(found.names) names, \(found.held) of them "
        + "(\(share)\(span), métiers drawn again) in the next list.")
  }
}
