import MarketStore
import Nomenclatures

/// The bassins that offers may fall in, each with a rank, and the tables that lead there: shared by
/// every thread, never written.
struct OfferSpots: Sendable {
  /// A bassin in its région.
  struct Spot: Hashable, Sendable {
    let region: RegionCode
    let bassin: BassinCode
  }

  /// The tables, one a year, each with the départements that it speaks of.
  let tables: [(index: TerritoryIndex, departements: Set<DepartementCode>)]
  /// Every bassin of every table, sorted by région, then code.
  let spots: [Spot]
  private let ranks: [Spot: Int]
  /// Rank in `tables` of the one for each year of `OfferMoment.years`.
  private let tableOfYear: [Int]

  /// - Returns: `nil` when there is no table of communes.
  init?(_ communes: [CommuneTable], postalCodes: PostalTable?, history: CommuneHistory?) {
    let sorted = communes.sorted { $0.millesime < $1.millesime }
    guard !sorted.isEmpty else { return nil }
    tables = sorted.map { table in
      (
        TerritoryIndex(table, postalCodes: postalCodes, history: history),
        Set(table.entries.map(\.commune.departement))
      )
    }
    let all = Set(sorted.flatMap { $0.bassins.map { Spot(region: $0.region, bassin: $0.code) } })
    spots = all.sorted { ($0.region, $0.bassin) < ($1.region, $1.bassin) }
    ranks = Dictionary(uniqueKeysWithValues: zip(spots, spots.indices))
    tableOfYear = OfferMoment.years.map { year in
      let table = TerritoryChoice.table(for: Millesime(year), among: sorted)
      return sorted.firstIndex { $0.millesime == table?.millesime } ?? 0
    }
  }

  /// Rank of the table that speaks of `year`.
  func table(for year: Int) -> Int { tableOfYear[year - OfferMoment.years.lowerBound] }

  /// Rank of a bassin that a table led to.
  func rank(of found: TerritoryIndex.Found) -> Int? {
    ranks[Spot(region: found.region, bassin: found.bassin)]
  }
}
