import Nomenclatures
import Studies

/// What every schema shares.
extension Schema {
  static func sources(_ records: [SourceRecord]) -> [JSONValue] { records.map(source) }

  /// How the method was used: its data set, its origin, what it lacked, the year of each source.
  static func use(_ result: some FramedResult) -> JSONValue.Member {
    let (card, use) = (result.method, result.use)
    return .init(
      "use",
      .object([
        .init("method", .string(card.name)), .init("origin", .string(card.origin.rawValue)),
        .init("data", .string(use.data)), .init("modified", .boolean(use.isModified)),
        .init("missing", .array(use.missing.map { .string($0.indicator) })),
        .init("dates", .array(use.dates.map(date))),
        .init("dateWarnings", .array(use.warnings.map(warning))),
      ]))
  }

  static func date(_ date: MarketSides.Date) -> JSONValue {
    .object([
      .init("side", .string(date.side.rawValue)),
      .init("millesime", .integer(date.millesime.rawValue)),
      .init("nomenclature", .optional(date.nomenclature?.rawValue)),
      .init("use", .string(date.use.rawValue)),
    ])
  }

  static func warning(_ warning: MarketSides.Warning) -> JSONValue {
    .object([
      .init("first", .string(warning.first.side.rawValue)),
      .init("second", .string(warning.second.side.rawValue)),
      .init("years", .integer(warning.years)),
    ])
  }

  private static func source(_ record: SourceRecord) -> JSONValue {
    .object(
      [
        .init("source", .string(record.source)),
        .init("millesime", .integer(record.millesime.rawValue)),
        .init("region", .string(record.region.rawValue)),
        .init("nomenclature", .string(record.nomenclature.rawValue)),
      ] + file(record.file))
  }

  static func file(_ file: FileRecord) -> [JSONValue.Member] {
    [
      .init("file", .string(file.name)), .init("sheet", .optional(file.sheet)),
      .init("sha256", .string(file.sha256)), .init("rows", .integer(file.rows)),
      .init("producer", .string(file.producer)), .init("licence", .string(file.licence)),
      .init("importedAt", .optional(file.importedAt)),
    ]
  }
}

extension Schema.Field {
  static func bassin(_ bassin: BassinName) -> [Self] {
    [.text("bassin", bassin.code.rawValue), .text("bassinName", bassin.name)]
  }

  static func metier(_ metier: MetierName) -> [Self] {
    [.text("metier", metier.code.rawValue), .text("metierName", metier.label)]
  }

  /// The method behind a row, where it comes from and what it read: a CSV, which has rows alone, says
  /// so too.
  static func method(_ result: some FramedResult) -> [Self] {
    [
      .text("method", result.method.name), .text("origin", result.method.origin.rawValue),
      .text("data", result.use.data),
    ]
  }

  static func millesime(_ millesime: Millesime) -> Self {
    .integer("millesime", millesime.rawValue)
  }

  static func score(_ score: Score?) -> [Self] {
    [
      .number("score", score?.value), .text("status", score?.status.rawValue ?? "undefined"),
      .list("missing", score?.missing ?? []),
    ]
  }
}
