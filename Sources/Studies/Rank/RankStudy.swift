import Indicators
public import MarketStore
import Nomenclatures

/// The priority métiers of each bassin, of each département, each class of bassins, or of the région.
public enum RankStudy {
  /// Length of a list when none is asked for.
  public static let standardTop = 10

  /// Ranks the métiers of each bassin asked for, or of each territory.
  ///
  /// - Parameters:
  ///   - recipe: year, région, what lists are made by, bassins, method, length of the lists. Lists
  ///     by filière are another study, `FiliereStudy`: here they are lists by bassin.
  ///   - store: where the figures are.
  /// - Returns: the lists, with the recipe resolved and the sources.
  /// - Throws: `StudyError` on a name that nothing answers to, `StoreError` on a bad store.
  ///
  /// Complexity: O(bassins × métiers × log métiers).
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> RankResult {
    let choice = try MarketChoice(
      recipe, for: MethodPlan(recipe), among: SidesAtHand(store))
    let grouping = recipe.by ?? .bassin
    let bassins = try RegionalMarket.load(choice, from: store, showing: [.registered])
    let sides = try OtherSides(beside: choice.key, bassins.loaded.seekers, in: store)
    let whole = try grouping.territories(of: bassins, recipe.classing, in: store)
    if whole != nil, recipe.bassins != nil { throw StudyError.bassinsNamed(grouping) }
    if whole != nil, recipe.replicates != nil { throw StudyError.replicatesNamed(grouping) }
    let market = whole.map { bassins.summed(into: $0.groups) } ?? bassins
    let others = whole.map { sides.summed(into: $0.groups) } ?? sides
    let codes =
      try recipe.bassins?.map(market.bassins.code(for:)).uniqued() ?? market.axes.bassins
    let top = recipe.top ?? standardTop
    var complete = recipe
    complete.by = grouping
    complete.bassins = recipe.bassins == nil ? nil : codes.map(\.rawValue)
    complete.top = top
    if recipe.replicates != nil, !ListCertainty.tells(of: choice.plan.method.name) {
      throw StudyError.replicatesOf(choice.plan.method.name)
    }
    let rankings = try PriorityLists(market, by: choice.plan)
    let certainty = try recipe.replicates.map {
      try ListCertainty(choice.key, replicates: $0, seed: recipe.seed, top: top, in: store)
    }
    return RankResult(
      frame: try StudyFrame(complete, choice, market, others: others.sources),
      lists: codes.map { list(of: $0, top: top, rankings, market, others, certainty) },
      sides: others.sides, territories: whole?.territories)
  }

  private static func list(
    of bassin: BassinCode, top: Int, _ rankings: PriorityLists, _ market: RegionalMarket,
    _ others: OtherSides, _ certainty: ListCertainty?
  ) -> RankResult.List {
    let ranking = rankings.ofBassins[bassin] ?? []
    let regional = Set(PriorityLists.first(top, of: rankings.ofRegion).map(\.metier))
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
