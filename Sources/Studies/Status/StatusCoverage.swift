import MarketStore
import Nomenclatures

/// What the tables of journeys, entries, outlines and communes cover, beside their number of rows.
struct StatusCoverage {
  private let coverage: [String: StatusResult.Coverage]

  /// - Throws: `StoreError` on a bad store.
  init(_ store: Store) throws {
    var found: [String: StatusResult.Coverage] = [:]
    func add(_ kind: ReferenceSummary.Kind, _ year: Millesime, _ bassins: Int, _ sum: Sum? = nil) {
      found["\(kind.rawValue) \(year)"] = StatusResult.Coverage(
        bassins: bassins, lowSum: sum?.low, highSum: sum?.high)
    }
    for table in try store.communes().map(\.value) {
      add(.communes, table.millesime, table.bassins.count)
    }
    for set in try store.outlines().map(\.value) {
      add(.outlines, set.millesime, set.outlines.count)
    }
    for flows in try store.flows().map(\.value) {
      let workers = flows.workers.reduce(0, +)
      add(.flows, flows.millesime, flows.bassins.count, (workers, workers))
    }
    for entries in try store.entries().map(\.value) {
      let low = entries.rows.reduce(entries.unresolvedLow) { $0 + $1.low }
      let high = entries.rows.reduce(entries.unresolvedHigh) { $0 + $1.high }
      add(.entries, entries.millesime, Set(entries.rows.map(\.bassin)).count, (low, high))
    }
    coverage = found
  }

  private typealias Sum = (low: Double, high: Double)

  /// What the table of that kind and name covers; `nil` for one that speaks of no bassin.
  func of(_ summary: ReferenceSummary) -> StatusResult.Coverage? {
    coverage["\(summary.kind.rawValue) \(summary.name)"]
  }
}
