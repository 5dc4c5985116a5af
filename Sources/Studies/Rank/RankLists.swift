import Indicators
import MarketStore
import Nomenclatures

/// What the lists of `rank` are made from.
struct RankLists {
  let top: Int
  let rankings: PriorityLists
  let market: RegionalMarket
  let others: OtherSides
  let certainty: ListCertainty?
  let trend: MarketTrend?

  /// The list of one bassin.
  func list(of bassin: BassinCode) -> RankResult.List {
    let ranking = rankings.ofBassins[bassin] ?? []
    let regional = Set(PriorityLists.first(top, of: rankings.ofRegion).map(\.metier))
    let hidden = HiddenBounds(rankings.local, top: top)?.standings(bassin)
    let own = trend?.bassin(bassin)
    return RankResult.List(
      bassin: market.bassins.name(of: bassin),
      rows: PriorityLists.first(top, of: ranking).map { item in
        RankResult.Row(
          metier: market.metiers.name(of: item.metier), rank: item.rank, score: item.score,
          projets: market.cells.count(.projets, bassin, item.metier),
          projetsDifficiles: market.cells.count(.projetsDifficiles, bassin, item.metier),
          tauxDifficulte: market.cells.rate(bassin, item.metier),
          isInRegionalList: regional.contains(item.metier),
          sides: others.figures(bassin, item.metier),
          chance: certainty?.chance(bassin, item.metier), trend: own?[item.metier],
          shrunk: rankings.local.shrunkFigure(bassin, item.metier), hidden: hidden?[item.metier])
      }, ranked: ranking.count, vanished: own?.vanished ?? [])
  }
}
