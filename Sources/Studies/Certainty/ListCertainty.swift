import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// Where each métier of each bassin may stand in next year's list of difficult projects.
///
/// Volumes and rates are those that `validate` calls « projets-attendus », drawn towards the
/// région's; weights and noise are learnt from the latest pair of years up to the list's own, of
/// either nomenclature. It speaks of next year's survey, whatever method made the list.
struct ListCertainty: Sendable {
  /// The methods whose lists it speaks of: those that rank by difficult projects.
  static let methods = [Method.faisceau.name, Method.projetsDifficiles.name]

  /// Whether it speaks of the lists of a method.
  static func tells(of method: String) -> Bool { methods.contains(method) }

  private let axes: Axes
  private let ranks: RankCertainty

  /// - Parameters:
  ///   - key: the survey that lists are made of.
  ///   - top: length of the list that a name is to be among; 0 for whole lists.
  ///   - bassins: those to speak of; `nil` for all. Draws belong to a cell: what is said of one bassin
  ///     is the same whatever others are asked for.
  /// - Throws: `StudyError` when no two years teach how far counts fall, `StoreError` on a bad
  ///   store.
  ///
  /// Complexity: O(replicates × cells), and what is learnt: some hundreds of passes over them.
  init(
    _ key: SliceKey, replicates: Int, seed: Int?, top: Int, of bassins: [BassinCode]? = nil,
    in store: Store
  ) throws {
    var recipe = Recipe(study: .validate)
    recipe.region = key.region
    let surveys = try SurveySet(recipe, store, upTo: key.millesime)
    guard let scope = surveys.scopes.first,
      let lesson = surveys.allPairs.filter({ $0.to <= key.millesime }).reversed().lazy
        .compactMap({ Learnt(surveys.years($0.nomenclature, scope), $0.from, $0.to) }).first,
      let noise = lesson.noise
    else { throw StudyError.nothingLearnt(key) }
    let years = surveys.years(key.nomenclature, scope)
    guard let own = Forecaster(years, key.millesime, lesson).expected,
      let volume = own.volume, let rate = own.rate
    else { throw StudyError.nothingLearnt(key) }
    axes = years.axes[0]
    let rule = Replicates(
      count: replicates, seed: UInt64(bitPattern: Int64(seed ?? 1)),
      top: RankStudy.foretold(of: top))
    var laws = CellLaw.all(
      volume: volume, rate: rate, noise: noise, hidden: years.years[key.millesime]?.bounds)
    let left = bassins.map { asked in
      years.axes[0].bassins.indices.filter { !asked.contains(years.axes[0].bassins[$0]) }
    }
    for row in left ?? [] {
      for column in 0..<volume.columns { laws[row * volume.columns + column] = nil }
    }
    ranks = rule.ranks(laws, columns: volume.columns)
  }

  /// Where a métier may stand; `nil` when the survey has no row for the pair.
  func chance(_ bassin: BassinCode, _ metier: MetierCode) -> RankChance? {
    guard let row = axes.row(of: bassin), let column = axes.column(of: metier),
      let cell = ranks[row, column]
    else { return nil }
    return RankChance(
      low: cell.low, median: cell.median, high: cell.high, probabilityTop: cell.probabilityTop)
  }
}

extension StudyError {
  fileprivate static func nothingLearnt(_ key: SliceKey) -> StudyError {
    StudyError(
      .noData,
      french: "région \(key.region), BMO \(key.millesime) : aucune paire d'années jusqu'à celle-ci "
        + "pour estimer le bruit ; attendu deux millésimes consécutifs ; importer l'année d'avant, "
        + "ou se passer de --replicates",
      english: "région \(key.region), BMO \(key.millesime): no pair of years up to this one to "
        + "estimate the noise from; expected two consecutive years; import the year before, or do "
        + "without --replicates")
  }
}
