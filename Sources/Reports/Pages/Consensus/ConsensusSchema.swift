import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.consensus/1`: a row for each bassin and métier listed, then those of the région
  /// (`scope` is `region`); `ballots` are the methods that voted, `leftOut` those that could not.
  init(_ result: ConsensusResult) {
    self.init(
      name: "faisceau.consensus/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources),
      rows: (result.bassins + [result.region]).flatMap { list in
        list.rows.map { Row($0, list, result) }
      },
      extras: [
        .init("ballots", .array(result.ballots.map { Self.use($0).value })),
        .init("leftOut", .array(result.leftOut.map(Self.leftOut))),
        .init("lists", .array((result.bassins + [result.region]).map(Self.list))),
      ])
  }

  private static func leftOut(_ method: ConsensusResult.LeftOut) -> JSONValue {
    .object([
      .init("method", .string(method.method)), .init("reason", .string(method.reason.french)),
    ])
  }

  private static func list(_ list: ConsensusResult.List) -> JSONValue {
    .object([
      .init("bassin", .optional(list.bassin?.code.rawValue)),
      .init("bassinName", .optional(list.bassin?.name)),
      .init("listed", .integer(list.rows.count)), .init("ranked", .integer(list.ranked)),
    ])
  }
}

extension Schema.Row {
  fileprivate init(
    _ row: ConsensusResult.Row, _ list: ConsensusResult.List, _ result: ConsensusResult
  ) {
    self.init(
      [
        .text("scope", list.bassin == nil ? "region" : "bassin"),
        .text("bassin", list.bassin?.code.rawValue), .text("bassinName", list.bassin?.name),
      ] + Schema.Field.metier(row.metier) + [
        .integer("millesime", result.recipe.millesime?.rawValue), .integer("rank", row.rank),
        .number("copeland", row.copeland), .number("borda", row.borda),
        .list("rankedBy", row.rankedBy), .list("agree", row.agree),
        .text("dissent", row.dissent?.method), .integer("dissentRank", row.dissent?.rank),
        .integer("dissentRanked", row.dissent?.ranked),
        .number("dissentDifference", row.dissent?.difference),
      ])
  }
}
