import Indicators
import Kernels
public import MarketStore
public import Nomenclatures
import Scoring

/// What every bassin and métier of a région changed by between two surveys.
///
/// The noise is learnt from the two surveys themselves (`ChangeNoise`): how far each pair's change
/// stands from the métier's over the région, half of it for each year.
public struct MarketTrend: Sendable {
  /// The two surveys.
  public let years: TrendYears
  /// Where the figures of the first year come from; `nil` when nothing is compared.
  public let source: SourceRecord?

  private let axes: Axes
  private let names: MetierDirectory?
  private let earlier: YearCounts
  private let later: YearCounts
  private let noise: ChangeNoise?
  private let priors: [Double?]
  private let rule: Replicates

  /// - Parameters:
  ///   - key: the second survey.
  ///   - since: year of the first; `nil` for the nearest before it in the store.
  ///   - seed: of the replicates that intervals of ranks come from; 1 when `nil`.
  /// - Throws: `StudyError` when `since` is not an earlier year of the store, `StoreError` on a bad
  ///   store.
  ///
  /// Complexity: O(cells of both).
  public init(
    to key: SliceKey, since: Millesime? = nil, seed: Int? = nil, in store: Store
  ) throws {
    let held = try store.summaries().map(\.key).filter {
      $0.source == key.source && $0.region == key.region && $0.millesime < key.millesime
    }
    let first =
      since == nil
      ? held.max { $0.millesime < $1.millesime } : held.first { $0.millesime == since }
    if let since, first == nil {
      throw StudyError.notEarlier(since, than: key, held: held.map(\.millesime))
    }
    self.init(
      try first.flatMap { $0.nomenclature == key.nomenclature ? try store.slice($0) : nil },
      try store.slice(key), first: first, seed: seed)
  }

  /// Between two surveys at hand.
  /// - Parameter first: key of the first survey; its slice is not looked at when the nomenclatures
  ///   differ.
  init(_ before: MarketSlice?, _ now: MarketSlice, first: SliceKey?, seed: Int?) {
    let surveys = SurveyYears([before, now].compactMap(\.self), regions: [now.key.region])
    axes = surveys.axes[0]
    let empty = MaskedMatrix(rows: axes.bassins.count, columns: axes.metiers.count)
    let none = YearCounts(volume: empty, part: empty)
    let earlier = before.flatMap { surveys.years[$0.key.millesime]?.counts } ?? none
    let later = surveys.years[now.key.millesime]?.counts ?? none
    noise = before == nil ? nil : ChangeNoise(earlier, later)
    priors = Self.priors(earlier, later)
    rule = Replicates(seed: UInt64(bitPattern: Int64(seed ?? 1)))
    names = before.map(MetierDirectory.init(slice:))
    source = before.map { SourceRecord($0.key, $0.provenance) }
    (self.earlier, self.later) = (earlier, later)
    years = TrendYears(
      from: first?.millesime, to: now.key.millesime, fromNomenclature: first?.nomenclature,
      toNomenclature: now.key.nomenclature,
      tally: noise.map { Self.tally(earlier, later, $0) } ?? .init(),
      noise: noise.map(TrendYears.NoiseLevel.all) ?? [])
  }

  /// The métiers' rates over both years and all bassins.
  private static func priors(_ earlier: YearCounts, _ later: YearCounts) -> [Double?] {
    YearCounts.stacked([earlier, later]).columnRates
  }

  private static func tally(
    _ earlier: YearCounts, _ later: YearCounts, _ noise: ChangeNoise
  ) -> TrendYears.Tally {
    var tally = TrendYears.Tally()
    for row in 0..<earlier.rows {
      for column in 0..<earlier.columns {
        switch (earlier.pair(row, column), later.pair(row, column)) {
        case (nil, nil): break
        case (nil, _): tally.appeared += 1
        case (_, nil): tally.vanished += 1
        case (let x?, let y?):
          tally.compared += 1
          switch noise.part(from: x.part, to: y.part).verdict {
          case .rise: tally.rises += 1
          case .fall: tally.falls += 1
          case .uncertain: break
          }
        }
      }
    }
    return tally
  }
}

extension MarketTrend {
  /// The trends of one bassin, for several métiers at once: ranks are drawn once.
  ///
  /// - Parameter ranked: whether changes of rank are wanted.
  /// Complexity: O(replicates × métiers).
  public func bassin(_ code: BassinCode, ranked: Bool = true) -> BassinTrend {
    guard let row = axes.row(of: code) else { return BassinTrend(self, row: nil, ranks: nil) }
    let ranks =
      ranked
      ? noise.map { RankChanges(from: earlier.part, to: later.part, row: row, noise: $0, rule) }
      : nil
    return BassinTrend(self, row: row, ranks: ranks)
  }

  /// The trend of a métier over the whole région: bassins of both surveys added up.
  public func region(_ metier: MetierCode) -> Trend {
    guard years.isComparable, let noise else { return Trend(status: .notComparable) }
    guard let column = axes.column(of: metier) else { return Trend(status: .unseen) }
    let trends = axes.bassins.indices.map { trend($0, column, noise, nil) }
    let pairs = trends.filter { $0.status == .compared }
    guard !pairs.isEmpty else { return Trend(status: Self.whole(trends.map(\.status))) }
    return Trend(
      status: .compared, projets: .sum(pairs.compactMap(\.projets)),
      projetsDifficiles: .sum(pairs.compactMap(\.projetsDifficiles)))
  }

  private static func whole(_ all: [Trend.Status]) -> Trend.Status {
    all.first { $0 != .unseen } ?? .unseen
  }

  /// The trend of one pair.
  fileprivate func trend(_ row: Int?, _ metier: MetierCode, _ ranks: RankChanges?) -> Trend {
    guard years.isComparable, let noise else { return Trend(status: .notComparable) }
    guard let row, let column = axes.column(of: metier) else { return Trend(status: .unseen) }
    return trend(row, column, noise, ranks)
  }

  private func trend(
    _ row: Int, _ column: Int, _ noise: ChangeNoise, _ ranks: RankChanges?
  ) -> Trend {
    switch (earlier.pair(row, column), later.pair(row, column)) {
    case (nil, nil): return Trend(status: .unseen)
    case (nil, _): return Trend(status: .appeared)
    case (_, nil): return Trend(status: .vanished)
    case (let x?, let y?):
      let least = min(x.volume, y.volume)
      let rate = priors[column].flatMap {
        least >= ShrinkageFit.leastVolume ? noise.rate(from: x, to: y, prior: $0) : nil
      }
      return Trend(
        status: .compared, projets: Change(noise.volume(from: x.volume, to: y.volume)),
        projetsDifficiles: Change(noise.part(from: x.part, to: y.part)),
        tauxDifficulte: rate.map(Change.init),
        rank: ranks?.change(of: column).map(Change.init))
    }
  }
}

/// The trends of one bassin.
public struct BassinTrend: Sendable {
  private let market: MarketTrend
  private let row: Int?
  private let ranks: RankChanges?

  fileprivate init(_ market: MarketTrend, row: Int?, ranks: RankChanges?) {
    self.market = market
    self.row = row
    self.ranks = ranks
  }

  /// The trend of a métier.
  public subscript(metier: MetierCode) -> Trend { market.trend(row, metier, ranks) }

  /// The métiers that the first survey has and the second has not, by difficult projects.
  public var vanished: [MetierName] { row.map(market.vanished) ?? [] }
}

extension MarketTrend {
  fileprivate func vanished(_ row: Int) -> [MetierName] {
    guard years.isComparable, let names else { return [] }
    return Ranking.ranked(scores: earlier.part, row: row).map(\.column)
      .filter { later.volume[row, $0] == nil }
      .map { names.name(of: axes.metiers[$0]) }
  }
}

extension Change {
  fileprivate static func sum(_ changes: [Change]) -> Change {
    Change(
      CountChange.sum(
        changes.map { CountChange($0.earlier, $0.later, low: $0.low, high: $0.high) }))
  }
}
