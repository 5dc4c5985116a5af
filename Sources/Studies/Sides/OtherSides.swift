import Indicators
import MarketStore
import Nomenclatures

/// The other sides of one région and year, pair by pair, as far as the store holds them near enough
/// in time.
struct OtherSides: Sendable {
  /// The years of the sides.
  let sides: MarketSides
  /// Where the estimated entries come from.
  let sources: [SourceRecord]
  private var seekers: (slice: MarketSlice, index: CellIndex)?
  /// Sorted by bassin, then métier; a pair once for each niveau.
  private var entries: [TrainingEntries.Row]

  /// - Parameters:
  ///   - key: the survey.
  ///   - offers: the side of offers and job seekers.
  ///   - store: where the figures are.
  /// - Throws: `StoreError` on a bad store.
  ///
  /// Complexity: O(rows of the sides × arrows of a code); nothing is read of a side too far in time.
  init(beside key: SliceKey, _ offers: SeekerSide?, in store: Store) throws {
    let training = try EntrySide(beside: key, in: store)
    let others = [offers?.date, training?.date].compactMap(\.self)
    let survey = MarketSides.Date(
      side: .projets, millesime: key.millesime, nomenclature: key.nomenclature, use: .used)
    sides = MarketSides(dates: others.isEmpty ? [] : [survey] + others, crossing: offers?.crossing)
    sources = [training?.source(in: key.region)].compactMap(\.self)
    seekers = offers?.slice.map { ($0, CellIndex($0)) }
    entries = training?.rows ?? []
  }

  /// The same sides, bassins added up into the groups that bear these codes; what is said of a
  /// bassin of no group is left out.
  ///
  /// Complexity: O(rows of the sides), sorting aside.
  func summed(into groups: BassinGroups) -> OtherSides {
    var others = self
    others.seekers = seekers.map { side in
      let slice = side.slice.summed(into: groups)
      return (slice, CellIndex(slice))
    }
    let rows = entries.compactMap { row in
      groups.group(of: row.bassin).map {
        TrainingEntries.Row(
          bassin: $0.code, metier: row.metier, niveau: row.niveau, low: row.low, high: row.high)
      }
    }
    others.entries = rows.enumerated().sorted {
      ($0.element.bassin, $0.element.metier, $0.offset)
        < ($1.element.bassin, $1.element.metier, $1.offset)
    }.map(\.element)
    return others
  }

  /// What the sides say of a pair.
  func figures(_ bassin: BassinCode, _ metier: MetierCode) -> SideFigures {
    let row = seekers?.index.row(bassin, metier)
    func figure(_ measure: Measure) -> Double? {
      let count = row.flatMap { seekers?.slice.published(measure, row: $0) }
      return count.flatMap { $0.status == .observed ? $0.visible : nil }
    }
    let entries = entries(bassin, metier)
    return SideFigures(
      offres: figure(.offres), demandeurs: figure(.demandeurs), entreesBasses: entries?.low,
      entreesHautes: entries?.high)
  }

  /// Levels at which lots lead to a métier in a bassin, each once.
  func niveaux(_ bassin: BassinCode, _ metier: MetierCode) -> [String] {
    rows(bassin, metier).map(\.niveau).uniqued()
  }

  /// The entries of a pair, every niveau together; `nil` when no lot leads there.
  private func entries(
    _ bassin: BassinCode, _ metier: MetierCode
  ) -> (low: Double, high: Double)? {
    let rows = rows(bassin, metier)
    return rows.isEmpty
      ? nil : rows.reduce((low: 0, high: 0)) { ($0.low + $1.low, $0.high + $1.high) }
  }

  /// The rows of a pair.
  ///
  /// Complexity: O(log rows + niveaux).
  private func rows(
    _ bassin: BassinCode, _ metier: MetierCode
  ) -> ArraySlice<TrainingEntries.Row> {
    var (first, end) = (0, entries.count)
    while first < end {
      let middle = (first + end) / 2
      let row = entries[middle]
      if (row.bassin, row.metier) < (bassin, metier) { first = middle + 1 } else { end = middle }
    }
    return entries[first...].prefix { $0.bassin == bassin && $0.metier == metier }
  }
}

extension MarketSides.Date {
  /// Whether figures of `millesime` stand near enough in time to those of the survey.
  static func isNear(_ millesime: Millesime, _ survey: Millesime) -> Bool {
    abs(millesime.rawValue - survey.rawValue) <= MarketSides.greatestGap
  }
}

extension Sequence {
  /// The element nearest in time to a year, the later of two equally near.
  func nearest(to year: Millesime, _ date: (Element) -> Millesime) -> Element? {
    self.min { first, second in
      let (a, b) = (date(first).rawValue, date(second).rawValue)
      return (abs(a - year.rawValue), -a) < (abs(b - year.rawValue), -b)
    }
  }
}
