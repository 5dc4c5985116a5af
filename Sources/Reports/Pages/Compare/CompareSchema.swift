import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.compare/1`: a row for each bassin, one for the région (`scope` is `region`), one for
  /// all bassins together (`all`: agreement is their mean); beside them the tools, what each reads,
  /// the split of all bassins and the largest moves.
  init(_ result: CompareResult) {
    let places = result.bassins + [result.region]
    self.init(
      name: "faisceau.compare/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.tools.flatMap(\.sources)).unrepeated(),
      rows: places.map { Row($0) } + [
        Row(scope: "all", nil, result.agreement, result.split)
      ],
      extras: [
        .init("decomposition", Self.split(result.split)),
        .init("obstacle", .optional(result.obstacle?.french)),
        .init("tools", .array(zip(["A", "B"], result.tools).map(Self.tool))),
        .init("readings", .array(result.readings.map(Self.reading))),
        .init(
          "moves", .array(places.flatMap { place in place.moves.map { Self.move($0, place) } })),
      ])
  }

  private static func split(_ split: DisagreementParts) -> JSONValue {
    .object([
      .init("distance", .number(split.distance)), .init("data", .optional(split.data)),
      .init("algorithm", .optional(split.algorithm)),
      .init("interaction", .optional(split.interaction)), .init("noise", .number(split.noise)),
      .init("noiseA", .number(split.noiseA)), .init("noiseB", .number(split.noiseB)),
      .init("cells", .integer(split.cells)),
    ])
  }

  private static func tool(_ side: String, _ tool: CompareResult.Tool) -> JSONValue {
    .object([
      .init("tool", .string(side)), .init("millesime", .integer(tool.millesime.rawValue)),
      .init("files", .array(tool.files.map(JSONValue.string))),
      .init("selects", .boolean(tool.selects)), .init("noisy", .boolean(tool.isNoisy)),
      use(tool),
    ])
  }

  private static func reading(_ reading: RoleReading) -> JSONValue {
    .object([
      .init("tool", .string(reading.tool)), .init("role", .string(reading.role)),
      .init("indicator", .optional(reading.own?.id)),
      .init("other", .optional(reading.other?.id)),
      .init("exchange", .string(reading.exchange.rawValue)),
    ])
  }

  private static func move(
    _ move: Move, _ place: CompareResult.Comparison
  ) -> JSONValue {
    .object(
      [
        .init("bassin", .optional(place.bassin?.code.rawValue)),
        .init("bassinName", .optional(place.bassin?.name)),
      ] + Field.metier(move.metier).map(\.member) + [
        .init("rankA", .integer(move.rankA)), .init("rankB", .integer(move.rankB)),
        .init("change", .number(move.change)), .init("cause", .optional(move.cause?.role)),
        .init("indicatorA", .optional(move.cause?.indicatorA?.id)),
        .init("indicatorB", .optional(move.cause?.indicatorB?.id)),
        .init("addedA", .optional(move.cause?.addedA)),
        .init("addedB", .optional(move.cause?.addedB)),
      ])
  }
}

extension [JSONValue] {
  /// The values, each at its first place only.
  fileprivate func unrepeated() -> Self {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Schema.Row {
  fileprivate init(_ place: CompareResult.Comparison) {
    self.init(
      scope: place.bassin == nil ? "region" : "bassin", place.bassin, place.agreement, place.split)
  }

  fileprivate init(
    scope: String, _ bassin: BassinName?, _ agreement: ListAgreement, _ split: DisagreementParts
  ) {
    self.init([
      .text("scope", scope), .text("bassin", bassin?.code.rawValue),
      .text("bassinName", bassin?.name), .number("rankedA", agreement.rankedA),
      .number("rankedB", agreement.rankedB), .number("shared", agreement.shared),
      .number("tauB", agreement.tauB), .number("spearman", agreement.spearman),
      .number("overlap", agreement.overlap), .number("rbo", agreement.rankBiasedOverlap),
      .number("selectedA", agreement.selectedA), .number("selectedB", agreement.selectedB),
      .number("jaccard", agreement.jaccard), .integer("cells", split.cells),
      .number("distance", split.distance), .number("data", split.data),
      .number("algorithm", split.algorithm), .number("interaction", split.interaction),
      .number("noise", split.noise),
    ])
  }
}
