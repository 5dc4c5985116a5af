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
  }

  /// The whole ranking of each bassin.
  let ofBassins: [BassinCode: [Item]]
  /// The whole ranking of the région.
  let ofRegion: [Item]

  /// Ranks by score, then by difficult projects, then by code, before any rounding.
  ///
  /// Complexity: O(bassins × métiers × log métiers).
  init(_ market: RegionalMarket, by method: Method) throws {
    let axes = market.axes
    let local = try Self.rankings(method, slice: market.slice, axes: axes)
    ofBassins = Dictionary(
      zip(axes.bassins, local), uniquingKeysWith: { first, _ in first })
    let whole = Axes(bassins: [market.regionalCode], metiers: axes.metiers)
    ofRegion = try Self.rankings(method, slice: market.regionalSlice, axes: whole).first ?? []
  }

  private static func rankings(
    _ method: Method, slice: MarketSlice, axes: Axes
  ) throws -> [[Item]] {
    let inputs = method.indicators.mapValues { $0.values(in: slice, axes: axes) }
    let scores = try method.scoring.scores(inputs.mapValues(\.expected))
    let tieBreak = ProjetsDifficiles().values(in: slice, axes: axes).expected
    return axes.bassins.indices.map { row in
      let ranked = Ranking.ranked(
        scores: scores, row: row, tieBreak: tieBreak, tieOrder: axes.metierOrder,
        scale: method.scoring.scale)
      return ranked.map { item in
        Item(
          metier: axes.metiers[item.column], rank: item.rank,
          score: Score(
            item.score, missing: method.notPublished(inputs, row: row, column: item.column)))
      }
    }
  }
}

extension PriorityLists {
  /// The first `top` of a ranking; all of it when `top` is 0.
  static func first(_ top: Int, of ranking: [Item]) -> ArraySlice<Item> {
    top == 0 ? ranking[...] : ranking.prefix(top)
  }

  /// Number of bassins that rank each métier among their `top` first.
  func listings(top: Int) -> [MetierCode: Int] {
    ofBassins.values.reduce(into: [:]) { counts, ranking in
      for item in Self.first(top, of: ranking) { counts[item.metier, default: 0] += 1 }
    }
  }
}

extension Method {
  /// Inputs of one cell that were not published in whole.
  fileprivate func notPublished(
    _ inputs: [Role: IndicatorMatrix], row: Int, column: Int
  ) -> [String] {
    card.inputs.filter { input in
      inputs[Role(input.role)]?.expected.mask(row, column) != .known
    }.map(\.indicator)
  }
}
