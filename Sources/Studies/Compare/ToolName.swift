public import Nomenclatures

/// A tool as a person names it: a method, a data set, a year, a recipe, a store, or several of them
/// joined by `@` (`:` does as well): `formadiag`, `formadiag@offres-2021`, `bmo`, `2018`,
/// `formadiag:2019`, `mine.json`, `mine.sqlite@2019`.
///
/// What the name leaves out is for others to say.
public struct ToolName: Equatable, Sendable {
  /// Name of the method.
  public private(set) var method: String?
  /// Name of the data set.
  public private(set) var data: String?
  /// Year.
  public private(set) var millesime: Millesime?
  /// Path of a recipe.
  public private(set) var recipe: String?
  /// Path of a store.
  public private(set) var store: String?

  /// Takes a name apart.
  /// - Throws: `StudyError` naming the nearest when a part is nothing known, or when two parts are of
  ///   one kind.
  public init(_ text: String) throws {
    for part in Self.parts(text) {
      switch part {
      case _ where part.hasSuffix(".json"): try set(\.recipe, part, text)
      case _ where part.hasSuffix(".sqlite"): try set(\.store, part, text)
      case _ where DataSet(rawValue: part.lowercased()) != nil:
        try set(\.data, part.lowercased(), text)
      case _ where part.count == 4 && Int(part) != nil:
        try set(\.millesime, Millesime(Int(part) ?? 0), text)
      case _ where MethodCatalogue.names.contains(part.lowercased()):
        try set(\.method, part.lowercased(), text)
      default: throw StudyError.unknownTool(part, in: text)
      }
    }
  }

  /// A path is one part, whatever it holds.
  private static func parts(_ text: String) -> [String] {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "@" || $0 == ":" })
    guard text.contains("/") else { return parts.map(String.init) }
    // What stands before the last ending of a file belongs to its path.
    let end = parts.lastIndex { $0.hasSuffix(".json") || $0.hasSuffix(".sqlite") }
    guard let end, let slash = parts.firstIndex(where: { $0.contains("/") }), slash <= end else {
      return parts.map(String.init)
    }
    let first = parts[slash].startIndex
    let path = String(text[first..<parts[end].endIndex])
    return parts[..<slash].map(String.init) + [path] + parts[(end + 1)...].map(String.init)
  }

  private mutating func set<Value>(
    _ part: WritableKeyPath<ToolName, Value?>, _ value: Value, _ text: String
  ) throws {
    guard self[keyPath: part] == nil else { throw StudyError.repeatedPart("\(value)", in: text) }
    self[keyPath: part] = value
  }

  /// Writes what the name says into a recipe. Another method leaves its indicators and parameters,
  /// another data set its indicators, another year their dates.
  public func fill(_ given: inout Recipe) {
    if let method, method != given.method {
      given.parameters = [:]
      given.indicators = nil
      given.data = nil
    }
    if let data, data != given.data { given.indicators = nil }
    if let millesime, millesime != given.millesime {
      for place in given.indicators?.indices ?? 0..<0 { given.indicators?[place].millesime = nil }
    }
    given.method = method ?? given.method
    given.data = data ?? given.data
    given.millesime = millesime ?? given.millesime
  }
}

extension StudyError {
  fileprivate static func unknownTool(_ part: String, in text: String) -> StudyError {
    let known = MethodCatalogue.names + DataSet.allCases.map(\.rawValue)
    var nearest: [String] = []
    switch NameIndex(known.map { .init(value: $0, name: $0, aliases: []) }).match(part) {
    case .found(let entry): nearest = [entry.name]
    case .ambiguous(let entries), .unknown(let entries): nearest = entries.map(\.name)
    }
    return .unknown(
      .tool, text, nearest: nearest,
      remedy: (
        "donner une méthode, un jeu de données, une année, une recette .json, un magasin .sqlite, "
          + "ou plusieurs joints par @ (faisceau compare --help)",
        "give a method, a data set, a year, a recipe .json, a store .sqlite, or several joined by @ "
          + "(faisceau compare --help)"
      ))
  }

  fileprivate static func repeatedPart(_ part: String, in text: String) -> StudyError {
    StudyError(
      .unknownName,
      french: "outil « \(text) » : « \(part) » est de trop ; attendu une méthode, un jeu de "
        + "données, une année, une recette, un magasin, un de chaque au plus ; en retirer un",
      english: "tool \"\(text)\": \"\(part)\" is one too many; expected a method, a data set, a "
        + "year, a recipe, a store, one of each at most; remove one")
  }
}
