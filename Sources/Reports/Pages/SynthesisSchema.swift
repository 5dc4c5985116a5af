import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.synthesis/1`: a row for each métier of the région, also those that no bassin lists.
  init(_ result: SynthesisResult) {
    self.init(
      name: "faisceau.synthesis/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources), rows: result.rows.map { Row($0, result) },
      extras: [
        Self.use(result),
        .init(
          "differing",
          .object([
            .init("names", .integer(result.differing.names)),
            .init("differing", .integer(result.differing.differing)),
          ])),
      ] + Self.territories(result.territories, in: result.region))
  }
}

extension Schema.Row {
  fileprivate init(_ row: SynthesisResult.Row, _ result: SynthesisResult) {
    self.init(
      Schema.Field.metier(row.metier) + [
        .millesime(result.millesime), .text("region", result.region.rawValue),
        .integer("bassins", row.bassins), .integer("total", row.total),
        .number("share", row.share), .text("tier", row.tier.rawValue),
        .count("projets", row.projets), .count("projetsDifficiles", row.projetsDifficiles),
        .text("representativite", row.metier.representativite?.rawValue),
      ])
  }
}
