import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.rank/1`: a row for each bassin and métier listed; `lists` says how each list differs
  /// from the regional one, `territories` which bassins were added up, `dates` which years the sides are of, `passage` how offers and seekers
  /// came to the survey's métiers.
  init(_ result: RankResult) {
    self.init(
      name: "faisceau.rank/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources),
      rows: result.lists.flatMap { list -> [Row] in
        let bassin = list.bassin.named(in: result.region)
        guard let concerted = list.concerted, let concertation = result.concertation else {
          return list.rows.map { Row($0.metier, $0, bassin, result) }
        }
        return concerted.rows.map { row in
          Row(row.metier, row.figures, bassin, result, Field.estimates(row, concertation))
        }
      },
      extras: [
        Self.use(result),
        .init("lists", .array(result.lists.map { Self.list($0, in: result.region) })),
        .init("dates", .array(result.sides.dates.map(Self.date))),
        .init("dateWarnings", .array(result.sides.warnings.map(Self.warning))),
        .init("passage", Self.crossing(result.sides.crossing)),
      ] + (result.trend.map { [.init("trend", Self.trend($0))] } ?? [])
        + Self.territories(result.territories, in: result.region)
        + Self.concertation(result.concertation))
  }

  private static func crossing(_ crossing: MarketSides.Crossing?) -> JSONValue {
    guard let crossing else { return .null }
    return .object(
      [
        .init("estimatedOffres", .number(crossing.estimatedOffres)),
        .init("estimatedDemandeurs", .number(crossing.estimatedDemandeurs)),
        .init("orphans", .integer(crossing.orphans)),
      ] + file(crossing.file))
  }

  private static func list(_ list: RankResult.List, in region: RegionCode) -> JSONValue {
    .object(
      Field.bassin(list.bassin.named(in: region)).map(\.member) + [
        .init("listed", .integer(list.rows.count)), .init("ranked", .integer(list.ranked)),
        .init("differing", .integer(list.differing)),
      ])
  }
}

extension Schema.Row {
  /// Where the métier may stand next year, when the recipe asks for it.
  private static func chance(_ chance: RankChance?, _ result: RankResult) -> [Schema.Field] {
    guard result.recipe.replicates != nil else { return [] }
    return [
      .integer("rankLow", chance?.low), .integer("rankMedian", chance?.median),
      .integer("rankHigh", chance?.high), .number("probabilityTop", chance?.probabilityTop),
      .text("badge", chance?.badge.rawValue),
    ]
  }

  /// Expected figures where the method shrinks, bounds of the rank where its score is a count.
  private static func shrunk(_ row: RankResult.Row?) -> [Schema.Field] {
    [
      .number("projetsDifficilesAttendus", row?.shrunk?.projetsDifficiles),
      .number("tauxDifficulteCorrige", row?.shrunk?.tauxDifficulte),
      .integer("rankBest", row?.hidden?.best), .integer("rankWorst", row?.hidden?.worst),
      .text("hidden", row?.hidden?.word.rawValue),
    ]
  }

  /// A métier with its figures, of which an added one may have none.
  fileprivate init(
    _ metier: MetierName, _ row: RankResult.Row?, _ bassin: BassinName, _ result: RankResult,
    _ estimates: [Schema.Field] = []
  ) {
    self.init(
      Schema.Field.bassin(bassin) + Schema.Field.metier(metier)
        + [.millesime(result.millesime), .integer("rank", row?.rank)]
        + Schema.Field.score(row?.score) + [
          .count("projets", row?.projets), .count("projetsDifficiles", row?.projetsDifficiles),
          .rate("tauxDifficulte", row?.tauxDifficulte),
          .boolean("regional", row?.isInRegionalList ?? false),
          .text("representativite", metier.representativite?.rawValue),
          .number("offres", row?.sides.offres),
          .number("demandeurs", row?.sides.demandeurs),
          .number("entreesBasses", row?.sides.entreesBasses),
          .number("entreesHautes", row?.sides.entreesHautes),
        ] + Self.shrunk(row) + Self.chance(row?.chance, result) + Schema.Field.trend(row?.trend)
        + estimates + Schema.Field.method(result))
  }
}
