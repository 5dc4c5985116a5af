import Nomenclatures
import Studies

extension Document.Section {
  /// The figures that the method uses, those that it lacks among them.
  static func indicators(_ result: ExplainResult, _ words: Words) -> Self {
    let say = words.say
    let readings = result.indicators
    let isWeighted = readings.contains { $0.setting.weight != nil }
    var columns: [Table.Column] = [
      .labels(say("Indicateur", "Indicator")), .figures("Bassin"), .figures("Région"),
      .figures(say("Rang", "Rank")), .figures(say("Rang centile", "Percentile rank")),
      .words("Source"),
    ]
    if isWeighted {
      columns += [.figures(say("Poids", "Weight")), .words(say("Sens", "Direction"))]
    }
    var table = Table(columns)
    for reading in readings {
      table.add(
        words.cells(reading)
          + (isWeighted
            ? [
              reading.setting.weight.map(words.amount) ?? Words.absent,
              words.direction(reading.setting.direction),
            ] : []))
    }
    return Self(
      heading: say("Les indicateurs de la méthode", "The indicators of the method"), table: table,
      notes: readings.contains { $0.figure == nil }
        ? [
          say(
            "Sans chiffre pour ce métier : "
              + words.names(readings.filter { $0.figure == nil }) + ".",
            "Without a figure for this métier: "
              + words.names(readings.filter { $0.figure == nil }) + ".")
        ] : [])
  }
}

extension Words {
  fileprivate func names(_ readings: [IndicatorReading]) -> String {
    readings.map { text($0.label) }.joined(separator: ", ")
  }

  fileprivate func cells(_ reading: IndicatorReading) -> [String] {
    let unit = reading.setting.unit
    return [
      text(reading.label), figure(reading.figure, unit),
      figure(reading.regionalFigure, unit, isSum: true),
      reading.rank.map { say("\($0) sur \(reading.ranked)", "\($0) of \(reading.ranked)") }
        ?? Self.absent, reading.percentile.map { numerals.percent($0) } ?? Self.absent,
      source(reading.setting),
    ]
  }

  /// « BMO 2019 »; what no file gives is « aucune donnée ».
  private func source(_ setting: IndicatorSetting) -> String {
    guard let source = setting.source, let year = setting.millesime else {
      return say("aucune donnée", "no data")
    }
    let name =
      switch source {
      case "bmo": "BMO"
      case "pole-emploi": "Pôle emploi"
      default: source
      }
    return "\(name) \(year)"
  }

  /// Whether a higher figure raises or lowers the score.
  fileprivate func direction(_ direction: IndicatorSetting.Direction?) -> String {
    switch direction {
    case .raisesPriority: say("relève", "raises")
    case .lowersPriority: say("abaisse", "lowers")
    case nil: Self.absent
    }
  }

  /// A figure in its unit: its bounds where a part is hidden, its expected value in a sum.
  func figure(_ figure: RateFigure?, _ unit: String?, isSum: Bool = false) -> String {
    guard let figure else { return Self.absent }
    if let observed = figure.observed { return one(observed, unit) }
    if isSum, let expected = figure.expected { return "≈\u{A0}" + one(expected, unit) }
    return numerals.span(one(figure.lower, unit), one(figure.upper, unit))
  }

  private func one(_ value: Double, _ unit: String?) -> String {
    switch unit {
    case "share": numerals.percent(value)
    case "change": (value > 0 ? "+" : "") + numerals.percent(value)
    case "ratio": numerals.decimal(value, places: 2)
    default: numerals.count(value)
    }
  }
}

extension Schema {
  /// What each indicator adds to the score, from the bassin's median to it.
  static func waterfall(_ waterfall: ScoreWaterfall) -> JSONValue {
    .object([
      .init("start", .number(waterfall.start)),
      .init(
        "steps",
        .array(
          waterfall.steps.map { step in
            .object([
              .init("role", .string(step.role)), .init("indicator", .string(step.indicator)),
              .init("value", .number(step.value)), .init("median", .number(step.median)),
              .init("change", .number(step.change)),
            ])
          })), .init("end", .number(waterfall.end)),
    ])
  }

  /// An indicator with its own figure in the bassin and in the région.
  static func indicator(_ reading: IndicatorReading) -> JSONValue {
    let setting = reading.setting
    return .object([
      .init("role", .string(setting.role)), .init("indicator", .string(reading.indicator)),
      .init("unit", .optional(setting.unit)),
      .init("millesime", .optional(setting.millesime?.rawValue)),
      .init("source", .optional(setting.source)), .init("weight", .optional(setting.weight)),
      .init("direction", .optional(setting.direction?.rawValue)),
      .init("normalisation", .optional(setting.normalisation?.rawValue)),
      Field.rate("figure", reading.figure).member,
      Field.rate("regionalFigure", reading.regionalFigure).member,
      .init("rank", .optional(reading.rank)), .init("ranked", .integer(reading.ranked)),
      .init("percentile", .optional(reading.percentile)),
    ])
  }
}
