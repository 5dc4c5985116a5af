import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.gap/1`: a row for each bassin and métier (or filière) listed, then those that no lot
  /// leads to (`horsCommande`); `bassins` sums each bassin up, `variants` tells what each assumption
  /// changes.
  init(_ result: GapResult) {
    self.init(
      name: "faisceau.gap/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources),
      rows: result.lists.flatMap { list in
        Row.amended(list, result) ?? list.rows.map { Row($0.metier, $0, list.bassin, result) }
          + list.outside.map { Row($0.metier, $0, list.bassin, result, isOutside: true) }
      },
      extras: [
        .init("status", .string(result.missing.isEmpty ? "scored" : "partial")),
        .init("missing", .array(result.missing.map(JSONValue.string))),
        .init("journeys", .optional(result.journeys?.rawValue)),
        .init("totals", .array(result.totals.map(JSONValue.number))),
        .init("compared", .integer(result.compared)),
        .init("steadyShare", .optional(result.steadyShare)),
        .init("variants", .array(result.variants.map(Self.variant))),
        .init("bassins", .array(result.lists.map(Self.bassin))),
        .init("origins", .array(result.lists.flatMap { Self.flows($0.origins, $0.bassin) })),
        .init("takers", .array(result.lists.flatMap { Self.flows($0.takers, $0.bassin) })),
      ] + Self.concertation(result.concertation))
  }

  private static func bassin(_ list: GapResult.List) -> JSONValue {
    .object(
      Field.bassin(list.bassin).map(\.member)
        + [
          .init("ranked", .integer(list.ranked)),
          .init("horsCommande", .integer(list.outside.count)),
          .init("within", .optional(list.within)), .init("visible", .optional(list.visible)),
        ] + Field.gap(list.whole).map(\.member))
  }

  private static func flows(_ flows: [GapResult.Flow], _ bassin: BassinName) -> [JSONValue] {
    flows.map { flow in
      .object([
        .init("bassin", .string(bassin.code.rawValue)),
        .init("other", .string(flow.bassin.code.rawValue)),
        .init("otherName", .string(flow.bassin.name)), .init("entries", .number(flow.entries)),
      ])
    }
  }

  private static func variant(_ variant: GapResult.Variant) -> JSONValue {
    .object([
      .init("variant", .string(variant.name.key)), .init("kept", .number(variant.kept)),
      .init("leastKept", .number(variant.leastKept)),
      .init("leastIn", .optional(variant.leastIn?.code.rawValue)),
    ])
  }
}

extension GapResult.Variant.Name {
  /// The variant as a word of the recipe.
  fileprivate var key: String {
    switch self {
    case .reach(let reach): "reach=\(reach.rawValue)"
    case .residents: "side=residents"
    case .insideShare(let share): "insideShare=\(share)"
    case .total(let total): "total=\(total.rawValue)"
    case .bassins(let parts): "bassins=\(parts.rawValue)"
    case .rome(let parts): "rome=\(parts.rawValue)"
    case .difficult(let projects): "difficult=\(projects.rawValue)"
    case .noKinds: "multipliers=1"
    case .softening(let value): "softening=\(value)"
    }
  }
}

extension Schema.Row {
  /// The rows of a list with its three estimates, those that no lot leads to and that none of these
  /// holds after them; `nil` without amendments.
  fileprivate static func amended(_ list: GapResult.List, _ result: GapResult) -> [Self]? {
    guard let concerted = list.concerted, let concertation = result.concertation else { return nil }
    let held = Set(concerted.rows.map(\.metier.code))
    let outside = Set(list.outside.compactMap { $0.metier?.code })
    let others = list.outside.filter { $0.metier.map { !held.contains($0.code) } ?? true }
    let rows = concerted.rows.map { row in
      Self(
        row.metier, row.figures, list.bassin, result, isOutside: outside.contains(row.metier.code),
        Schema.Field.estimates(row, concertation) + needs(row.needs, concertation))
    }
    let rest = others.map { row -> Self in
      let need = [Double?](repeating: row.need, count: 3)
      let unranked = ConcertedList<GapResult.Row>.Row(
        metier: row.metier ?? MetierName(code: "", label: ""), places: [nil, nil, nil],
        listed: [false, false, false], needs: need, amendments: [], figures: row)
      return Self(
        row.metier, row, list.bassin, result, isOutside: true,
        Schema.Field.estimates(unranked, concertation) + needs(need, concertation))
    }
    return rows + rest
  }

  private static func needs(_ needs: [Double?], _ concertation: Concertation) -> [Schema.Field] {
    (2...3).map { estimate in
      let isThere = estimate <= max(2, concertation.estimate) && needs.count == 3
      return .number("need\(estimate)", isThere ? needs[estimate - 1] : nil)
    }
  }

  fileprivate init(
    _ metier: MetierName?, _ row: GapResult.Row?, _ bassin: BassinName, _ result: GapResult,
    isOutside: Bool = false, _ estimates: [Schema.Field] = []
  ) {
    let metier =
      metier.map(Schema.Field.metier) ?? [.text("metier", nil), .text("metierName", nil)]
    self.init(
      Schema.Field.bassin(bassin) + metier + [
        .text("filiere", row?.filiere), .millesime(result.millesime), .integer("rank", row?.rank),
        .integer("rankLow", row?.ranks?.lowerBound), .integer("rankHigh", row?.ranks?.upperBound),
        .boolean("steady", row?.isSteady ?? false), .boolean("horsCommande", isOutside),
        .count("projetsDifficiles", row?.projetsDifficiles), .text("kind", row?.kind?.rawValue),
      ] + Schema.Field.gap(row) + estimates)
  }
}

extension Schema.Field {
  /// Need, supply and gap, under the words of every place that shows them.
  fileprivate static func gap(_ row: GapResult.Row?) -> [Self] {
    [
      .number("difficult", row?.difficult), .number("need", row?.need),
      .number("supplyInside", row?.supply.inside),
      .number("supplyResidents", row?.supply.residents),
      .number("supplyEmployers", row?.supply.employers.value),
      .number("supplyEmployersLow", row?.supply.employers.low),
      .number("supplyEmployersHigh", row?.supply.employers.high),
      .number("gap", row?.gap.value), .number("gapLow", row?.gap.low),
      .number("gapHigh", row?.gap.high), .number("entriesPer100", row?.entriesPer100),
    ]
  }
}
