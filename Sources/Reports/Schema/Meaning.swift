/// What a field means: the words of the dictionary, in French, as the files it describes.
struct Meaning: Sendable {
  let key: String
  let definition: String
  var unit: String?
  var origin = Origin.faisceau
  /// The words that it may hold; `nil` for any.
  var values: [String]?
  /// Least and greatest value.
  var least: Double?
  var greatest: Double?

  /// Where a figure comes from.
  enum Origin: String, Sendable, CaseIterable {
    case survey = "Enquête Besoins en main-d'œuvre (Pôle emploi, France Travail)"
    case metiers = "Familles professionnelles (Dares)"
    case bassins = "Enquête BMO ; noms et codes du Pacte (Région Île-de-France)"
    case registered = "Offres et demandeurs d'emploi (Pôle emploi), passage vers la FAP (Dares)"
    case order = "Commande régionale du Pacte (Région Île-de-France), estimation de faisceau"
    case file = "Fichier importé"
    case faisceau = "Calcul de faisceau"
  }

  init(
    _ key: String, _ definition: String, unit: String? = nil, _ origin: Origin = .faisceau,
    values: [String]? = nil, least: Double? = nil, greatest: Double? = nil
  ) {
    self.key = key
    self.definition = definition
    self.unit = unit
    self.origin = origin
    self.values = values
    self.least = least
    self.greatest = greatest
  }

  /// A share, 0…1.
  static func share(_ key: String, _ definition: String, _ origin: Origin = .faisceau) -> Meaning {
    Meaning(key, definition, unit: "part, de 0 à 1", origin, least: 0, greatest: 1)
  }

  /// A figure that may be hidden.
  static func count(_ key: String, _ definition: String) -> Meaning {
    Meaning(key, definition, unit: "projets", .survey, least: 0)
  }

  /// One word among several.
  static func word(
    _ key: String, _ definition: String, _ values: [String], _ origin: Origin = .faisceau
  ) -> Meaning {
    Meaning(key, definition, origin, values: values)
  }

  /// The four columns of a figure that may be hidden: itself, its bounds, how much was published.
  var spread: [Meaning] {
    let whole = changed(", publié en entier ; vide dès qu'une part est masquée ou absente")
    let low = changed(" : borne basse du tout")
    let high = changed(" : borne haute du tout")
    var status = changed(
      " : publié (observed), masqué (suppressed, « * » du fichier), en partie (partial), non "
        + "observé (notObserved, qui n'est pas zéro)")
    status.unit = nil
    status.least = nil
    status.greatest = nil
    status.values = ["observed", "suppressed", "partial", "notObserved"]
    return [whole, low, high, status]
  }

  private func changed(_ end: String) -> Meaning {
    Meaning(
      key, definition + end, unit: unit, origin, values: values, least: least, greatest: greatest)
  }
}
