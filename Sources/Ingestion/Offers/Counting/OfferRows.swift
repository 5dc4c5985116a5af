import Columns
import MarketStore
import Nomenclatures

/// The rows of a slice of offers, one bassin after the other.
struct OfferRows {
  /// What is counted, in the order of the columns.
  static let measures = SourceID.offres.measures

  /// Figures of the bassin at hand: `measures.count` for each métier.
  private var figures: [Double]
  private var isMet: [Bool]
  private var spots: [Int] = []
  private var targets: [Int] = []
  private var columns: [[Double]]

  init(metiers: Int) {
    figures = Array(repeating: 0, count: metiers * Self.measures.count)
    isMet = Array(repeating: false, count: metiers)
    columns = Array(repeating: [], count: Self.measures.count)
  }

  /// Adds the offers of one origin, in the share that goes to a métier.
  mutating func add(
    _ cell: OfferCounts.Cell, _ posts: Int, _ arrow: Passage.Arrow, to target: Int
  ) {
    isMet[target] = true
    let first = target * Self.measures.count
    for (place, measure) in Self.measures.enumerated() {
      let count = Self.count(of: measure, cell, posts, arrow)
      figures[first + place] += count * arrow.weight
    }
  }

  private static func count(
    of measure: Measure, _ cell: OfferCounts.Cell, _ posts: Int, _ arrow: Passage.Arrow
  ) -> Double {
    func counted(_ place: OfferCounts.Place) -> Double { Double(cell[place.rawValue]) }
    switch measure {
    case .offres: return counted(.offres)
    case .postes: return Double(posts)
    case .offresDurables: return counted(.durables)
    case .offresContratInconnu: return counted(.contratInconnu)
    case .offresTempsPlein: return counted(.plein)
    case .offresTempsInconnu: return counted(.tempsInconnu)
    case .offresAlternance: return counted(.alternance)
    case .offresManqueCandidats: return counted(.manque)
    case .offresManqueInconnu: return counted(.manqueInconnu)
    case .offresReparties: return arrow.basis.isEstimated ? counted(.offres) : 0
    default: preconditionFailure("offers do not count \(measure)")
    }
  }

  /// Ends the bassin at hand.
  mutating func end(spot: Int) {
    let width = Self.measures.count
    for target in isMet.indices where isMet[target] {
      spots.append(spot)
      targets.append(target)
      for place in 0..<width {
        columns[place].append(figures[target * width + place])
        figures[target * width + place] = 0
      }
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
      (measure, CountColumn(values.lazy.map { Count.observed($0) }))
    }
    return MarketSlice(
      key: key, bassins: usedSpots.compactMap { bassins[$0] },
      metiers: usedTargets.map { metiers[$0] }, bassinPlaces: spots.map { spotPlaces[$0] ?? 0 },
      metierPlaces: targets.map { targetPlaces[$0] },
      columns: Dictionary(uniqueKeysWithValues: counted), provenance: provenance)
  }
}
