import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.place/1`: a row for each lot, or, when a budget is spent, for each bassin × métier that
  /// has entries before or after; `spending` sums the budget up.
  init(_ result: PlaceResult) {
    self.init(
      name: "faisceau.place/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources),
      rows: result.spending.map { spending in
        spending.cells.map { Row($0, result.millesime) }
      } ?? result.lots.map { Row($0, result) },
      extras: [
        .init("status", .string(result.missing.isEmpty ? "scored" : "partial")),
        .init("missing", .array(result.missing.map(JSONValue.string))),
        .init("spending", Self.spending(result.spending)),
      ])
  }

  private static func spending(_ spending: PlaceResult.Spending?) -> JSONValue {
    guard let spending else { return .null }
    return .object([
      .init("method", .string(spending.method)), .init("hours", .integer(spending.hours)),
      .init("met", .number(spending.met)), .init("upperBound", .number(spending.upperBound)),
      .init("metBefore", .number(spending.metBefore)),
      .init("hoursBefore", .number(spending.hoursBefore)),
      .init("furtherHours", .integer(spending.furtherHours)),
      .init("furtherMet", .number(spending.further)),
    ])
  }
}

extension Schema.Row {
  fileprivate init(_ lot: PlaceResult.Lot, _ result: PlaceResult) {
    self.init([
      .integer("rank", lot.rank), .text("lot", lot.id), .text("domaine", lot.domaine),
      .text("certification", lot.certification), .integer("bassins", lot.bassins),
      .number("entries", lot.entries), .number("need", lot.need),
      .number("closing", lot.closing), .number("enlarging", lot.enlarging),
    ])
  }

  fileprivate init(_ cell: PlaceResult.Cell, _ millesime: Millesime) {
    self.init(
      Schema.Field.bassin(cell.bassin) + Schema.Field.metier(cell.metier) + [
        .millesime(millesime), .number("need", cell.need),
        .number("entriesBefore", cell.before), .integer("entries", cell.entries),
        .integer("hours", cell.hours), .number("metBefore", cell.metBefore),
        .number("metAfter", cell.metAfter),
      ])
  }
}
