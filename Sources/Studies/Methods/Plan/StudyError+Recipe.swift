extension StudyError {
  /// A setting of an indicator that a method does not take.
  static func setting(
    _ role: String, of method: String, french: String, english: String
  ) -> StudyError {
    StudyError(
      .badRecipe, french: "recette, méthode \(method), rôle « \(role) » : \(french)",
      english: "recipe, method \(method), role \"\(role)\": \(english)")
  }

  /// A role that a method does not know.
  static func unknownRole(_ role: String, known: [String], of method: String) -> StudyError {
    let list = known.joined(separator: ", ")
    return setting(
      role, of: method, french: "rôle inconnu ; attendu : \(list) ; corriger le nom ou le retirer",
      english: "unknown role; expected: \(list); correct its name or remove it")
  }

  /// A required role that nothing fills.
  static func requiredRole(_ role: String, of method: String) -> StudyError {
    setting(
      role, of: method,
      french: "aucun indicateur ; la méthode n'a pas de sens sans lui ; le remettre",
      english: "no indicator; the method means nothing without it; put it back")
  }

  /// A parameter that a method does not take, or not with that value.
  static func refusedParameter(
    _ name: String, _ value: RecipeValue, of method: Method
  ) -> StudyError {
    let known = method.parameters.map(\.expected).joined(separator: ", ")
    return StudyError(
      .badRecipe,
      french:
        "méthode \(method.name) : valeur « \(value) » refusée pour le paramètre « \(name) » ; "
        + "attendu \(known.isEmpty ? "aucun paramètre" : known) ; corriger la recette",
      english: "method \(method.name): value \"\(value)\" refused for the parameter \"\(name)\"; "
        + "expected \(known.isEmpty ? "no parameter" : known); correct the recipe")
  }
}

extension MethodCard.Parameter {
  /// What a recipe may give: `seuil = 0…1`.
  fileprivate var expected: String {
    switch choice {
    case .fixed: "\(name) = \(standard)"
    case .number(let range): "\(name) = \(range.lowerBound)…\(range.upperBound)"
    case .words(let words): "\(name) = \(words.joined(separator: " | "))"
    }
  }

  /// Whether a recipe may give this value.
  func takes(_ value: RecipeValue) -> Bool {
    switch (choice, value) {
    case (.fixed, _): value == standard
    case (.number(let range), .number(let number)): range.contains(number)
    case (.words(let words), .word(let word)): words.contains(word)
    default: false
    }
  }
}

extension Method {
  /// The parameters when a recipe gives none.
  var standardParameters: [String: RecipeValue] {
    Dictionary(parameters.map { ($0.name, $0.standard) }, uniquingKeysWith: { first, _ in first })
  }

  /// The parameters of a run, by name.
  /// - Throws: `StudyError` when the method has no such parameter, or cannot take the value.
  func settled(_ given: [String: RecipeValue]) throws -> [String: RecipeValue] {
    for (name, value) in given.sorted(by: { $0.key < $1.key }) {
      guard parameters.contains(where: { $0.name == name && $0.takes(value) }) else {
        throw StudyError.refusedParameter(name, value, of: self)
      }
    }
    return standardParameters.merging(given) { $1 }
  }
}
