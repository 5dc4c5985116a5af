import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.validate/1`: a row for each way to foretell, target, territory and pair of years.
  init(_ result: ValidateResult) {
    self.init(
      name: "faisceau.validate/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources), rows: result.rows.map(Row.init),
      extras: [
        .init("differences", .array(result.differences.map(Self.difference))),
        .init("calibration", .array(result.calibration.map(Self.calibration))),
        .init("outside", .array(result.outside.map(Self.outside))),
        .init("outsideMissing", .array(result.outsideGaps.map(Self.gap))),
        .init("learnt", .array(Self.learnt(result))),
      ])
  }

  private static func difference(_ found: ValidateResult.Difference) -> JSONValue {
    .object([
      .init("figure", .string(found.figure)), .init("method", .string(found.method)),
      .init("against", .string(found.against)), .init("scope", .string(found.scope)),
      .init("from", .integer(found.from.rawValue)), .init("to", .integer(found.to.rawValue)),
      .init("value", .number(found.value)),
      .init("interval90", .array([.number(found.low), .number(found.high)])),
    ])
  }

  private static func outside(_ row: ValidateResult.OutsideRow) -> JSONValue {
    .object([
      .init("source", .string(row.source.rawValue)),
      .init("sourceYear", .integer(row.sourceYear.rawValue)), .init("method", .string(row.method)),
      .init("shrink", .optional(row.shrink)), .init("scope", .string(row.scope)),
      .init("from", .integer(row.from.rawValue)), .init("cells", .integer(row.cells)),
      .init("rankCorrelation", .optional(row.rankCorrelation)),
      .init("withinMetier", .optional(row.withinMetier)),
      .init("holdsTheSurvey", .boolean(row.holdsTheSurvey)),
    ])
  }

  private static func gap(_ gap: ValidateResult.OutsideGap) -> JSONValue {
    .object([
      .init("source", .string(gap.source.rawValue)), .init("from", .integer(gap.from.rawValue)),
      .init("reason", .string(gap.reason.rawValue)),
    ])
  }

  private static func calibration(_ found: ValidateResult.Calibration) -> JSONValue {
    .object([
      .init("badge", .string(found.badge.rawValue)), .init("scope", .string(found.scope)),
      .init("from", .integer(found.from.rawValue)), .init("to", .integer(found.to.rawValue)),
      .init("names", .integer(found.names)), .init("held", .integer(found.held)),
      .init("meanProbability", .optional(found.probability)),
      .init(
        "interval90",
        found.interval.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null),
    ])
  }

  private static func learnt(_ result: ValidateResult) -> [JSONValue] {
    result.learnt.sorted { $0.key < $1.key }.flatMap { scope, lessons in
      lessons.map { lesson in
        .object([
          .init("scope", .string(scope)), .init("from", .integer(lesson.from.rawValue)),
          .init("to", .integer(lesson.to.rawValue)),
          .init("regionWeight", .number(lesson.regionWeight)),
          .init("hierarchyWeight", .number(lesson.hierarchyWeight)),
          .init("volumeWeight", .number(lesson.volumeWeight)),
          .init("columnWeight", .number(lesson.columnWeight)),
          .init("regionGroupWeight", .number(lesson.regionGroupWeight)),
          .init("withinYearWeight", .optional(lesson.withinYearWeight)),
          .init("noise", .array(lesson.levels.map(level))),
        ])
      }
    }
  }

  private static func level(_ level: Learnt.NoiseLevel) -> JSONValue {
    .object([
      .init("sizeFrom", .number(level.sizeFrom)), .init("varianceOverMean", .number(level.ratio)),
      .init("correlation", .number(level.correlation)), .init("absence", .number(level.absence)),
    ])
  }
}

extension Schema.Row {
  fileprivate init(_ row: ValidateResult.Row) {
    self.init([
      .text("method", row.method), .text("target", row.target.rawValue),
      .text("shrink", row.shrink), .text("scope", row.scope),
      .integer("from", row.from.rawValue), .integer("to", row.to.rawValue),
      .text("status", row.reason ?? "evaluated"), .integer("cells", row.cells),
      .number("rankCorrelation", row.rankCorrelation), .number("correlation", row.correlation),
      .number("withinMetier", row.withinMetier), .number("rmse", row.rmse),
      .number("weightedRmse", row.weightedRmse), .number("ndcg20", row.ndcg20),
      .number("overlap20", row.overlap20), .number("coverage90", row.coverage90),
      Schema.Field(
        key: "coverageBySize",
        content: .detail(.array(row.coverageBySize.map { .optional($0) }))),
    ])
  }
}
