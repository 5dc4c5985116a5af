import Nomenclatures
import Studies

extension Document.Section {
  /// What the pair changed by from each survey to the next.
  static func trends(_ result: ExplainResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .words(say("De – à", "From – to")), .words(say("Où", "Where")),
      .figures(say("Difficiles", "Difficult")), .figures(say("Intervalle", "Interval")),
      .words(say("Tendance", "Trend")), .figures(say("Taux (points)", "Rate (points)")),
      .figures(say("Intervalle", "Interval")),
      .figures(say("Rang (difficiles)", "Rank (difficult)")),
      .figures(say("Intervalle", "Interval")),
    ])
    for step in result.trends {
      let years = "\(step.years.from.map(\.description) ?? Words.absent) – \(step.years.to)"
      table.add([years, "Bassin"] + words.cells(step.bassin))
      if step.years.isComparable { table.add([years, "Région"] + words.cells(step.region)) }
    }
    return Self(
      heading: say("La tendance", "The trend"), table: table,
      notes: table.rows.isEmpty ? [] : [words.trendLegend])
  }
}

extension Words {
  fileprivate func cells(_ trend: Trend) -> [String] {
    [
      signed(trend.projetsDifficiles), bounds(trend.projetsDifficiles), verdict(trend),
      signed(trend.tauxDifficulte, asPoints: true), bounds(trend.tauxDifficulte, asPoints: true),
      ranks(trend.rank), bounds(trend.rank),
    ]
  }

  fileprivate var trendLegend: String {
    say(
      "Intervalle : 90 % de ce que peut être le vrai changement, le bruit des deux enquêtes étant "
        + "mesuré sur les couples de la région ; sur dix couples sans changement, un passe pour sûr. "
        + "Région : somme des bassins présents aux deux dates. Apparu, disparu : une seule des deux "
        + "enquêtes a une ligne, ce qui n'est pas zéro dans l'autre. Rupture FAP : comparaison "
        + "impossible.",
      "Interval: 90% of what the true change may be, the noise of both surveys being measured on "
        + "the pairs of the région; of ten pairs without change, one passes for sure. Région: sum of "
        + "the bassins in both. Appeared, vanished: one survey only has a row, which is not zero in "
        + "the other. FAP break: no comparison possible.")
  }
}
