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
    if whole != nil, recipe.amendments != nil {
      throw StudyError.amendmentsElsewhere(grouping.rawValue)
    }
    if whole != nil, recipe.replicates != nil { throw StudyError.replicatesNamed(grouping) }
    let market = whole.map { bassins.summed(into: $0.groups) } ?? bassins
    let others = whole.map { sides.summed(into: $0.groups) } ?? sides
    if whole != nil, recipe.trend == true { throw StudyError.trendNamed(grouping) }
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
    let trend =
      recipe.trend == true
      ? try MarketTrend(to: choice.key, since: recipe.since, seed: recipe.seed, in: store) : nil
    complete.since = trend.map(\.years.from) ?? recipe.since
    let lists = RankLists(
      top: top, rankings: try PriorityLists(market, by: choice.plan), market: market,
      others: others,
      certainty: try recipe.replicates.map {
        try ListCertainty(choice.key, replicates: $0, seed: recipe.seed, top: top, in: store)
      }, trend: trend)
    let concerted = try recipe.amendments.map { try lists.concerted(by: $0, in: store) }
    let amendments = recipe.amendments.map { $0.source(beside: choice.key) }
    let sources = others.sources + [trend?.source, amendments].compactMap(\.self)
    return RankResult(
      frame: try StudyFrame(complete, choice, market, others: sources),
      lists: codes.map { lists.list(of: $0, concerted) }, sides: others.sides,
      territories: whole?.territories, trend: trend?.years,
      concertation: concerted?.concertation)
  }
}
