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
        "Synthèse régionale, \(region), BMO \(result.millesime)",
        "Regional synthesis, \(region), BMO \(result.millesime)"),
      lead: [words.lead(result), words.counted(result)],
      sections: Tier.allCases.compactMap { tier in
        Section(tier, listed.filter { $0.tier == tier }, words)
      },
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
              + "d'aucun bassin (donnés en csv et en json).",
            "\(words.number(unlisted, "métier is", "métiers are")) among the first of no bassin "
              + "(given in csv and json).")))
    }
    return notes
  }
}

extension Document.Section {
  fileprivate init?(_ tier: Tier, _ rows: [SynthesisResult.Row], _ words: Words) {
    guard !rows.isEmpty else { return nil }
    let say = words.say
    var table = Table([
      .labels(say("Métier", "Métier")), .words("FAP"), .figures("Bassins"),
      .figures(say("Part", "Share")), .figures(say("Projets région", "Region's projects")),
      .figures(say("Difficiles région", "Region's difficult")),
    ])
    for row in rows {
      table.add([
        row.metier.label, row.metier.code.rawValue,
        say("\(row.bassins) sur \(row.total)", "\(row.bassins) of \(row.total)"),
        words.numerals.percent(row.share), words.approximate(row.projets),
        words.approximate(row.projetsDifficiles),
      ])
    }
    self.init(heading: words.tier(tier), table: table)
  }
}

extension Words {
  /// What was counted, in a sentence.
  fileprivate func counted(_ result: SynthesisResult) -> String {
    let total = result.rows.first?.total ?? 0
    let first =
      result.top == 0
      ? say("classé", "ranked")
      : say("parmi les \(result.top) premiers", "among the first \(result.top)")
    return say(
      "Ce qui est compté : le nombre de bassins, sur \(total), où le métier est \(first) "
        + "\(criterion(result.method)).",
      "What is counted: the number of bassins, of \(total), where the métier is \(first) "
        + "\(criterion(result.method)).")
  }

  fileprivate func reading(_ result: SynthesisResult) -> Footnote? {
    guard let row = result.rows.first, row.bassins > 0 else { return nil }
    let first =
      result.top == 0
      ? say("classé", "ranked")
      : say("parmi les \(result.top) premiers", "among the first \(result.top)")
    return Footnote(
      label: say("Lecture", "Reading"),
      text: say(
        "\(quote(row.metier.label)) est \(first) \(criterion(result.method)) dans "
          + "\(number(row.bassins, "bassin", "bassins")) sur \(row.total).",
        "\(quote(row.metier.label)) is \(first) \(criterion(result.method)) in "
          + "\(row.bassins) of \(number(row.total, "bassin", "bassins"))."))
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

  /// A tier as the Pacte says it.
  func tier(_ tier: Tier) -> String {
    switch tier {
    case .quasiTotalite:
      say("Dans la quasi-totalité des bassins", "In almost all bassins")
    case .from70to90: say("Dans 70 à 90 % des bassins", "In 70 to 90% of bassins")
    case .from60to70: say("Dans 60 à 70 % des bassins", "In 60 to 70% of bassins")
    case .half: say("Dans la moitié des bassins", "In half of the bassins")
    case .fewer:
      say(
        "Dans moins de la moitié des bassins (n sur N)", "In less than half of the bassins (n of N)"
      )
    }
  }
}
