import Indicators
import MarketStore
import Nomenclatures

/// A market ranked by one method, from which lists are read.
struct RankRun {
  let market: RegionalMarket
  let rankings: PriorityLists
  let codes: [BassinCode]
  let top: Int
  private let frame: StudyFrame
  private let others: OtherSides
  private let territories: Territories?
  private let certainty: ListCertainty?

  /// - Throws: `StudyError` on a name that nothing answers to, `StoreError` on a bad store.
  init(_ recipe: Recipe, in store: Store) throws {
    let choice = try MarketChoice(recipe, for: MethodPlan(recipe), among: SidesAtHand(store))
    let grouping = recipe.by ?? .bassin
    let bassins = try RegionalMarket.load(choice, from: store, showing: [.registered])
    let sides = try OtherSides(beside: choice.key, bassins.loaded.seekers, in: store)
    let whole = try grouping.territories(of: bassins, in: store)
    if whole != nil, recipe.bassins != nil { throw StudyError.bassinsNamed(grouping) }
    if whole != nil, recipe.replicates != nil { throw StudyError.replicatesNamed(grouping) }
    let market = whole.map { bassins.summed(into: $0.groups) } ?? bassins
    let top = recipe.top ?? RankStudy.standardTop
    self.market = market
    self.top = top
    others = whole.map { sides.summed(into: $0.groups) } ?? sides
    territories = whole?.territories
    codes = try recipe.bassins?.map(market.bassins.code(for:)).uniqued() ?? market.axes.bassins
    if recipe.replicates != nil, !ListCertainty.tells(of: choice.plan.method.name) {
      throw StudyError.replicatesOf(choice.plan.method.name)
    }
    rankings = try PriorityLists(market, by: choice.plan)
    certainty = try recipe.replicates.map {
      try ListCertainty(choice.key, replicates: $0, seed: recipe.seed, top: top, in: store)
    }
    var complete = recipe
    complete.by = grouping
    complete.bassins = recipe.bassins == nil ? nil : codes.map(\.rawValue)
    complete.top = top
    frame = try StudyFrame(complete, choice, market, others: others.sources)
  }

  /// Version of the métiers' codes.
  var nomenclature: NomenclatureID { frame.nomenclature }

  /// Levels at which the training order leads to a métier in a bassin.
  func niveaux(_ bassin: BassinCode, _ metier: MetierCode) -> [String] {
    others.niveaux(bassin, metier)
  }

  /// The lists.
  var result: RankResult {
    let regional = Set(PriorityLists.first(top, of: rankings.ofRegion).map(\.metier))
    return RankResult(
      frame: frame, lists: codes.map { list(of: $0, regional) }, sides: others.sides,
      territories: territories)
  }

  private func list(of bassin: BassinCode, _ regional: Set<MetierCode>) -> RankResult.List {
    let ranking = rankings.ofBassins[bassin] ?? []
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
          chance: certainty?.chance(bassin, item.metier))
      }, ranked: ranking.count)
  }
}
