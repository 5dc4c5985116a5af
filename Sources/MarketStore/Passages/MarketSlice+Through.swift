import Columns
public import Nomenclatures

extension MarketSlice {
  /// The figures through a passage: each row's counts are shared out over the métiers that its code
  /// leads to, without qualification, since a slice has none.
  ///
  /// Sums are conserved: what went in is what came out and what the orphans hold. A hidden part that
  /// is shared out stays one hidden part in each share, its bounds shared like it. Published classes
  /// speak of the former nomenclature and do not pass.
  /// - Parameters:
  ///   - passage: a passage from the slice's nomenclature.
  ///   - nomenclature: gives the métiers their labels; without it their code stands for it.
  /// - Throws: `PassageFault` when the passage starts from another nomenclature.
  ///
  /// Complexity: O(rows × arrows of a code + bassins × métiers).
  public func through(
    _ passage: Passage, naming nomenclature: Nomenclature? = nil
  ) throws(PassageFault) -> PassedSlice {
    guard passage.from == key.nomenclature else {
      throw PassageFault.otherStart(self, passage)
    }
    let measures = columns.keys.sorted { $0.rawValue < $1.rawValue }
    var crossing = Crossing(measures, bassins.count, metiers.map(\.code), passage)
    let counted = measures.compactMap { columns[$0] }
    for row in 0..<rowCount {
      crossing.take(counted, row, of: metierPlaces[row], in: bassinPlaces[row])
    }
    return PassedSlice(
      slice: slice(crossing, passage.to, nomenclature), orphans: crossing.orphans,
      estimated: crossing.estimatedShares)
  }

  private func slice(
    _ crossing: Crossing, _ target: NomenclatureID, _ nomenclature: Nomenclature?
  ) -> MarketSlice {
    let (places, width) = (crossing.reached, crossing.targets.count)
    let rows = places.map { $0.quotientAndRemainder(dividingBy: width) }
    let used = Set(rows.map(\.quotient)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(used, used.indices))
    let known = Set(rows.map(\.remainder)).sorted()
    let codes = known.map { crossing.targets[$0] }
    let orders = Dictionary(uniqueKeysWithValues: zip(known, known.indices))
    let columns = crossing.measures.enumerated().map { index, measure in
      (measure, CountColumn(places.compactMap { crossing.cells[index][$0] }))
    }
    return MarketSlice(
      key: SliceKey(
        source: key.source, millesime: key.millesime, month: key.month, region: key.region,
        nomenclature: target),
      bassins: used.map { bassins[$0] },
      metiers: codes.map { code in
        NamedMetier(code: code, label: nomenclature?[code]?.label ?? code.rawValue, famille: "")
      },
      bassinPlaces: rows.compactMap { ranks[$0.quotient] },
      metierPlaces: rows.compactMap { orders[$0.remainder] },
      columns: Dictionary(uniqueKeysWithValues: columns), provenance: provenance)
  }
}

/// The figures of a slice on their way through a passage.
private struct Crossing {
  /// An arrow, its target by place.
  struct Way {
    let target: Int
    let weight: Double
    let isEstimated: Bool
  }

  let measures: [Measure]
  /// The métiers that the slice's codes lead to, sorted.
  let targets: [MetierCode]
  /// For each measure, the counts of bassin × target; `nil` where nothing leads.
  private(set) var cells: [[Count?]]
  private(set) var orphans: [MetierCode: [Measure: Double]] = [:]
  private let codes: [MetierCode]
  /// The ways of each code, by its place.
  private let ways: [[Way]]
  private var passed: [Double]
  private var estimated: [Double]

  init(_ measures: [Measure], _ bassins: Int, _ codes: [MetierCode], _ passage: Passage) {
    self.measures = measures
    self.codes = codes
    let arrows = codes.map { passage.arrows(from: Passage.Origin($0)).filter { $0.weight > 0 } }
    let targets = Set(arrows.joined().map(\.target)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(targets, targets.indices))
    ways = arrows.map { arrows in
      arrows.compactMap { arrow in
        places[arrow.target].map {
          Way(target: $0, weight: arrow.weight, isEstimated: arrow.basis.isEstimated)
        }
      }
    }
    self.targets = targets
    cells = measures.map { _ in Array(repeating: nil, count: bassins * targets.count) }
    passed = measures.map { _ in 0 }
    estimated = passed
  }

  /// Shares out one row of `columns`, which go as `measures`.
  mutating func take(_ columns: [CountColumn], _ row: Int, of code: Int, in bassin: Int) {
    for (index, column) in columns.enumerated() {
      let count = column[row]
      if ways[code].isEmpty {
        orphans[codes[code], default: [:]][measures[index], default: 0] += count.visible
      }
      for way in ways[code] {
        let share = count.share(way.weight)
        let place = bassin * targets.count + way.target
        cells[index][place] = cells[index][place].map { $0 + share } ?? share
        passed[index] += share.visible
        if way.isEstimated { estimated[index] += share.visible }
      }
    }
  }

  /// Places of the cells that something leads to, by bassin, then target.
  var reached: [Int] {
    cells.first.map { cells in cells.indices.filter { cells[$0] != nil } } ?? []
  }

  var estimatedShares: [Measure: Double] {
    Dictionary(
      uniqueKeysWithValues: measures.enumerated().map { index, measure in
        (measure, passed[index] > 0 ? estimated[index] / passed[index] : 0)
      })
  }
}

extension Count {
  /// A share of the count, `weight` in 0…1: its bounds are shared too, its hidden parts are not.
  fileprivate func share(_ weight: Double) -> Count {
    if weight == 1 { return self }
    return Count(
      status: status, visible: visible * weight, lower: lower * weight, upper: upper * weight,
      hiddenParts: hiddenParts)
  }
}
