import Indicators
import MarketStore
import Nomenclatures

/// The rows of a status as they add up, year after year.
struct StatusTally {
  /// The région to keep to: `FR` for the whole, `nil` for every one and the whole.
  let region: RegionCode?
  private(set) var rows: [StatusResult.Row] = []
  private(set) var shares: [StatusResult.Share] = []
  private(set) var extents: [StatusResult.Extent] = []

  /// The bassins that the year knows, to tell coverage.
  var known: KnownBassins?

  init(region: RegionCode?) { self.region = region }

  /// Adds the slices of one source and year: the months of a région count together.
  mutating func add(_ slices: [MarketSlice]) {
    let regions = Dictionary(grouping: slices, by: \.key.region).sorted { $0.key < $1.key }
    for (code, slices) in regions where region != .france {
      add(.region(code), slices)
      extents += StatusResult.Extent(slices, known: known?.known(in: code)).map { [$0] } ?? []
    }
    if region == nil || region == .france, regions.count > 1 { add(.france, slices) }
  }

  private mutating func add(_ scope: StatusResult.Scope, _ slices: [MarketSlice]) {
    guard let key = slices.first?.key else { return }
    var totals: [Measure: PublishedTotals] = [:]
    for measure in key.source.measures {
      var total = PublishedTotals()
      for slice in slices { total.add(slice, measure) }
      totals[measure] = total
      rows.append(StatusResult.Row(key, scope, measure, total))
    }
    guard key.source == .bmo else { return }
    let (difficult, projects) = (totals[.projetsDifficiles], totals[.projets])
    shares.append(
      StatusResult.Share(
        source: key.source.rawValue, millesime: key.millesime, scope: scope,
        visible: Self.ratio(difficult?.visibleSum, projects?.visibleSum),
        expected: Self.ratio(difficult?.expectedSum, projects?.expectedSum)))
  }

  private static func ratio(_ part: Double?, _ whole: Double?) -> Double? {
    guard let part, let whole, whole > 0 else { return nil }
    return part / whole
  }
}

extension StatusResult.Row {
  fileprivate init(
    _ key: SliceKey, _ scope: StatusResult.Scope, _ measure: Measure, _ total: PublishedTotals
  ) {
    self.init(
      source: key.source.rawValue, millesime: key.millesime, scope: scope,
      measure: measure.rawValue, cells: total.cells, suppressed: total.suppressed,
      partial: total.partial, visibleSum: total.visibleSum, expectedSum: total.expectedSum)
  }
}

extension StatusResult.Extent {
  /// The size of the slices of one source, year and région together; `nil` without a slice.
  fileprivate init?(_ slices: [MarketSlice], known: Set<BassinCode>?) {
    guard let first = slices.first else { return nil }
    let bassins = Set(slices.flatMap { $0.bassins.map(\.code) }).subtracting([.horsBassin])
    self.init(
      record: SourceRecord(first.key, first.provenance), bassins: bassins.count,
      metiers: Set(slices.flatMap { $0.metiers.map(\.code) }).count,
      months: slices.compactMap(\.key.month).sorted(), knownBassins: known?.count)
  }
}

extension RegionCode {
  /// The whole country, as a scope of figures; no région bears this code.
  static let france: RegionCode = "FR"
}
