/// What is assumed when need is held against the training within reach. Every figure of it is an
/// assumption with a name and a default, and stands in the recipe of a result.
public struct GapRecipe: Equatable, Sendable, Codable {
  /// How training reaches people who live elsewhere.
  public enum Reach: String, Sendable, Codable, CaseIterable {
    /// Nobody leaves their bassin.
    case local
    /// Two-step floating catchment areas on the journeys to work.
    case twoStep = "2sfca"
    /// The same with balanced weights.
    case balanced
  }

  /// Which difficult projects make the need.
  public enum Difficult: String, Sendable, Codable, CaseIterable {
    /// Those expected next year: `projetsDifficilesAttendus`.
    case expected
    /// Those that the survey counts, hidden parts at their expected values.
    case surveyed
  }

  /// Which declared total of entries.
  public enum Total: String, Sendable, Codable, CaseIterable {
    /// At least: 16 000 in 2019.
    case low
    /// Half-way.
    case middle
    /// At most: 23 100.
    case high
  }

  /// How shares that the order does not give are made.
  public enum Parts: String, Sendable, Codable, CaseIterable {
    /// In proportion to job seekers.
    case seekers
    /// In equal parts.
    case equal
  }

  /// Which difficult projects make the need.
  public var difficult = Difficult.expected
  /// How training reaches people who live elsewhere.
  public var reach = Reach.twoStep
  /// λ: how far the share working inside their bassin is brought to the calibrated one, 0…1.
  public var insideShare = 0.5
  /// Share of the région's workers who work in their own bassin, 0…1.
  public var regionalWithin = 0.45
  /// Growth of the log-odds of working inside for a bassin e times as large.
  public var sizeSlope = 0.25
  /// Share of the région's workers whom the file of journeys shows, 0…1.
  public var visibleShare = 0.43
  /// Total of entries.
  public var total = Total.middle
  /// Hours or entries by lot; `nil` for equal parts.
  public var lots: [String: Double]?
  /// What a lot has over its bassins.
  public var bassins = Parts.seekers
  /// What a lot has in a bassin over its ROME codes.
  public var rome = Parts.equal
  /// Levels of the 1969 scale to keep; all when empty.
  public var niveaux: [String] = []
  /// Pathways to keep (C, P, AQ); all when empty.
  public var parcours: [String] = []
  /// Share of difficult projects that training would answer, by kind of difficulty.
  public var multipliers = DifficultyKind.standardMultipliers
  /// κ of log((need + κ) / (reach + κ)), in projects and entries.
  public var softening = 10.0
  /// Rows by filière instead of métier.
  public var byFiliere = false

  /// The standard assumptions.
  public init() {}

  /// The multiplier of a kind; that of `inconnu` when the recipe has none for it.
  func multiplier(_ kind: DifficultyKind) -> Double {
    multipliers[kind.rawValue] ?? DifficultyKind.standardMultipliers[kind.rawValue] ?? 0.5
  }

  /// Refuses what means nothing.
  /// - Throws: `StudyError` naming the figure.
  func check() throws {
    let shares = [
      ("insideShare", insideShare), ("regionalWithin", regionalWithin),
      ("visibleShare", visibleShare),
    ]
    for (name, value) in shares + multipliers.sorted(by: { $0.key < $1.key }).map({ ($0, $1) })
    where !(0...1).contains(value) {
      throw StudyError.badAssumption(name, "\(value)", "0…1")
    }
    guard visibleShare > 0 else { throw StudyError.badAssumption("visibleShare", "0", "> 0") }
    guard softening > 0, softening.isFinite, sizeSlope.isFinite else {
      throw StudyError.badAssumption("softening", "\(softening)", "> 0")
    }
    let known = Set(DifficultyKind.allCases.map(\.rawValue))
    if let unknown = multipliers.keys.sorted().first(where: { !known.contains($0) }) {
      throw StudyError.badAssumption(
        "multipliers", unknown, DifficultyKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    if let lots,
      !(lots.values.allSatisfy { $0 >= 0 && $0.isFinite } && lots.values.contains { $0 > 0 })
    {
      throw StudyError.badAssumption("lots", "\(lots.count)", "≥ 0")
    }
  }
}

extension StudyError {
  /// A figure of a recipe that means nothing.
  static func badAssumption(_ name: String, _ found: String, _ expected: String) -> StudyError {
    StudyError(
      .badRecipe,
      french: "recette, \(name) : \(found) ; attendu \(expected) ; corriger l'hypothèse",
      english: "recipe, \(name): \(found); expected \(expected); correct the assumption")
  }
}
