import Nomenclatures
import Studies

extension Words {
  /// « hausse », « baisse », « sans changement sûr ».
  func verdict(_ verdict: Change.Verdict) -> String {
    switch verdict {
    case .rise: say("hausse", "rise")
    case .fall: say("baisse", "fall")
    case .uncertain: say("sans changement sûr", "no sure change")
    }
  }

  /// What is said of a pair: the verdict on its difficult projects, or why there is none.
  func verdict(_ trend: Trend?) -> String {
    switch trend?.status {
    case .compared: trend?.projetsDifficiles.map { verdict($0.verdict) } ?? Self.absent
    case .appeared: say("apparu", "appeared")
    case .vanished: say("disparu", "vanished")
    case .notComparable: say("rupture FAP", "FAP break")
    case .unseen, nil: Self.absent
    }
  }

  /// A change with its sign: `+12`, `−30`; of a rate in points.
  func signed(_ change: Change?, asPoints: Bool = false) -> String {
    guard let change else { return Self.absent }
    return signed(change.value * (asPoints ? 100 : 1))
  }

  /// Its bounds: `[−20 ; +44]`.
  func bounds(_ change: Change?, asPoints: Bool = false) -> String {
    guard let change else { return Self.absent }
    let scale: Double = asPoints ? 100 : 1
    return "[" + signed(change.low * scale) + say("\u{A0}; ", "; ") + signed(change.high * scale)
      + "]"
  }

  /// A rank then and now: `12 → 5`.
  func ranks(_ change: Change?) -> String {
    guard let change else { return Self.absent }
    return numerals.count(change.earlier) + " → " + numerals.count(change.later)
  }

  private func signed(_ value: Double) -> String {
    (value.rounded() > 0 ? "+" : "") + numerals.count(value)
  }
}

extension Words {
  /// The columns of trend, when the recipe asks for it.
  func trendColumns(_ result: RankResult) -> [Table.Column] {
    guard let years = result.trend, years.isComparable, let from = years.from else { return [] }
    return [
      .figures(say("Depuis \(from)", "Since \(from)")),
      Table.Column.figures(say("Intervalle", "Interval")).spare,
      Table.Column.figures(say("Rang (difficiles)", "Rank (difficult)")).spare,
      .words(say("Tendance", "Trend")),
    ]
  }

  /// Their cells.
  func trendCells(_ trend: Trend?, _ result: RankResult) -> [String] {
    guard result.trend?.isComparable == true else { return [] }
    return [
      signed(trend?.projetsDifficiles), bounds(trend?.projetsDifficiles), ranks(trend?.rank),
      verdict(trend),
    ]
  }

  /// Métiers of a list that the earlier survey had and this one has not: how many, the first named.
  func vanished(_ list: RankResult.List, _ result: RankResult) -> [String] {
    guard let from = result.trend?.from, !list.vanished.isEmpty else { return [] }
    let shown = list.vanished.prefix(3).map(\.label).joined(separator: ", ")
    let count = list.vanished.count
    let rest = count > 3 ? say("…", "…") : ""
    return [
      say(
        "\(number(count, "métier", "métiers")) de \(from) sans ligne en \(result.millesime), ce "
          + "qui n'est pas zéro : \(shown)\(rest)",
        "\(number(count, "métier", "métiers")) of \(from) without a row in \(result.millesime), "
          + "which is not zero: \(shown)\(rest)")
    ]
  }

  /// How to read trends, and how many of them chance alone would call sure.
  func trend(_ result: RankResult) -> [Document.Footnote] {
    guard let years = result.trend else { return [] }
    return [Document.Footnote(label: say("Tendance", "Trend"), text: reading(years))]
  }

  /// What the two surveys allow to say.
  func reading(_ years: TrendYears) -> String {
    guard let from = years.from else {
      return say(
        "aucun millésime avant \(years.to) dans le magasin ; en importer un (faisceau import)",
        "no year before \(years.to) in the store; import one (faisceau import)")
    }
    guard years.isComparable else { return broken(from, years) }
    let tally = years.tally
    let counts = [tally.rises, tally.falls].map { numerals.count($0) }
    let chance = numerals.count(tally.expectedByChance)
    return say(
      "changement des projets difficiles de \(from) à \(years.to), intervalle à 90 % (la moitié du "
        + "bruit de chaque enquête) ; « hausse » et « baisse » quand il exclut zéro. Dans la région : "
        + "\(counts[0]) hausses et \(counts[1]) baisses sur "
        + "\(number(tally.compared, "couple comparé", "couples comparés")), le hasard seul en "
        + "donnerait \(chance) ; \(number(tally.appeared, "couple apparu", "couples apparus")), "
        + "\(number(tally.vanished, "disparu", "disparus")).",
      "change of difficult projects from \(from) to \(years.to), 90% interval (half of the noise "
        + "from each survey); \"rise\" and \"fall\" when it leaves out zero. In the région: "
        + "\(counts[0]) rises and \(counts[1]) falls out of \(numerals.count(tally.compared)) pairs "
        + "compared, chance alone would give \(chance); \(numerals.count(tally.appeared)) pairs "
        + "appeared, \(numerals.count(tally.vanished)) vanished.")
  }

  private func broken(_ from: Millesime, _ years: TrendYears) -> String {
    say(
      "\(from) → \(years.to) : comparaison impossible (rupture FAP)",
      "\(from) → \(years.to): no comparison possible (FAP break)")
  }
}
