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
  /// Complexity: O(rows × arrows of a code + cells × log cells).
  public func through(
    _ passage: Passage, naming nomenclature: Nomenclature? = nil
  ) throws(PassageFault) -> PassedSlice {
    guard passage.from == key.nomenclature else {
      throw PassageFault.otherStart(self, passage)
    }
    var crossing = Crossing(measures: columns.keys.sorted { $0.rawValue < $1.rawValue })
    for row in 0..<rowCount {
      let code = metiers[metierPlaces[row]].code
      let counts = crossing.measures.compactMap { columns[$0]?[row] }
      let arrows = passage.arrows(from: Passage.Origin(code))
      crossing.take(counts, of: code, in: bassinPlaces[row], over: arrows)
    }
    return PassedSlice(
      slice: slice(crossing, passage.to, nomenclature), orphans: crossing.orphans,
      estimated: crossing.estimatedShares)
  }

  private func slice(
    _ crossing: Crossing, _ target: NomenclatureID, _ nomenclature: Nomenclature?
  ) -> MarketSlice {
    let codes = Set(crossing.cells.keys.map(\.metier)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    let rows = crossing.cells.sorted {
      ($0.key.bassin, $0.key.metier) < ($1.key.bassin, $1.key.metier)
    }
    let used = Set(rows.map(\.key.bassin)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(used, used.indices))
    let columns = crossing.measures.enumerated().map { index, measure in
      (measure, CountColumn(rows.map { $0.value[index] }))
    }
    return MarketSlice(
      key: SliceKey(
        source: key.source, millesime: key.millesime, month: key.month, region: key.region,
        nomenclature: target),
      bassins: used.map { bassins[$0] },
      metiers: codes.map { code in
        NamedMetier(code: code, label: nomenclature?[code]?.label ?? code.rawValue, famille: "")
      },
      bassinPlaces: rows.compactMap { ranks[$0.key.bassin] },
      metierPlaces: rows.compactMap { places[$0.key.metier] },
      columns: Dictionary(uniqueKeysWithValues: columns), provenance: provenance)
  }
}

/// The figures of a slice on their way through a passage.
private struct Crossing {
  struct Pair: Hashable {
    let bassin: Int
    let metier: MetierCode
  }

  let measures: [Measure]
  /// The counts of each pair, one for each measure.
  private(set) var cells: [Pair: [Count]] = [:]
  private(set) var orphans: [MetierCode: [Measure: Double]] = [:]
  private var passed: [Double]
  private var estimated: [Double]

  init(measures: [Measure]) {
    self.measures = measures
    passed = measures.map { _ in 0 }
    estimated = passed
  }

  mutating func take(
    _ counts: [Count], of code: MetierCode, in bassin: Int, over arrows: ArraySlice<Passage.Arrow>
  ) {
    if arrows.isEmpty {
      for (measure, count) in zip(measures, counts) {
        orphans[code, default: [:]][measure, default: 0] += count.visible
      }
    }
    for arrow in arrows where arrow.weight > 0 {
      let shares = counts.map { $0.share(arrow.weight) }
      let pair = Pair(bassin: bassin, metier: arrow.target)
      cells[pair] = cells[pair].map { zip($0, shares).map { $0 + $1 } } ?? shares
      for (index, share) in shares.enumerated() {
        passed[index] += share.visible
        if arrow.basis.isEstimated { estimated[index] += share.visible }
      }
    }
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
