import Formats
import Nomenclatures
import Studies

/// Reads a recipe key by key. A key or a value that no recipe has is told with its place, never
/// passed over: `weigth` would otherwise change nothing, silently.
struct RecipeParser {
  /// What is left of the text.
  private(set) var reader: JSONReader

  init(_ reader: JSONReader) { self.reader = reader }

  /// The next piece of the text.
  mutating func next() throws -> JSONToken? { try reader.next() }

  /// Where the piece read last begins.
  mutating func place() -> Place { reader.place() }

  /// A recipe, or the one in a result.
  mutating func file() throws -> Recipe {
    try expect(.objectStart, "{")
    var recipe = Recipe(study: .rank)
    var isResult = false
    var isFirst = true
    var found = false
    while let name = try nextName() {
      if isFirst { isResult = name == "schema" }
      isFirst = false
      switch (isResult, name) {
      case (true, "recipe"):
        recipe = try self.recipe()
        found = true
      case (true, _): try reader.skipValue()
      case (false, _): try key(name, into: &recipe)
      }
    }
    guard !isResult || found else {
      throw refused(
        found: ("un résultat sans recette", "a result without a recipe"),
        expected: ("un membre « recipe »", "a member \"recipe\""))
    }
    return recipe
  }

  private mutating func recipe() throws -> Recipe {
    try expect(.objectStart, "{")
    var recipe = Recipe(study: .rank)
    while let name = try nextName() { try key(name, into: &recipe) }
    return recipe
  }

  private static let keys = [
    "study", "source", "parameters", "method", "data", "indicators", "millesime", "region",
    "by", "bassins", "metier", "top", "gap", "place", "individuals", "profile", "classes",
    "seed", "tools", "methods", "replicates", "trend", "since", "amendments", "classing",
    "map",
  ]

  private mutating func key(_ name: String, into recipe: inout Recipe) throws {
    switch name {
    case "study": recipe.study = try word(Recipe.Study.self)
    case "source": recipe.source = try text()
    case "parameters": recipe.parameters = try parameters()
    case "method": recipe.method = try text()
    case "data": recipe.data = try text()
    case "indicators": recipe.indicators = try list { try $0.indicator() }
    case "millesime": recipe.millesime = Millesime(try integer())
    case "region": recipe.region = RegionCode(try text())
    case "by": recipe.by = try word(Grouping.self)
    case "bassins": recipe.bassins = try list { try $0.text() }
    case "metier": recipe.metier = try text()
    case "top": recipe.top = try integer(atLeast: 0)
    case "gap": recipe.gap = try gap()
    case "place": recipe.place = try spending()
    case "individuals": recipe.individuals = try word(TypologyIndividuals.self)
    case "profile": recipe.profile = try word(TypologyProfile.self)
    case "classes": recipe.classes = try integer(atLeast: 1)
    case "seed": recipe.seed = try integer()
    case "tools": recipe.tools = try list { try $0.recipe() }
    case "methods": recipe.methods = try list { try $0.text() }
    case "replicates": recipe.replicates = try integer(atLeast: 1)
    case "trend": recipe.trend = try boolean()
    case "since": recipe.since = Millesime(try integer())
    case "amendments": recipe.amendments = try amendments()
    case "classing": recipe.classing = try classing()
    case "map": recipe.map = try map()
    default: throw unknownKey(name, Self.keys)
    }
  }

  private mutating func parameters() throws -> [String: RecipeValue] {
    try expect(.objectStart, "{")
    var parameters: [String: RecipeValue] = [:]
    while let name = try nextName() {
      switch try next() {
      case .number(let value): parameters[name] = .number(value)
      case .string(let value): parameters[name] = .word(value)
      default:
        throw refused(
          found: ("une autre valeur", "another value"),
          expected: ("un nombre ou un mot", "a number or a word"))
      }
    }
    return parameters
  }
}

extension RecipeParser {
  private static let indicatorKeys = [
    "role", "indicator", "unit", "direction", "weight", "source", "millesime", "normalisation",
    "goalposts", "span", "outliers",
  ]

  fileprivate mutating func indicator() throws -> IndicatorSetting {
    try expect(.objectStart, "{")
    var setting = IndicatorSetting(role: "")
    while let name = try nextName() {
      switch name {
      case "role": setting.role = try text()
      case "indicator": setting.indicator = try text()
      case "unit": setting.unit = try text()
      case "direction": setting.direction = try word(IndicatorSetting.Direction.self)
      case "weight": setting.weight = try number()
      case "source": setting.source = try text()
      case "millesime": setting.millesime = Millesime(try integer())
      case "normalisation": setting.normalisation = try word(IndicatorSetting.Scale.self)
      case "goalposts": setting.goalposts = try list { try $0.number() }
      case "span": setting.span = try word(IndicatorSetting.Span.self)
      case "outliers": setting.outliers = try list { try $0.number() }
      default: throw unknownKey(name, Self.indicatorKeys)
      }
    }
    guard !setting.role.isEmpty else {
      throw refused(
        found: ("un indicateur sans rôle", "an indicator without a role"),
        expected: ("une clé « role »", "a key \"role\""))
    }
    return setting
  }
}
