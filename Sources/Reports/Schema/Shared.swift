import Nomenclatures
import Studies

/// What every schema shares.
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
    add("millesime", recipe.millesime.map { .integer($0.rawValue) })
    add("region", recipe.region.map { .string($0.rawValue) })
    add("bassins", recipe.bassins.map { .array($0.map(JSONValue.string)) })
    add("metier", recipe.metier.map(JSONValue.string))
    add("top", recipe.top.map(JSONValue.integer))
    add("individuals", recipe.individuals.map { .string($0.rawValue) })
    add("profile", recipe.profile.map { .string($0.rawValue) })
    add("classes", recipe.classes.map(JSONValue.integer))
    add("seed", recipe.seed.map(JSONValue.integer))
    return .object(members)
  }

  static func parameters(_ parameters: [String: Double]) -> [JSONValue.Member] {
    parameters.sorted { $0.key < $1.key }.map { .init($0.key, .number($0.value)) }
  }

  static func sources(_ records: [SourceRecord]) -> [JSONValue] { records.map(source) }

  private static func source(_ record: SourceRecord) -> JSONValue {
    .object(
      [
        .init("source", .string(record.source)),
        .init("millesime", .integer(record.millesime.rawValue)),
        .init("region", .string(record.region.rawValue)),
        .init("nomenclature", .string(record.nomenclature.rawValue)),
      ] + file(record.file))
  }

  static func file(_ file: FileRecord) -> [JSONValue.Member] {
    [
      .init("file", .string(file.name)), .init("sheet", .optional(file.sheet)),
      .init("sha256", .string(file.sha256)), .init("rows", .integer(file.rows)),
      .init("producer", .string(file.producer)), .init("licence", .string(file.licence)),
      .init("importedAt", .optional(file.importedAt)),
    ]
  }
}

extension Schema.Field {
  static func bassin(_ bassin: BassinName) -> [Self] {
    [.text("bassin", bassin.code.rawValue), .text("bassinName", bassin.name)]
  }

  static func metier(_ metier: MetierName) -> [Self] {
    [.text("metier", metier.code.rawValue), .text("metierName", metier.label)]
  }

  static func millesime(_ millesime: Millesime) -> Self {
    .integer("millesime", millesime.rawValue)
  }

  static func score(_ score: Score?) -> [Self] {
    [
      .number("score", score?.value), .text("status", score?.status.rawValue ?? "undefined"),
      .list("missing", score?.missing ?? []),
    ]
  }
}
