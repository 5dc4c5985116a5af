import Indicators
import MarketStore
import Nomenclatures

/// The survey of one région, or of all of them, as one set of bassins and métiers.
struct TypologyMarkets: Sendable {
  /// The survey of one région.
  struct Part: Sendable {
    let slice: MarketSlice
    let axes: Axes
    let bassins: BassinDirectory
    let metiers: MetierDirectory

    init(_ slice: MarketSlice, _ reference: [Bassin]) {
      self.slice = slice
      axes = Axes(slice)
      bassins = BassinDirectory(slice: slice, reference: reference)
      metiers = MetierDirectory(slice: slice)
    }
  }

  let millesime: Millesime
  let region: RegionCode
  let nomenclature: NomenclatureID
  /// Régions, by code.
  let parts: [Part]
  /// Every métier, sorted by code.
  let metiers: [MetierCode]
  /// Every bassin once, région after région; one that straddles two stands under the first.
  let bassins: [BassinName]
  /// For each part, the place in `bassins` of each of its own.
  let places: [[Int]]

  /// - Throws: `StudyError` naming what the store holds, `StoreError` on a bad store.
  init(_ recipe: Recipe, in store: Store) throws {
    let surveys = try store.summaries().map(\.key)
      .filter { $0.source == .bmo && $0.region != .horsRegion }
    let key = try Self.key(recipe, among: surveys)
    let region = recipe.region == .france ? RegionCode.france : key.region
    let keys = surveys.filter {
      $0.millesime == key.millesime && (region == .france || $0.region == region)
    }
    let reference = try store.bassins()
    parts = try keys.sorted { $0.region < $1.region }
      .map { Part(try store.slice($0), reference) }.filter { !$0.axes.bassins.isEmpty }
    (millesime, nomenclature) = (key.millesime, key.nomenclature)
    self.region = region
    metiers = Set(parts.flatMap(\.axes.metiers)).sorted()
    var (bassins, found): ([BassinName], [BassinCode: Int]) = ([], [:])
    places = parts.map { part in
      part.axes.bassins.map { code in
        if let place = found[code] { return place }
        found[code] = bassins.count
        bassins.append(part.bassins.name(of: code))
        return bassins.count - 1
      }
    }
    self.bassins = bassins
  }

  /// The survey asked for: its own year and région, else the latest and Île-de-France, or the only
  /// région that there is.
  private static func key(_ recipe: Recipe, among surveys: [SliceKey]) throws -> SliceKey {
    guard !surveys.isEmpty else { throw StudyError.noSurvey }
    let regions = Set(surveys.map(\.region))
    let standard = regions.count == 1 ? surveys[0].region : .ileDeFrance
    let region = recipe.region ?? standard
    let inRegion = surveys.filter { region == .france || $0.region == region }
    // One région is not the country.
    let isKnown = region != .france || regions.count > 1
    guard isKnown, let latest = inRegion.max(by: { $0.millesime < $1.millesime }) else {
      throw StudyError.noSuchRegion(region, held: Array(regions))
    }
    guard let year = recipe.millesime else { return latest }
    guard let found = inRegion.first(where: { $0.millesime == year }) else {
      throw StudyError.noSuchMillesime(year, region, held: inRegion.map(\.millesime))
    }
    return found
  }

  /// Name of a métier under the label of the first région that has it.
  func name(of metier: MetierCode) -> MetierName {
    let part = parts.first { $0.axes.column(of: metier) != nil } ?? parts[0]
    return part.metiers.name(of: metier)
  }

  /// Where the figures come from.
  var sources: [SourceRecord] { parts.map { SourceRecord($0.slice.key, $0.slice.provenance) } }
}

extension StudyError {
  fileprivate static let noSurvey = StudyError(
    .noData,
    french:
      "magasin : aucune enquête ; attendu au moins un millésime BMO ; importer un fichier BMO "
      + "(faisceau import)",
    english: "store: no survey; expected at least one BMO year; import a BMO file (faisceau import)"
  )
}
