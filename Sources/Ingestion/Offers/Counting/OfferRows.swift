import Columns
import MarketStore
import Nomenclatures

/// The rows of a slice of offers, one bassin after the other.
struct OfferRows {
  typealias Figures = OfferCounts.Figures

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
  private var figures: [Figures]
  private var isMet: [Bool]
  /// The bassins ended that had offers.
  private var bassins: [MarketSlice.NamedBassin] = []
  /// Of each row: the place of its bassin, its métier, its figures.
  private var bassinPlaces: [Int] = []
  private var targets: [Int] = []
  private var rows: [Figures] = []

  init(metiers: Int) {
    figures = Array(repeating: .zero, count: metiers)
    isMet = Array(repeating: false, count: metiers)
  }

  /// Adds the offers of one origin, in the share that goes to a métier.
  mutating func add(_ counts: Figures, _ arrow: Arrow) {
    var counts = counts
    counts[OfferCounts.Place.reparties.rawValue] =
      arrow.isEstimated ? counts[OfferCounts.Place.offres.rawValue] : 0
    figures[arrow.target] += counts * arrow.weight
    isMet[arrow.target] = true
  }

  /// Ends the bassin at hand.
  mutating func end(_ bassin: MarketSlice.NamedBassin) {
    let before = rows.count
    for target in isMet.indices where isMet[target] {
      bassinPlaces.append(bassins.count)
      targets.append(target)
      rows.append(figures[target])
      figures[target] = .zero
      isMet[target] = false
    }
    if rows.count > before { bassins.append(bassin) }
  }

  /// The slice of all the rows; `metiers` are all those that there may be.
  func slice(
    _ key: SliceKey, metiers: [MarketSlice.NamedMetier], _ provenance: Provenance
  ) -> MarketSlice {
    var isUsed = metiers.map { _ in false }
    for target in targets { isUsed[target] = true }
    let used = metiers.indices.filter { isUsed[$0] }
    var places = metiers.map { _ in 0 }
    for (place, target) in used.enumerated() { places[target] = place }
    let counted = Self.measures.enumerated().map { place, measure in
      (measure, CountColumn(observed: rows.map { $0[place] }))
    }
    return MarketSlice(
      key: key, bassins: bassins, metiers: used.map { metiers[$0] }, bassinPlaces: bassinPlaces,
      metierPlaces: targets.map { places[$0] },
      columns: Dictionary(uniqueKeysWithValues: counted), provenance: provenance)
  }
}
