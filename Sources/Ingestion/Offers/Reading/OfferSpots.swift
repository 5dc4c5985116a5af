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

  /// The table of one year.
  struct Table: Sendable {
    let index: TerritoryIndex
    /// What `OfferPlaces` knows of its communes from the start.
    let settled: [UInt16]
  }

  /// The tables, one a year.
  private(set) var tables: [Table]
  /// Every bassin of every table, sorted by région, then code.
  let spots: [Spot]
  private let ranks: [Spot: Int]
  /// Rank in `tables` of the one for each year of `OfferMoment.years`.
  private let tableOfYear: [Int]

  /// - Returns: `nil` when there is no table of communes.
  init?(_ communes: [CommuneTable], postalCodes: PostalTable?, history: CommuneHistory?) {
    let sorted = communes.sorted { $0.millesime < $1.millesime }
    guard !sorted.isEmpty else { return nil }
    let all = Set(sorted.flatMap { $0.bassins.map { Spot(region: $0.region, bassin: $0.code) } })
    spots = all.sorted { ($0.region, $0.bassin) < ($1.region, $1.bassin) }
    let ranks = Dictionary(uniqueKeysWithValues: zip(spots, spots.indices))
    let built = try? SideBySide.map(sorted, weight: { $0.entries.count }) { table in
      Table(TerritoryIndex(table, postalCodes: postalCodes, history: history), ranks)
    }
    guard let built else { return nil }
    tables = built
    self.ranks = ranks
    tableOfYear = OfferMoment.years.map { year in
      let table = TerritoryChoice.table(for: Millesime(year), among: sorted)
      return sorted.firstIndex { $0.millesime == table?.millesime } ?? 0
    }
  }

  /// The same bassins without the tables that lead there, which take the most memory.
  var withoutTables: OfferSpots {
    var spots = self
    spots.tables = []
    return spots
  }

  /// Rank of the table that speaks of `year`.
  func table(for year: Int) -> Int { tableOfYear[year - OfferMoment.years.lowerBound] }

  /// Rank of a bassin that a table led to.
  func rank(of found: TerritoryIndex.Found) -> Int? {
    ranks[Spot(region: found.region, bassin: found.bassin)]
  }
}

extension OfferSpots.Table {
  /// A table with every commune that stands for itself in its bassin.
  init(_ index: TerritoryIndex, _ ranks: [OfferSpots.Spot: Int]) {
    let table = index.table
    var known: [BassinCode: UInt16] = [:]
    for bassin in table.bassins {
      let rank = ranks[OfferSpots.Spot(region: bassin.region, bassin: bassin.code)]
      known[bassin.code] = rank.map { OfferPlaces.code(spot: $0, way: .commune) }
    }
    var settled = Array(repeating: OfferPlaces.unasked, count: OfferPlaces.codes)
    for entry in table.entries where index.current(entry.commune)?.way == .commune {
      var text = entry.commune.rawValue
      let number = text.withUTF8 { OfferPlaces.number(of: $0) }
      if let number, let code = known[entry.bassin] { settled[number] = code }
    }
    self.init(index: index, settled: settled)
  }
}
