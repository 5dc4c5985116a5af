import MarketStore
import Nomenclatures

/// The other years of a pair. Years of another version of the codes are named, and never read:
/// nothing joins the two versions.
struct OtherYears: Sendable {
  /// The years, in order.
  let years: [ExplainResult.OtherYear]
  /// Where their figures come from.
  let sources: [SourceRecord]
  /// From each survey to the next, the one explained among them.
  let trends: [ExplainResult.TrendStep]

  /// Complexity: O(rows of the years read).
  init(
    around slice: MarketSlice, held: [SliceKey], pair: ExplainedPair, seed: Int?, store: Store
  ) throws {
    let key = slice.key
    var slices = [key: slice]
    var years: [ExplainResult.OtherYear] = []
    var sources: [SourceRecord] = []
    for other in held where Self.isAnotherYear(other, key) {
      guard other.nomenclature == key.nomenclature else {
        years.append(.notComparable(other))
        continue
      }
      let slice = try store.slice(other)
      slices[other] = slice
      let cells = CellFigures(slice)
      years.append(
        ExplainResult.OtherYear(
          millesime: other.millesime, nomenclature: other.nomenclature,
          figures: cells.isObserved(pair.bassin, pair.metier)
            ? cells.figures(pair.bassin, pair.metier) : nil, isComparable: true))
      sources.append(SourceRecord(other, slice.provenance))
    }
    self.years = years
    self.sources = sources
    let keys = held.filter { Self.isAnotherYear($0, key) || $0 == key }
      .sorted { $0.millesime < $1.millesime }
    trends = zip(keys, keys.dropFirst()).compactMap { Self.step($0, $1, slices, key, pair, seed) }
  }

  /// The trend between two surveys; ranks only up to the year that is explained. Of two surveys of
  /// another nomenclature than its own, nothing.
  private static func step(
    _ first: SliceKey, _ second: SliceKey, _ slices: [SliceKey: MarketSlice], _ key: SliceKey,
    _ pair: ExplainedPair, _ seed: Int?
  ) -> ExplainResult.TrendStep? {
    guard let later = slices[second] ?? slices[first] else { return nil }
    guard let before = slices[first], slices[second] != nil else {
      return .init(
        years: TrendYears(broken: first, second), bassin: Trend(status: .notComparable),
        region: Trend(status: .notComparable))
    }
    let trend = MarketTrend(before, later, first: first, seed: seed)
    return .init(
      years: trend.years, bassin: trend.bassin(pair.bassin, ranked: second == key)[pair.metier],
      region: trend.region(pair.metier))
  }

  private static func isAnotherYear(_ other: SliceKey, _ key: SliceKey) -> Bool {
    other.source == key.source && other.region == key.region && other.millesime != key.millesime
  }
}

extension ExplainResult.OtherYear {
  fileprivate static func notComparable(_ key: SliceKey) -> Self {
    Self(
      millesime: key.millesime, nomenclature: key.nomenclature, figures: nil, isComparable: false)
  }
}

extension CellFigures {
  /// Every figure of a pair.
  func figures(_ bassin: BassinCode, _ metier: MetierCode) -> ExplainResult.Figures {
    ExplainResult.Figures(
      projets: count(.projets, bassin, metier),
      projetsDifficiles: count(.projetsDifficiles, bassin, metier),
      projetsSaisonniers: count(.projetsSaisonniers, bassin, metier),
      tauxDifficulte: rate(bassin, metier))
  }
}
