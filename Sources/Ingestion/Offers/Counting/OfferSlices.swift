import Columns
import MarketStore
import Nomenclatures

/// From the offers of one month and région to a slice, through the passage.
struct OfferSlices: Sendable {
  private(set) var spots: OfferSpots
  private(set) var metiers: OfferMetiers
  let passage: Passage
  /// Every métier that the passage leads to, sorted by code.
  private let targets: [MarketSlice.NamedMetier]
  /// Every spot as the table of each year names it.
  private let names: [[MarketSlice.NamedBassin]]
  /// The arrows of every origin, one origin behind the other, and where those of each begin.
  private let arrows: [OfferRows.Arrow]
  private let starts: [Int]
  /// Régions, sorted, each with the ranks of its spots.
  let regions: [(code: RegionCode, spots: Range<Int>)]

  init(
    _ spots: OfferSpots, _ metiers: OfferMetiers, _ passage: Passage, _ nomenclature: Nomenclature?
  ) {
    self.spots = spots
    self.metiers = metiers
    self.passage = passage
    let targets = Set(passage.arrows.map(\.target)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(targets, targets.indices))
    self.targets = targets.map {
      MarketSlice.NamedMetier(
        code: $0, label: nomenclature?[$0]?.label ?? $0.rawValue, famille: "")
    }
    names = spots.tables.map { spots.names(in: $0.index.table) }
    let arrows = metiers.arrows.map { origin in
      origin.compactMap { arrow in
        places[arrow.target].map {
          OfferRows.Arrow(target: $0, weight: arrow.weight, isEstimated: arrow.basis.isEstimated)
        }
      }
    }
    self.arrows = arrows.flatMap { $0 }
    starts = arrows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    regions = Set(spots.spots.map(\.region)).sorted().map { region in
      let first = spots.spots.firstIndex { $0.region == region } ?? 0
      let end = spots.spots[first...].firstIndex { $0.region != region } ?? spots.spots.count
      return (region, first..<end)
    }
  }

  /// The same, without what only reading needs.
  var lighter: OfferSlices {
    var slices = self
    slices.spots = spots.withoutTables
    slices.metiers = metiers.withoutRanks
    return slices
  }

  /// Rank of the région of each spot.
  var regionOfSpot: [Int] {
    regions.enumerated().flatMap { rank, region in region.spots.map { _ in rank } }
  }

  /// What the slice of a bucket is about.
  func key(_ bucket: OfferBuckets.Bucket) -> SliceKey {
    SliceKey(
      source: .offres, millesime: Millesime(1900 + bucket.month / 12), month: bucket.month % 12 + 1,
      region: regions[bucket.region].code, nomenclature: passage.to)
  }

  /// Counts of nothing for a bucket of at most so many offers.
  func counts(_ bucket: OfferBuckets.Bucket, offers: Int) -> OfferCounts {
    OfferCounts(
      spots: regions[bucket.region].spots, origins: metiers.origins.count, offers: offers)
  }

  /// The slice of a bucket. Sums run over origins in order, so that they are the same whatever the
  /// order in which offers came.
  func slice(
    _ bucket: OfferBuckets.Bucket, _ counts: OfferCounts, _ provenance: Provenance
  ) -> MarketSlice {
    var rows = OfferRows(metiers: targets.count)
    let names = names[spots.table(for: 1900 + bucket.month / 12)]
    for spot in regions[bucket.region].spots {
      counts.forEachOrigin(of: spot) { origin, figures in
        for place in starts[origin]..<starts[origin + 1] { rows.add(figures, arrows[place]) }
      }
      rows.end(names[spot])
    }
    return rows.slice(key(bucket), metiers: targets, provenance)
  }
}

extension OfferSpots {
  /// Every spot as a table names it, those that it does not know by their code.
  fileprivate func names(in table: CommuneTable) -> [MarketSlice.NamedBassin] {
    let known = Dictionary(
      table.bassins.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    return spots.map { spot in
      MarketSlice.NamedBassin(code: spot.bassin, name: known[spot.bassin] ?? spot.bassin.rawValue)
    }
  }
}
