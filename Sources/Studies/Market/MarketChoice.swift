import Indicators
import MarketStore
import Nomenclatures

/// The slice that a recipe means: its own year and région, else Île-de-France and the latest year
/// that the method can use.
struct MarketChoice: Sendable {
  /// The survey.
  let key: SliceKey
  /// The method.
  let plan: MethodPlan
  /// What the store could put beside each survey.
  let atHand: SidesAtHand

  /// - Parameters:
  ///   - recipe: what was asked.
  ///   - plan: the method that it will be used for.
  ///   - atHand: what the store holds.
  ///   - isWanted: which surveys to choose among when the recipe names no year; all others are
  ///     taken when none is wanted.
  /// - Throws: `StudyError` naming what the store holds, or what the method lacks.
  init(
    _ recipe: Recipe, for plan: MethodPlan, among atHand: SidesAtHand,
    preferring isWanted: (SliceKey) -> Bool = { _ in true }
  ) throws {
    self.plan = plan
    self.atHand = atHand
    let surveys = atHand.held.filter { $0.source == .bmo && plan.canUse($0.millesime) }
    guard !surveys.isEmpty else { throw StudyError.nothingHeld(plan.method.name) }
    let region = recipe.region ?? Self.standardRegion(surveys)
    let inRegion = surveys.filter { $0.region == region }
    guard !inRegion.isEmpty else {
      throw StudyError.noSuchRegion(region, held: surveys.map(\.region))
    }
    if let asked = recipe.millesime {
      guard let found = inRegion.first(where: { $0.millesime == asked }) else {
        throw StudyError.noSuchMillesime(asked, region, held: inRegion.map(\.millesime))
      }
      try plan.check(found, atHand)
      key = found
      return
    }
    let fit = inRegion.filter { plan.requiredSides.isSubset(of: atHand.sides(beside: $0)) }
    let wanted = fit.filter(isWanted)
    guard let latest = (wanted.isEmpty ? fit : wanted).max(by: { $0.millesime < $1.millesime })
    else {
      throw StudyError.nothingBeside(plan, region)
    }
    key = latest
  }

  /// Île-de-France, or the only région that the store holds.
  static func standardRegion(_ held: [SliceKey]) -> RegionCode {
    let regions = Set(held.map(\.region)).subtracting([.horsRegion])
    return regions.count == 1 ? regions.first ?? .ileDeFrance : .ileDeFrance
  }
}

extension MethodPlan {
  /// - Throws: `StudyError` naming the inputs that a survey would leave without figures.
  fileprivate func check(_ key: SliceKey, _ atHand: SidesAtHand) throws {
    let sides = atHand.sides(beside: key)
    let lacking = inputs.filter { input in
      input.isRequired && !(input.indicator?.needs.isSubset(of: sides) ?? false)
    }
    guard lacking.isEmpty else { throw StudyError.lacking(lacking, key, method.name) }
  }
}

extension StudyError {
  fileprivate static func lacking(
    _ inputs: [MethodPlan.Input], _ key: SliceKey, _ method: String
  ) -> StudyError {
    let french = inputs.map(\.label.french).joined(separator: ", ")
    let english = inputs.map(\.label.english).joined(separator: ", ")
    return StudyError(
      .noData,
      french: "méthode \(method), BMO \(key.millesime) : sans « \(french) » ; attendu un fichier "
        + "d'offres et de demandeurs à trois ans au plus, avec un passage vers la "
        + "\(key.nomenclature.rawValue) ; choisir un autre millésime avec --year, ou l'importer",
      english: "method \(method), BMO \(key.millesime): without \"\(english)\"; expected a file of "
        + "offers and job seekers three years away at most, with a passage to "
        + "\(key.nomenclature.rawValue); choose another year with --year, or import it")
  }

  fileprivate static func nothingBeside(_ plan: MethodPlan, _ region: RegionCode) -> StudyError {
    let inputs = plan.inputs.filter(\.isRequired)
    let french = inputs.map(\.label.french).joined(separator: ", ")
    let english = inputs.map(\.label.english).joined(separator: ", ")
    return StudyError(
      .noData,
      french: "méthode \(plan.method.name), région \(region) : aucun millésime n'a tout ce qu'elle "
        + "demande (\(french)) ; importer un fichier d'offres et de demandeurs (faisceau import)",
      english: "method \(plan.method.name), région \(region): no year has all that it asks for "
        + "(\(english)); import a file of offers and job seekers (faisceau import)")
  }

  static func nothingHeld(_ method: String) -> StudyError {
    StudyError(
      .noData,
      french: "magasin : aucune enquête utilisable par la méthode « \(method) » ; attendu au "
        + "moins un millésime BMO ; importer un fichier BMO (faisceau import)",
      english: "store: no survey that the method \"\(method)\" can use; expected at least one BMO "
        + "year; import a BMO file (faisceau import)")
  }

  static func noSuchRegion(_ region: RegionCode, held: [RegionCode]) -> StudyError {
    let list = Set(held).sorted().map(\.rawValue).joined(separator: ", ")
    return StudyError(
      .unknownName,
      french: "région « \(region) » absente du magasin ; régions présentes : \(list) ; choisir "
        + "l'une d'elles avec --region ou importer le fichier national",
      english: "région \"\(region)\" is not in the store; it holds \(list); choose one of them "
        + "with --region or import the national file")
  }

  static func noSuchMillesime(
    _ millesime: Millesime, _ region: RegionCode, held: [Millesime]
  ) -> StudyError {
    let list = Set(held).sorted().map(\.description).joined(separator: ", ")
    return StudyError(
      .unknownName,
      french: "millésime BMO \(millesime) absent du magasin pour la région \(region) ; millésimes "
        + "présents : \(list) ; choisir l'un d'eux avec --year ou importer le fichier",
      english: "BMO \(millesime) is not in the store for région \(region); it holds \(list); "
        + "choose one of them with --year or import the file")
  }
}
