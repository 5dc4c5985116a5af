import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.typology/1`: a row for each individual; classes, criteria, axes and the tree beside.
  init(_ result: TypologyResult, _ language: Language) {
    let words = Words(language)
    let names = Dictionary(
      result.classes.map { ($0.number, words.name($0)) }, uniquingKeysWith: { first, _ in first })
    self.init(
      name: "faisceau.typology/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources),
      rows: result.members.map { Row($0, names[$0.classNumber] ?? "", result) })
    extras = [
      .init("classes", .array(result.classes.map { Self.group($0, words) })),
      .init("criteria", .array(result.criteria.map(Self.criterion))),
      .init("axes", .array(result.axisShares.map(JSONValue.number))),
      .init("axesKept", .integer(result.axes)),
      .init("activeVariables", .integer(result.activeVariables)),
      .init("hiddenShare", .number(result.hiddenShare)),
      .init("leftOut", .array(result.leftOut.map { .object(Self.members($0)) })),
      .init("tree", .array(result.merges.map(Self.merge))),
    ]
  }

  private static func members(_ individual: TypologyResult.Individual) -> [JSONValue.Member] {
    Row.identity(individual).map(\.member)
  }

  private static func group(_ group: TypologyResult.Class, _ words: Words) -> JSONValue {
    .object([
      .init("class", .integer(group.number)), .init("className", .string(words.name(group))),
      .init("size", .integer(group.size)), .init("weightShare", .number(group.weightShare)),
      .init("small", .boolean(group.isSmall)), .init("stability", .optional(group.stability)),
      .init("silhouette", .optional(group.silhouette)),
      .init("paragon", .object(members(group.paragon))),
      .init("mostDistant", .object(members(group.mostDistant))),
      .init("over", .array(group.over.map { trait($0, words) })),
      .init("under", .array(group.under.map { trait($0, words) })),
    ])
  }

  private static func trait(_ trait: TypologyResult.Trait, _ words: Words) -> JSONValue {
    let variable: [JSONValue.Member] =
      switch trait.variable {
      case .metier(let metier): Field.metier(metier).map(\.member)
      case .bassin(let bassin): Field.bassin(bassin).map(\.member)
      case .measure(let measure): [.init("measure", .string(measure.rawValue))]
      }
    return .object(
      variable + [
        .init("classMean", .number(trait.classMean)), .init("mean", .number(trait.mean)),
        .init("testValue", .number(trait.testValue)),
      ])
  }

  private static func criterion(_ item: TypologyResult.Criterion) -> JSONValue {
    .object([
      .init("classes", .integer(item.classes)), .init("withinShare", .number(item.withinShare)),
      .init("jump", .optional(item.jump)), .init("silhouette", .optional(item.silhouette)),
      .init("calinskiHarabasz", .optional(item.calinskiHarabasz)),
      .init("gap", .optional(item.gap)), .init("gapError", .optional(item.gapError)),
    ])
  }

  private static func merge(_ merge: TypologyResult.Merge) -> JSONValue {
    .array([.integer(merge.first), .integer(merge.second), .number(merge.height)])
  }
}

extension Schema.Row {
  fileprivate init(
    _ member: TypologyResult.Member, _ className: String, _ result: TypologyResult
  ) {
    self.init(
      Self.identity(member.individual) + [
        .millesime(result.millesime), .text("region", result.region.rawValue),
        .integer("class", member.classNumber), .text("className", className),
        .number("weightShare", member.weightShare), .number("distance", member.distance),
        .number("silhouette", member.silhouette), .number("axis1", member.plane.first),
        .number("axis2", member.plane.dropFirst().first),
      ])
  }

  fileprivate static func identity(_ individual: TypologyResult.Individual) -> [Schema.Field] {
    (individual.bassin.map(Schema.Field.bassin) ?? [])
      + (individual.metier.map(Schema.Field.metier) ?? [])
  }
}
