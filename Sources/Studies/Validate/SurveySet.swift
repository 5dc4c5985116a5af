import MarketStore
import Nomenclatures

/// The surveys of a store, by nomenclature, and the pairs of years to validate on.
struct SurveySet: Sendable {
  /// A territory: one région, or all of them.
  struct Scope: Sendable {
    /// The région's code, or `FR`.
    let name: String
    let regions: [RegionCode]
  }

  /// A pair of consecutive years.
  struct Pair: Sendable {
    let nomenclature: NomenclatureID
    let from: Millesime
    var to: Millesime { Millesime(from.rawValue + 1) }
  }

  let scopes: [Scope]
  let pairs: [Pair]
  /// Every pair, those that are not asked for too: what earlier ones teach.
  let allPairs: [Pair]
  let sources: [SourceRecord]
  private let slices: [MarketSlice]

  /// - Parameter last: years after this one are not looked at; `nil` for none.
  /// - Throws: `StoreError` on a bad store.
  init(_ recipe: Recipe, _ store: Store, upTo last: Millesime? = nil) throws {
    let keys = try store.summaries().map(\.key).filter {
      $0.source == .bmo && $0.region != .horsRegion
        && (recipe.region == nil || $0.region == recipe.region)
        && ($0.millesime <= last ?? $0.millesime)
    }
    slices = try keys.sorted().map(store.slice)
    sources = slices.map { SourceRecord($0.key, $0.provenance) }
    let regions = Set(keys.map(\.region)).sorted()
    let all = Scope(name: "FR", regions: regions)
    scopes =
      (regions.count > 1 ? [all] : []) + regions.map { Scope(name: $0.rawValue, regions: [$0]) }
    let years = Set(keys.map { Pair(nomenclature: $0.nomenclature, from: $0.millesime).key })
    allPairs = keys.map { Pair(nomenclature: $0.nomenclature, from: $0.millesime) }
      .filter { years.contains(Pair(nomenclature: $0.nomenclature, from: $0.to).key) }
      .reduce(into: [String: Pair]()) { $0[$1.key] = $1 }.values
      .sorted { $0.from < $1.from }
    pairs = allPairs.filter { recipe.millesime == nil || $0.from == recipe.millesime }
  }

  /// The surveys of a scope in one nomenclature.
  func years(_ nomenclature: NomenclatureID, _ scope: Scope) -> SurveyYears {
    SurveyYears(
      slices.filter {
        $0.key.nomenclature == nomenclature && scope.regions.contains($0.key.region)
      }, regions: scope.regions)
  }
}

extension SurveySet.Pair {
  fileprivate var key: String { "\(nomenclature.rawValue) \(from)" }
}
