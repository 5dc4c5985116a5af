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

  /// The first métiers of a bassin, and what amendments make of them.
  func list(of bassin: BassinCode, _ concerted: ConcertedMarket?) -> RankResult.List {
    let ranking = rankings.ofBassins[bassin] ?? []
    let items = Dictionary(ranking.map { ($0.metier, $0) }, uniquingKeysWith: { first, _ in first })
    let own = trend?.bassin(bassin)
    let row = rows(of: bassin, own)
    return RankResult.List(
      bassin: market.bassins.name(of: bassin),
      rows: PriorityLists.first(top, of: ranking).map(row), ranked: ranking.count,
      vanished: own?.vanished ?? [], concerted: concerted?.list(of: bassin) { items[$0].map(row) })
  }

  /// What makes a row of a bassin.
  private func rows(
    of bassin: BassinCode, _ own: BassinTrend?
  ) -> (PriorityLists.Item) -> RankResult.Row {
    let regional = Set(PriorityLists.first(top, of: rankings.ofRegion).map(\.metier))
    let hidden = HiddenBounds(rankings.local, top: top)?.standings(bassin)
    return { item in
      RankResult.Row(
        metier: market.metiers.name(of: item.metier), rank: item.rank, score: item.score,
        projets: market.cells.count(.projets, bassin, item.metier),
        projetsDifficiles: market.cells.count(.projetsDifficiles, bassin, item.metier),
        tauxDifficulte: market.cells.rate(bassin, item.metier),
        isInRegionalList: regional.contains(item.metier),
        sides: others.figures(bassin, item.metier),
        chance: certainty?.chance(bassin, item.metier), trend: own?[item.metier],
        shrunk: rankings.local.shrunkFigure(bassin, item.metier), hidden: hidden?[item.metier])
    }
  }

  /// What amendments make of the lists.
  func concerted(by file: AmendmentSet, in store: Store) throws -> ConcertedMarket {
    ConcertedMarket(
      try MeantAmendments(file, market, in: store), market, file: file, length: top,
      ranking: { bassin, _ in rankings.ofBassins[bassin]?.map(\.metier) ?? [] })
  }
}
