import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.sensitivity/1`: a row for each decision, the one that moves most first, with Sobol's
  /// first-order and total indices; `levels` the ways to decide and the share of names that each
  /// alone leaves in place.
  init(_ result: SensitivityResult) {
    self.init(
      name: "faisceau.sensitivity/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources), rows: result.rows.map { Row($0, result) },
      extras: [
        .init("method", .string(result.method.name)), .init("runs", .integer(result.runs)),
        .init("kept", .integer(result.kept)), .init("listed", .integer(result.listed)),
        .init("levels", .array(result.rows.flatMap(Self.levels))),
      ])
  }

  private static func levels(_ row: SensitivityResult.Row) -> [JSONValue] {
    row.levels.map { level in
      .object([
        .init("factor", .string(row.factor.rawValue)), .init("level", .string(level.name)),
        .init("own", .boolean(level.isOwn)), .init("overlap", .number(level.overlap)),
      ])
    }
  }
}

extension Schema.Row {
  fileprivate init(_ row: SensitivityResult.Row, _ result: SensitivityResult) {
    let others = row.levels.filter { !$0.isOwn }
    self.init([
      .text("factor", row.factor.rawValue), .millesime(result.millesime),
      .number("first", row.first), .number("total", row.total), .boolean("inert", row.isInert),
      .integer("levels", row.levels.count), .integer("top", result.top),
      .number("leastOverlap", others.map(\.overlap).min()),
    ])
  }
}
