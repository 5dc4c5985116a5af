import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// The ranking of every bassin of a market by one method, and that of the région as a whole.
struct PriorityLists: Sendable {
  /// One métier in a ranking.
  struct Item: Sendable {
    let metier: MetierCode
    let rank: Int
    let score: Score
    /// Whether the method retains it.
    let isRetained: Bool
  }

  /// The scores of each bassin.
  let local: ScoredMarket
  /// The scores of the région as a whole.
  let regional: ScoredMarket
  /// The whole ranking of each bassin.
  let ofBassins: [BassinCode: [Item]]
  /// The whole ranking of the région.
  let ofRegion: [Item]

  /// Ranks by score, then by difficult projects, then by code, before any rounding.
  ///
  /// Complexity: O(bassins × métiers × log métiers), and what the method costs.
  init(_ market: RegionalMarket, by plan: MethodPlan) throws {
    local = try ScoredMarket(plan, market.evidence, market.axes)
    regional = try ScoredMarket(plan, market.regionalEvidence, market.regionalAxes)
    ofBassins = Dictionary(
      zip(market.axes.bassins, market.axes.bassins.indices.map(local.ranking)),
      uniquingKeysWith: { first, _ in first })
    ofRegion = regional.ranking(row: 0)
  }

  /// The first `top` of a ranking; all of it when `top` is 0.
  static func first<Ranked>(_ top: Int, of ranking: [Ranked]) -> ArraySlice<Ranked> {
    top == 0 ? ranking[...] : ranking.prefix(top)
  }

  /// The names of all lists of length `top`, and those that the regional list does not hold.
  func differing(top: Int) -> (names: Int, differing: Int) {
    let regional = Set(Self.first(top, of: ofRegion).map(\.metier))
    let names = ofBassins.values.flatMap { Self.first(top, of: $0).map(\.metier) }
    return (names.count, names.count { !regional.contains($0) })
  }

  /// Number of bassins that rank each métier among their `top` first.
  func listings(top: Int) -> [MetierCode: Int] {
    ofBassins.values.reduce(into: [:]) { counts, ranking in
      for item in Self.first(top, of: ranking) { counts[item.metier, default: 0] += 1 }
    }
  }
}
