import MarketStore
import Nomenclatures

/// The bassins that the reference tables of a store know, against which coverage is told.
struct KnownBassins: Sendable {
  private let byRegion: [RegionCode: Set<BassinCode>]

  /// The bassins of every table of communes, else those of the Pacte, which lists one région.
  /// - Throws: `StoreError` on a bad store.
  init(_ store: Store, in millesime: Millesime) throws {
    let tables = try store.communes().map(\.value)
    if let table = tables.nearest(to: millesime, \.millesime) {
      byRegion = Dictionary(grouping: table.bassins, by: \.region).mapValues { Set($0.map(\.code)) }
    } else {
      let bassins = try store.bassins().filter { $0.since <= millesime }
      byRegion = Dictionary(grouping: bassins, by: \.region).mapValues { Set($0.map(\.code)) }
    }
  }

  /// The bassins of a région; `nil` when no table tells of it.
  func known(in region: RegionCode) -> Set<BassinCode>? { byRegion[region] }
}
