import Nomenclatures
import Studies

extension Schema {
  /// The two surveys of a trend: `status` is `comparable`, `broken` (two nomenclatures) or `none` (no
  /// earlier survey).
  static func trend(_ years: TrendYears) -> JSONValue {
    let status = years.from == nil ? "none" : years.isComparable ? "comparable" : "broken"
    return .object([
      .init("from", .optional(years.from?.rawValue)), .init("to", .integer(years.to.rawValue)),
      .init("status", .string(status)), .init("compared", .integer(years.tally.compared)),
      .init("rises", .integer(years.tally.rises)), .init("falls", .integer(years.tally.falls)),
      .init("expectedByChance", .number(years.tally.expectedByChance)),
      .init("appeared", .integer(years.tally.appeared)),
      .init("vanished", .integer(years.tally.vanished)),
      .init("noise", .array(years.noise.map(noise))),
    ])
  }

  private static func noise(_ level: TrendYears.NoiseLevel) -> JSONValue {
    .object([
      .init("sizeFrom", .number(level.sizeFrom)), .init("projets", .number(level.projets)),
      .init("projetsDifficiles", .number(level.projetsDifficiles)),
      .init("correlation", .number(level.correlation)),
    ])
  }

  /// The trend of one pair.
  static func trend(_ trend: Trend) -> JSONValue {
    .object(Field.trend(trend).map(\.member))
  }
}

extension Schema.Field {
  /// `trend` says what is sure of the change of difficult projects, or why nothing is; `…Change`,
  /// `…ChangeLow` and `…ChangeHigh` give the changes and their bounds. Nothing of `nil`.
  static func trend(_ trend: Trend?) -> [Self] {
    guard let trend else { return [] }
    let verdict = trend.projetsDifficiles?.verdict.rawValue
    return [.text("trend", trend.status == .compared ? verdict : trend.status.rawValue)]
      + change("projets", trend.projets) + change("projetsDifficiles", trend.projetsDifficiles)
      + change("tauxDifficulte", trend.tauxDifficulte)
      + [.number("rankBefore", trend.rank?.earlier)] + change("rank", trend.rank)
  }

  private static func change(_ word: String, _ change: Change?) -> [Self] {
    [
      .number(word + "Change", change?.value), .number(word + "ChangeLow", change?.low),
      .number(word + "ChangeHigh", change?.high),
    ]
  }
}
