import Indicators
import MarketStore
import Nomenclatures

/// All that an explanation is told from.
struct Explanation {
  let frame: StudyFrame
  let pair: ExplainedPair
  let market: RegionalMarket
  let lists: PriorityLists
  let years: OtherYears

  /// Métiers shown above and below.
  private static let reach = 3

  private var ranking: [PriorityLists.Item] { lists.ofBassins[pair.bassin] ?? [] }

  var result: ExplainResult {
    let top = frame.recipe.top ?? ExplainStudy.standardTop
    return ExplainResult(
      frame: frame,
      bassin: market.bassins.name(of: pair.bassin), metier: market.metiers.name(of: pair.metier),
      figures: market.cells.figures(pair.bassin, pair.metier),
      score: score(in: ranking),
      standing: standing(in: ranking),
      regionalFigures: market.regionalCells.figures(market.regionalCode, pair.metier),
      regionalScore: score(in: lists.ofRegion),
      regionalStanding: standing(in: lists.ofRegion),
      listingBassins: lists.listings(top: top)[pair.metier] ?? 0,
      totalBassins: market.axes.bassins.count, listLength: top, neighbours: neighbours(),
      otherYears: years.years, waterfall: lists.local.waterfall(pair.bassin, pair.metier),
      indicators: lists.local.readings(
        pair.bassin, pair.metier, beside: lists.regional, frame.recipe.indicators ?? []),
      trends: years.trends, shrunk: lists.local.shrunkFigure(pair.bassin, pair.metier),
      need: market.need(
        pair.bassin, pair.metier,
        expecting: lists.local.shrunkFigure(pair.bassin, pair.metier)))
  }

  /// What a ranking gives to the métier; undefined, every input missing, when it is not there.
  private func score(in ranking: [PriorityLists.Item]) -> Score {
    ranking.first { $0.metier == pair.metier }?.score
      ?? Score(nil, missing: lists.local.plan.inputs.map(\.id))
  }

  private func standing(in ranking: [PriorityLists.Item]) -> ExplainResult.Standing? {
    ranking.first { $0.metier == pair.metier }
      .map { ExplainResult.Standing(rank: $0.rank, ranked: ranking.count) }
  }

  /// The métier with those just above and just below; none when it is not ranked.
  private func neighbours() -> [ExplainResult.Neighbour] {
    guard let place = ranking.firstIndex(where: { $0.metier == pair.metier }) else { return [] }
    let first = max(0, place - Self.reach)
    let last = min(ranking.count - 1, place + Self.reach)
    return ranking[first...last].map { item in
      ExplainResult.Neighbour(
        metier: market.metiers.name(of: item.metier), rank: item.rank, score: item.score,
        figures: market.cells.figures(pair.bassin, item.metier))
    }
  }
}
