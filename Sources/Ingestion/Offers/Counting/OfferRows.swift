import Columns
import MarketStore
import Nomenclatures

/// The rows of a slice of offers, one bassin after the other.
struct OfferRows {
  /// What is counted, in the order of the columns.
  static let measures = SourceID.offres.measures

  /// A way from an origin to a métier, by its rank.
  struct Arrow {
    let target: Int
    /// Share of the origin that goes there, 0…1.
    let weight: Double
    let isEstimated: Bool
  }

  /// Figures of the bassin at hand, one for each métier, each measure in its place.
  private var figures: [SIMD16<Double>]
  private var isMet: [Bool]
  private var spots: [Int] = []
  private var targets: [Int] = []
  private var columns: [[Double]]

  init(metiers: Int) {
    figures = Array(repeating: .zero, count: metiers)
    isMet = Array(repeating: false, count: metiers)
    columns = Array(repeating: [], count: Self.measures.count)
  }

  /// Adds the offers of one origin, in the share that goes to a métier.
  mutating func add(_ counts: OfferCounts.Figures, _ arrow: Arrow) {
    var counts = counts
    counts[OfferCounts.Place.reparties.rawValue] =
      arrow.isEstimated ? counts[OfferCounts.Place.offres.rawValue] : 0
    figures[arrow.target] += counts * arrow.weight
    isMet[arrow.target] = true
  }

  /// Ends the bassin at hand.
  mutating func end(spot: Int) {
    for target in isMet.indices where isMet[target] {
      spots.append(spot)
      targets.append(target)
      for place in columns.indices { columns[place].append(figures[target][place]) }
      figures[target] = .zero
      isMet[target] = false
    }
  }

  /// The slice of all the rows.
  func slice(
    _ key: SliceKey, bassins: [Int: MarketSlice.NamedBassin], metiers: [MarketSlice.NamedMetier],
    _ provenance: Provenance
  ) -> MarketSlice {
    let usedSpots = Set(spots).sorted()
    let usedTargets = Set(targets).sorted()
    let spotPlaces = Dictionary(uniqueKeysWithValues: zip(usedSpots, usedSpots.indices))
    var targetPlaces = Array(repeating: 0, count: metiers.count)
    for (place, target) in usedTargets.enumerated() { targetPlaces[target] = place }
    let counted = zip(Self.measures, columns).map { measure, values in
      (measure, CountColumn(observed: values))
    }
    return MarketSlice(
      key: key, bassins: usedSpots.compactMap { bassins[$0] },
      metiers: usedTargets.map { metiers[$0] }, bassinPlaces: spots.map { spotPlaces[$0] ?? 0 },
      metierPlaces: targets.map { targetPlaces[$0] },
      columns: Dictionary(uniqueKeysWithValues: counted), provenance: provenance)
  }
}
