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

  init(region: RegionCode?) { self.region = region }

  /// Adds the slices of one source and year.
  mutating func add(_ slices: [MarketSlice]) {
    for slice in slices where region != .france {
      add(.region(slice.key.region), [slice])
      extents.append(StatusResult.Extent(slice))
    }
    if region == nil || region == .france, slices.count > 1 { add(.france, slices) }
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
  fileprivate init(_ slice: MarketSlice) {
    self.init(
      record: SourceRecord(slice.key, slice.provenance),
      bassins: slice.bassins.count { $0.code != .horsBassin }, metiers: slice.metiers.count)
  }
}

extension RegionCode {
  /// The whole country, as a scope of figures; no région bears this code.
  static let france: RegionCode = "FR"
}
