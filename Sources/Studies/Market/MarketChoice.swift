import Indicators
import MarketStore
import Nomenclatures

/// The slice that a recipe means: its own year and région, else Île-de-France and the latest year
/// that the method can use.
struct MarketChoice: Sendable {
  let key: SliceKey

  /// - Parameters:
  ///   - recipe: what was asked.
  ///   - method: what it will be used for.
  ///   - held: the slices of the store.
  /// - Throws: `StudyError` naming what the store holds.
  init(_ recipe: Recipe, for method: Method, among held: [SliceKey]) throws {
    let usable = held.filter { $0.source == .bmo && method.canUse($0.millesime) }
    guard !usable.isEmpty else { throw StudyError.nothingHeld(method.card.name) }
    let region = recipe.region ?? Self.standardRegion(usable)
    let inRegion = usable.filter { $0.region == region }
    guard let latest = inRegion.max(by: { $0.millesime < $1.millesime }) else {
      throw StudyError.noSuchRegion(region, held: usable.map(\.region))
    }
    guard let asked = recipe.millesime else {
      key = latest
      return
    }
    guard let found = inRegion.first(where: { $0.millesime == asked }) else {
      throw StudyError.noSuchMillesime(asked, region, held: inRegion.map(\.millesime))
    }
    key = found
  }

  /// Île-de-France, or the only région that the store holds.
  private static func standardRegion(_ held: [SliceKey]) -> RegionCode {
    let regions = Set(held.map(\.region)).subtracting([.horsRegion])
    return regions.count == 1 ? regions.first ?? .ileDeFrance : .ileDeFrance
  }
}

extension StudyError {
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
