import Nomenclatures
import Studies

extension Schema {
  /// The recipe, with the keys of its `Codable` form; what is `nil` is left out.
  static func recipe(_ recipe: Recipe) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("study", .string(recipe.study.rawValue)), .init("source", .string(recipe.source)),
      .init("parameters", .object(parameters(recipe.parameters))),
    ]
    func add(_ key: String, _ value: JSONValue?) {
      if let value { members.append(.init(key, value)) }
    }
    add("method", recipe.method.map(JSONValue.string))
    add("data", recipe.data.map(JSONValue.string))
    add("indicators", recipe.indicators.map { .array($0.map(indicator)) })
    add("millesime", recipe.millesime.map { .integer($0.rawValue) })
    add("region", recipe.region.map { .string($0.rawValue) })
    add("by", recipe.by.map { .string($0.rawValue) })
    add("bassins", recipe.bassins.map { .array($0.map(JSONValue.string)) })
    add("metier", recipe.metier.map(JSONValue.string))
    add("top", recipe.top.map(JSONValue.integer))
    add("gap", recipe.gap.map(Self.recipe))
    add("place", recipe.place.map(Self.recipe))
    add("individuals", recipe.individuals.map { .string($0.rawValue) })
    add("profile", recipe.profile.map { .string($0.rawValue) })
    add("classes", recipe.classes.map(JSONValue.integer))
    add("amendments", recipe.amendments.map(Self.recipe))
    add("seed", recipe.seed.map(JSONValue.integer))
    add("tools", recipe.tools.map { .array($0.map(Self.recipe)) })
    add("methods", recipe.methods.map { .array($0.map(JSONValue.string)) })
    add("replicates", recipe.replicates.map(JSONValue.integer))
    add("map", recipe.map.map(Self.map))
    add("trend", recipe.trend.map(JSONValue.boolean))
    add("since", recipe.since.map { .integer($0.rawValue) })
    add("classing", recipe.classing.map(classing))
    return .object(members)
  }

  private static func classing(_ classing: Classing) -> JSONValue {
    var members: [JSONValue.Member] = []
    func add(_ key: String, _ value: JSONValue?) {
      if let value { members.append(.init(key, value)) }
    }
    add("millesime", classing.millesime.map { .integer($0.rawValue) })
    add("region", classing.region.map { .string($0.rawValue) })
    add("profile", classing.profile.map { .string($0.rawValue) })
    add("seed", classing.seed.map(JSONValue.integer))
    add("file", classing.file.map(JSONValue.string))
    add("groups", .array(classing.groups.map(group)))
    return .object(members)
  }

  private static func group(_ group: Classing.Group) -> JSONValue {
    .object([
      .init("class", .integer(group.number)), .init("className", .string(group.name)),
      .init("bassins", .array(group.bassins.map { .string($0.rawValue) })),
    ])
  }

  private static func map(_ map: MapRecipe) -> JSONValue {
    var members: [JSONValue.Member] = [.init("indicator", .string(map.indicator))]
    if let style = map.style { members.append(.init("style", .string(style.rawValue))) }
    if let breaks = map.breaks { members.append(.init("breaks", .string(breaks.rawValue))) }
    return .object(members + [.init("isForced", .boolean(map.isForced))])
  }

  private static func indicator(_ setting: IndicatorSetting) -> JSONValue {
    var members: [JSONValue.Member] = [.init("role", .string(setting.role))]
    func add(_ key: String, _ value: JSONValue?) {
      if let value { members.append(.init(key, value)) }
    }
    func numbers(_ values: [Double]) -> JSONValue { .array(values.map(JSONValue.number)) }
    add("indicator", setting.indicator.map(JSONValue.string))
    add("unit", setting.unit.map(JSONValue.string))
    add("direction", setting.direction.map { .string($0.rawValue) })
    add("weight", setting.weight.map(JSONValue.number))
    add("source", setting.source.map(JSONValue.string))
    add("millesime", setting.millesime.map { .integer($0.rawValue) })
    add("normalisation", setting.normalisation.map { .string($0.rawValue) })
    add("goalposts", setting.goalposts.map(numbers))
    add("span", setting.span.map { .string($0.rawValue) })
    add("outliers", setting.outliers.map(numbers))
    return .object(members)
  }

  private static func parameters(_ parameters: [String: RecipeValue]) -> [JSONValue.Member] {
    parameters.sorted { $0.key < $1.key }.map { .init($0.key, value($0.value)) }
  }

  static func value(_ value: RecipeValue) -> JSONValue {
    switch value {
    case .number(let number): .number(number)
    case .word(let word): .string(word)
    }
  }
}
