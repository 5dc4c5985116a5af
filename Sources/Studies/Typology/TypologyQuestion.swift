/// What is classified.
public enum TypologyIndividuals: String, Sendable, Codable, CaseIterable {
  /// Bassins, by what their métiers weigh.
  case bassins
  /// Métiers, by where they are wanted.
  case metiers
  /// Pairs of a bassin and a métier, by their own figures.
  case cells
}

/// By what individuals resemble each other.
public enum TypologyProfile: String, Sendable, Codable, CaseIterable {
  /// Shares of the hiring projects: correspondence analysis.
  case projects
  /// Shares of the projects judged difficult: correspondence analysis.
  case difficulty
  /// Logarithms of location quotients: principal components.
  case quotients
  /// Gap between need and training within reach of employers: principal components.
  case gap
}

/// The parameters of a typology, by their names in recipes.
struct TypologyParameters: Sendable {
  /// Share of the inertia that the kept axes hold at least, 0…1.
  let inertia: Double
  /// Share of the counts under which a variable makes no axis and tells of no class: rare ones weigh
  /// on χ² distances far beyond what the survey knows of them. 0…1.
  let rare: Double
  /// Projects added to both sides of a quotient, so that small cells say little.
  let kappa: Double
  /// Draws of individuals by which the stability of classes is told; 0 for none.
  let bootstrap: Int
  /// Sets drawn for the gap statistic; 0 for none.
  let gapDraws: Int
  let byName: [String: Double]

  private static let standard = [
    "inertia": 0.7, "rare": 0.002, "kappa": 5, "bootstrap": 200, "gapDraws": 50,
  ]

  /// - Throws: `StudyError` when a parameter is not one of these, or out of bounds.
  init(_ values: [String: RecipeValue]) throws {
    let known = Self.standard.keys.sorted()
    // A word is no bound of any of them.
    let given = values.mapValues { $0.number ?? -1 }
    if let name = given.keys.sorted().first(where: { Self.standard[$0] == nil }) {
      throw StudyError.unknownParameter(name, known: known)
    }
    let all = Self.standard.merging(given) { $1 }
    if let name = known.first(where: { !Self.allows(all[$0] ?? 0, for: $0) }) {
      throw StudyError.badParameter(name, all[name] ?? 0)
    }
    byName = all
    inertia = all["inertia"] ?? 0
    rare = all["rare"] ?? 0
    kappa = all["kappa"] ?? 0
    bootstrap = Int(all["bootstrap"] ?? 0)
    gapDraws = Int(all["gapDraws"] ?? 0)
  }

  private static func allows(_ value: Double, for name: String) -> Bool {
    switch name {
    case "inertia": value > 0 && value <= 1
    case "rare": value >= 0 && value < 1
    case "kappa": value > 0 && value <= 1e6
    default: value >= 0 && value <= 10_000 && value == value.rounded()
    }
  }
}

extension StudyError {
  fileprivate static func unknownParameter(_ name: String, known: [String]) -> StudyError {
    let list = known.joined(separator: ", ")
    return StudyError(
      .unknownName,
      french: "typologie : paramètre « \(name) » inconnu ; attendu \(list) ; retirer le paramètre "
        + "de la recette",
      english: "typology: unknown parameter \"\(name)\"; expected \(list); remove the parameter "
        + "from the recipe")
  }

  fileprivate static func badParameter(_ name: String, _ value: Double) -> StudyError {
    let bounds =
      ["inertia": "0 < … ≤ 1", "rare": "0 ≤ … < 1", "kappa": "0 < … ≤ 1e6"][name]
      ?? "0, 1, 2 … 10000"
    return StudyError(
      .unknownName,
      french: "typologie : paramètre \(name) = \(value) ; attendu \(bounds) ; changer la recette",
      english: "typology: parameter \(name) = \(value); expected \(bounds); change the recipe")
  }

  static var noGapProfile: StudyError {
    StudyError(
      .unknownName,
      french: "typologie : profil « gap » pour des couples ou pour toute la France ; attendu les "
        + "bassins ou les métiers d'une région ; changer --of, --region ou --profile",
      english:
        "typology: profile \"gap\" for pairs or for the whole of France; expected the bassins "
        + "or métiers of one région; change --of, --region or --profile")
  }

  static func tooFewIndividuals(_ count: Int, _ asked: Int) -> StudyError {
    StudyError(
      .unknownName,
      french: "typologie : \(asked) classes pour \(count) individus ; attendu au plus un nombre "
        + "égal ; diminuer --classes ou élargir la région",
      english: "typology: \(asked) classes for \(count) individuals; expected no more than that; "
        + "lower --classes or widen the région")
  }

  /// A table with fewer than two individuals, or fewer than two variables.
  static func noCloud(_ count: Int) -> StudyError {
    StudyError(
      .noData,
      french:
        "typologie : des chiffres pour \(count) individu ou variable seulement ; attendu deux "
        + "bassins et deux métiers au moins ; élargir la région avec --region, ou changer d'année",
      english:
        "typology: figures for \(count) individual or variable only; expected two bassins and "
        + "two métiers at least; widen the région with --region, or change the year")
  }
}
