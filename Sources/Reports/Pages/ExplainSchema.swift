import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.explain/1`. `relation` says what a row is: the `metier` explained, the `region`, a
  /// `neighbour` in the ranking, another `year`. `parts` gives the figures of the first row with
  /// what was published and what was hidden; `listed` in how many bassins it is among the first;
  /// `waterfall` what each indicator adds to the score; `indicators` their own figures.
  init(_ result: ExplainResult) {
    self.init(
      name: "faisceau.explain/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources), rows: Row.rows(result),
      extras: [
        .init("method", .string(result.method.name)), Self.use(result),
        .init("parts", .array(Self.parts(result.figures))),
        .init(
          "listed",
          .object([
            .init("bassins", .integer(result.listingBassins)),
            .init("total", .integer(result.totalBassins)),
            .init("top", .integer(result.listLength)),
          ])),
        .init("waterfall", result.waterfall.map(Self.waterfall) ?? .null),
        .init("indicators", .array(result.indicators.map(Self.indicator))),
        .init(
          "shrunk",
          result.shrunk.map {
            .object([
              .init("projetsDifficilesAttendus", .number($0.projetsDifficiles)),
              .init("tauxDifficulteCorrige", .number($0.tauxDifficulte)),
            ])
          } ?? .null),
        .init("trends", .array(result.trends.map(Self.step))),
        .init("need", Document.Section.needValue(result.need)),
      ])
  }

  private static func step(_ step: ExplainResult.TrendStep) -> JSONValue {
    .object([
      .init("years", trend(step.years)), .init("bassin", trend(step.bassin)),
      .init("region", trend(step.region)),
    ])
  }

  private static func parts(_ figures: ExplainResult.Figures) -> [JSONValue] {
    [
      part("projets", figures.projets), part("projetsDifficiles", figures.projetsDifficiles),
      part("projetsSaisonniers", figures.projetsSaisonniers),
    ]
  }

  private static func part(_ measure: String, _ figure: CountFigure?) -> JSONValue {
    .object([
      .init("measure", .string(measure)),
      .init("status", .string(figure?.status.rawValue ?? "notObserved")),
      .init("visible", .optional(figure?.visible)), .init("low", .optional(figure?.lower)),
      .init("high", .optional(figure?.upper)), .init("hiddenParts", .optional(figure?.hiddenParts)),
      .init("expected", .optional(figure?.expected)),
    ])
  }
}

extension Schema.Row {
  fileprivate static func rows(_ result: ExplainResult) -> [Self] {
    let region = Subject(
      bassin: nil, metier: result.metier, millesime: result.millesime,
      standing: result.regionalStanding, score: result.regionalScore,
      figures: result.regionalFigures)
    let own = Subject(
      bassin: result.bassin, metier: result.metier, millesime: result.millesime,
      standing: result.standing, score: result.score, figures: result.figures)
    let neighbours = result.neighbours.filter { $0.metier != result.metier }.map { neighbour in
      Subject(
        bassin: result.bassin, metier: neighbour.metier, millesime: result.millesime,
        standing: result.standing.map { .init(rank: neighbour.rank, ranked: $0.ranked) },
        score: neighbour.score, figures: neighbour.figures)
    }
    let years = result.otherYears.filter(\.isComparable).map { year in
      Subject(
        bassin: result.bassin, metier: result.metier, millesime: year.millesime, standing: nil,
        score: nil, figures: year.figures)
    }
    return [own.row("metier"), region.row("region")] + neighbours.map { $0.row("neighbour") }
      + years.map { $0.row("year") }
  }

  private struct Subject {
    let bassin: BassinName?
    let metier: MetierName
    let millesime: Millesime
    let standing: ExplainResult.Standing?
    let score: Score?
    let figures: ExplainResult.Figures?

    func row(_ relation: String) -> Schema.Row {
      Schema.Row(
        [
          .text("relation", relation), .text("bassin", bassin?.code.rawValue),
          .text("bassinName", bassin?.name),
        ] + Schema.Field.metier(metier) + [
          .millesime(millesime), .integer("rank", standing?.rank),
          .integer("ranked", standing?.ranked),
        ] + Schema.Field.score(score) + [
          .count("projets", figures?.projets),
          .count("projetsDifficiles", figures?.projetsDifficiles),
          .count("projetsSaisonniers", figures?.projetsSaisonniers),
          .rate("tauxDifficulte", figures?.tauxDifficulte),
          .text("representativite", metier.representativite?.rawValue),
        ])
    }
  }
}
