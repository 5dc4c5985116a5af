import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.status/1`: a row for each year, scope and measure; `shares` of difficult projects,
  /// `extents` of the slices, `references` beside them.
  init(_ result: StatusResult) {
    self.init(
      name: "faisceau.status/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources), rows: result.rows.map(Row.init),
      extras: [
        .init("shares", .array(result.shares.map(Self.share))),
        .init("extents", .array(result.extents.map(Self.extent))),
        .init("references", .array(result.references.map(Self.reference))),
      ])
  }

  private static func share(_ share: StatusResult.Share) -> JSONValue {
    .object([
      .init("source", .string(share.source)),
      .init("millesime", .integer(share.millesime.rawValue)),
      .init("scope", .string(share.scope.code)), .init("visible", .optional(share.visible)),
      .init("expected", .optional(share.expected)),
    ])
  }

  private static func extent(_ extent: StatusResult.Extent) -> JSONValue {
    .object([
      .init("source", .string(extent.record.source)),
      .init("millesime", .integer(extent.record.millesime.rawValue)),
      .init("scope", .string(extent.record.region.rawValue)),
      .init("nomenclature", .string(extent.record.nomenclature.rawValue)),
      .init("bassins", .integer(extent.bassins)), .init("metiers", .integer(extent.metiers)),
      .init("months", .array(extent.months.map(JSONValue.integer))),
      .init("knownBassins", .optional(extent.knownBassins)),
    ])
  }

  private static func reference(_ table: StatusResult.Reference) -> JSONValue {
    .object(
      [
        .init("kind", .string(table.kind)), .init("name", .string(table.name)),
        .init("entries", .integer(table.entries)),
        .init("bassins", .optional(table.coverage?.bassins)),
        .init("lowSum", .optional(table.coverage?.lowSum)),
        .init("highSum", .optional(table.coverage?.highSum)),
      ] + file(table.file))
  }
}

extension Schema.Row {
  fileprivate init(_ row: StatusResult.Row) {
    self.init([
      .text("source", row.source), .millesime(row.millesime), .text("scope", row.scope.code),
      .text("measure", row.measure), .integer("cells", row.cells),
      .integer("suppressed", row.suppressed), .integer("partial", row.partial),
      .number("visibleSum", row.visibleSum), .number("expectedSum", row.expectedSum),
    ])
  }
}
