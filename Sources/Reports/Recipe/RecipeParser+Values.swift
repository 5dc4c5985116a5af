import Formats
import Nomenclatures
import Studies

/// Values of one kind, and what is said of any other.
extension RecipeParser {
  /// The next name of the object being read; `nil` at its end.
  mutating func nextName() throws -> String? {
    guard case .name(let name) = try next() else { return nil }
    return name
  }

  mutating func text() throws -> String {
    guard case .string(let value) = try next() else {
      throw refused(
        found: ("une autre valeur", "another value"),
        expected: ("un texte entre guillemets", "a text in quotes"))
    }
    return value
  }

  mutating func number() throws -> Double {
    guard case .number(let value) = try next() else {
      throw refused(
        found: ("une autre valeur", "another value"), expected: ("un nombre", "a number"))
    }
    return value
  }

  mutating func integer(atLeast least: Int = .min) throws -> Int {
    let value = try number()
    guard let whole = Int(exactly: value), whole >= least else {
      throw refused(
        found: ("\(value)", "\(value)"),
        expected: least == 0
          ? ("un nombre entier, 0 ou plus", "a whole number, 0 or more")
          : ("un nombre entier", "a whole number"))
    }
    return whole
  }

  /// One of the words of an enumeration.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type
  ) throws -> Word where Word.RawValue == String {
    let value = try text()
    if let word = Word(rawValue: value) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    throw refused(found: ("« \(value) »", "\"\(value)\""), expected: (known, known))
  }

  mutating func list<Element>(
    _ element: (inout RecipeParser) throws -> Element
  ) throws -> [Element] {
    try expect(.arrayStart, "[")
    var elements: [Element] = []
    while true {
      var ahead = self
      if try ahead.next() == .arrayEnd {
        self = ahead
        return elements
      }
      elements.append(try element(&self))
    }
  }

  mutating func expect(_ token: JSONToken, _ shown: String) throws {
    guard try next() == token else {
      throw refused(
        found: ("une autre valeur", "another value"), expected: ("« \(shown) »", "\"\(shown)\""))
    }
  }

  /// A key that no recipe has, with the nearest.
  mutating func unknownKey(_ name: String, _ known: [String]) -> StudyError {
    let entries = known.map { NameIndex<String>.Entry(value: $0, name: $0, aliases: []) }
    var proposal = known.joined(separator: ", ")
    switch NameIndex(entries).match(name) {
    case .found(let entry): proposal = entry.name
    case .ambiguous(let near), .unknown(let near):
      if !near.isEmpty { proposal = near.map(\.name).joined(separator: ", ") }
    }
    return refused(
      found: ("clé « \(name) »", "key \"\(name)\""), expected: (proposal, proposal))
  }

  mutating func refused(
    found: (french: String, english: String), expected: (french: String, english: String)
  ) -> StudyError {
    let place = place()
    return StudyError(
      .badRecipe,
      french:
        "\(place.french) : \(found.french) ; attendu \(expected.french) ; corriger la recette",
      english:
        "\(place.english): \(found.english); expected \(expected.english); correct the recipe"
    )
  }
}
