import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.filieres/1`: a row for each place and filière listed, `filiere` null for the métiers
  /// that none holds; `members` says for each row which métiers make it, with their shares.
  init(_ result: FiliereResult) {
    self.init(
      name: "faisceau.filieres/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources),
      rows: result.lists.flatMap { list in Self.rows(of: list).map { Row($0, list, result) } },
      extras: [
        Self.use(result),
        .init("lists", .array(result.lists.map { Self.list($0, in: result.region) })),
        .init("combination", .string(result.combination.rawValue)),
        .init(
          "order",
          .object([.init("millesime", .integer(result.order.rawValue))] + Self.file(result.file))),
        .init(
          "members",
          .array(
            result.lists.flatMap { list in
              Self.rows(of: list).flatMap { row in row.members.map { Self.member($0, row, list) } }
            })),
      ])
  }

  private static func rows(of list: FiliereResult.List) -> [FiliereResult.Row] {
    list.rows + [list.outside].compactMap(\.self)
  }

  private static func list(_ list: FiliereResult.List, in region: RegionCode) -> JSONValue {
    .object(
      Field.bassin(list.bassin.named(in: region)).map(\.member) + [
        .init("listed", .integer(list.rows.count)), .init("ranked", .integer(list.ranked)),
        .init("differing", .integer(list.differing)),
      ])
  }

  private static func member(
    _ member: FiliereResult.Member, _ row: FiliereResult.Row, _ list: FiliereResult.List
  ) -> JSONValue {
    .object(
      [
        .init("bassin", .string(list.bassin.code.rawValue)),
        .init("filiere", .optional(row.filiere)),
      ] + Field.metier(member.metier).map(\.member) + [
        .init("share", .number(member.share)), .init("weight", .number(member.weight)),
        .init("rank", .optional(member.standing?.rank)),
        .init("score", .optional(member.standing?.score.value)),
        .init("contribution", .number(member.contribution)),
      ])
  }
}

extension Schema.Row {
  fileprivate init(
    _ row: FiliereResult.Row, _ list: FiliereResult.List, _ result: FiliereResult
  ) {
    self.init(
      Schema.Field.bassin(list.bassin.named(in: result.region)) + [
        .text("filiere", row.filiere), .millesime(result.millesime), .integer("rank", row.rank),
      ] + Schema.Field.score(row.score) + [
        .count("projets", row.projets), .count("projetsDifficiles", row.projetsDifficiles),
        .rate("tauxDifficulte", row.tauxDifficulte), .boolean("regional", row.isInRegionalList),
        .text("representativite", row.representativite?.rawValue),
        .list("metiers", row.members.map(\.metier.code.rawValue)),
      ])
  }
}
