import Nomenclatures
import Studies

extension Document {
  /// The métiers by tier, in the Pacte's words.
  init(_ result: SynthesisResult, _ words: Words) {
    let say = words.say
    let region = RegionNames.name(of: result.region, say)
    let listed = result.rows.filter { $0.bassins > 0 }
    self.init(
      title: say(
        "Métiers à examiner, synthèse régionale, \(region), BMO \(result.millesime) "
          + "(première estimation)",
        "Métiers to examine, regional synthesis, \(region), BMO \(result.millesime) "
          + "(first estimate)"),
      lead: [words.lead(result), words.counted(result)] + words.differing(result),
      sections: Tier.allCases.compactMap { tier in
        Section(tier, listed.filter { $0.tier == tier }, result.grouping, words)
      } + [Section.territories(result.territories, words)].compactMap(\.self),
      footer: Self.footer(result, unlisted: result.rows.count - listed.count, words))
  }

  private static func footer(
    _ result: SynthesisResult, unlisted: Int, _ words: Words
  ) -> [Footnote] {
    var notes = words.sources(result.sources)
    notes.append(words.millesime(result.millesime, result.nomenclature, result.region))
    notes += words.method(result)
    if let reading = words.reading(result) { notes.append(reading) }
    notes.append(words.tiers)
    notes.append(words.suppressionLegend)
    notes.append(words.approximationLegend)
    if unlisted > 0 {
      notes.append(
        Footnote(
          label: words.say("Hors liste", "Not listed"),
          text: words.say(
            "\(words.number(unlisted, "métier n'est", "métiers ne sont")) parmi les premiers "
              + "d'\(words.none(result.grouping)) (donnés en csv et en json).",
            "\(words.number(unlisted, "métier is", "métiers are")) among the first of no "
              + "\(words.noun(result.grouping).one) (given in csv and json).")))
    }
    return notes
      + words.representativite(result.rows.filter { $0.bassins > 0 }.map(\.metier.representativite))
  }
}

extension Document.Section {
  fileprivate init?(
    _ tier: Tier, _ rows: [SynthesisResult.Row], _ grouping: Grouping, _ words: Words
  ) {
    guard !rows.isEmpty else { return nil }
    let say = words.say
    var table = Table([
      .labels(say("Métier", "Métier")), .words(""), .words("FAP"),
      .figures(grouping == .bassin ? "Bassins" : words.heading(grouping)),
      .figures(say("Part", "Share")), .figures(say("Projets région", "Region's projects")),
      .figures(say("Difficiles région", "Region's difficult")),
    ])
    for row in rows {
      table.add([
        row.metier.label, words.marks(isOwn: false, row.metier.representativite),
        row.metier.code.rawValue,
        say("\(row.bassins) sur \(row.total)", "\(row.bassins) of \(row.total)"),
        words.numerals.percent(row.share), words.approximate(row.projets),
        words.approximate(row.projetsDifficiles),
      ])
    }
    self.init(heading: words.tier(tier, grouping), table: table)
  }
}

extension Words {
  /// What lists are made by, in the singular and the plural.
  fileprivate func noun(_ grouping: Grouping) -> (one: String, many: String) {
    switch grouping {
    case .departement: ("département", "départements")
    case .classe:
      (
        say("classe de bassins", "class of bassins"),
        say("classes de bassins", "classes of bassins")
      )
    case .bassin, .region, .filiere: ("bassin", "bassins")
    }
  }

  /// What is counted, at the head of a column.
  fileprivate func heading(_ grouping: Grouping) -> String {
    grouping == .classe ? "Classes" : "Départements"
  }

  /// « aucun bassin », « aucune classe de bassins »; only in French.
  fileprivate func none(_ grouping: Grouping) -> String {
    (grouping == .classe ? "aucune " : "aucun ") + noun(grouping).one
  }

  /// How far the lists that were counted differ from the regional one.
  fileprivate func differing(_ result: SynthesisResult) -> [String] {
    let (names, own) = (result.differing.names, result.differing.differing)
    guard names > 0 else { return [] }
    let share = numerals.percent(Double(own) / Double(names))
    return [
      say(
        "Sur les \(number(names, "nom", "noms")) de ces listes, \(numerals.count(own)) (\(share)) ne "
          + "sont pas dans la liste régionale de même longueur.",
        "Of the \(number(names, "name", "names")) of these lists, \(numerals.count(own)) "
          + "(\(share)) are not in the regional list of the same length.")
    ]
  }

  /// What was counted, in a sentence.
  fileprivate func counted(_ result: SynthesisResult) -> String {
    let total = result.rows.first?.total ?? 0
    let first =
      result.top == 0
      ? say("classé", "ranked")
      : say("parmi les \(result.top) premiers", "among the first \(result.top)")
    return say(
      "Ce qui est compté : le nombre de \(noun(result.grouping).many), sur \(total), où le métier est \(first) "
        + "\(criterion(result.method)).",
      "What is counted: the number of \(noun(result.grouping).many), of \(total), where the métier is \(first) "
        + "\(criterion(result.method)).")
  }

  fileprivate func reading(_ result: SynthesisResult) -> Footnote? {
    guard let row = result.rows.first, row.bassins > 0 else { return nil }
    let first =
      result.top == 0
      ? say("classé", "ranked")
      : say("parmi les \(result.top) premiers", "among the first \(result.top)")
    let noun = noun(result.grouping)
    return Footnote(
      label: say("Lecture", "Reading"),
      text: say(
        "\(quote(row.metier.label)) est \(first) \(criterion(result.method)) dans "
          + "\(number(row.bassins, noun.one, noun.many)) sur \(row.total).",
        "\(quote(row.metier.label)) is \(first) \(criterion(result.method)) in "
          + "\(row.bassins) of \(number(row.total, noun.one, noun.many))."))
  }

  fileprivate var tiers: Footnote {
    Footnote(
      label: say("Paliers", "Tiers"),
      text: say(
        "quasi-totalité : 90 % des bassins et plus ; 70 à 90 % ; 60 à "
          + "70 % ; moitié : 45 à 60 % ; en deçà, n sur N. Les mots sont "
          + "ceux du Pacte 2019-2022, les bornes une lecture.",
        "almost all: 90% of bassins and more; 70 to 90%; 60 to 70%; half: 45 to 60%; below, n of "
          + "N. The words are those of the Pacte 2019-2022, the bounds a reading of them."))
  }

  /// A tier as the Pacte says it, of bassins or of départements.
  func tier(_ tier: Tier, _ grouping: Grouping = .bassin) -> String {
    let many = noun(grouping).many
    switch tier {
    case .quasiTotalite:
      return say("Dans la quasi-totalité des \(many)", "In almost all \(many)")
    case .from70to90: return say("Dans 70 à 90 % des \(many)", "In 70 to 90% of \(many)")
    case .from60to70: return say("Dans 60 à 70 % des \(many)", "In 60 to 70% of \(many)")
    case .half: return say("Dans la moitié des \(many)", "In half of the \(many)")
    case .fewer:
      return say(
        "Dans moins de la moitié des \(many) (n sur N)",
        "In less than half of the \(many) (n of N)")
    }
  }
}
