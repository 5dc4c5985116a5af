import Indicators
import MarketStore
import Nomenclatures

/// The list of one bassin after the other.
struct RankLists {
  let rankings: PriorityLists
  let market: RegionalMarket
  let others: OtherSides
  let certainty: ListCertainty?
  let top: Int

  /// The first métiers of a bassin, and what amendments make of them.
  func list(of bassin: BassinCode, _ concerted: ConcertedMarket?) -> RankResult.List {
    let ranking = rankings.ofBassins[bassin] ?? []
    let regional = Set(PriorityLists.first(top, of: rankings.ofRegion).map(\.metier))
    let items = Dictionary(ranking.map { ($0.metier, $0) }, uniquingKeysWith: { first, _ in first })
    func row(_ item: PriorityLists.Item) -> RankResult.Row {
      RankResult.Row(
        metier: market.metiers.name(of: item.metier), rank: item.rank, score: item.score,
        projets: market.cells.count(.projets, bassin, item.metier),
        projetsDifficiles: market.cells.count(.projetsDifficiles, bassin, item.metier),
        tauxDifficulte: market.cells.rate(bassin, item.metier),
        isInRegionalList: regional.contains(item.metier),
        sides: others.figures(bassin, item.metier),
        chance: certainty?.chance(bassin, item.metier))
    }
    return RankResult.List(
      bassin: market.bassins.name(of: bassin),
      rows: PriorityLists.first(top, of: ranking).map(row), ranked: ranking.count,
      concerted: concerted?.list(of: bassin) { items[$0].map(row) })
  }
}
