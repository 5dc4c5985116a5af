import Indicators
public import MarketStore
import Nomenclatures

/// The priority métiers of each bassin.
public enum RankStudy {
  /// Length of a list when none is asked for.
  public static let standardTop = 10

  /// Ranks the métiers of each bassin asked for.
  ///
  /// - Parameters:
  ///   - recipe: year, région, bassins, method, length of the lists.
  ///   - store: where the figures are.
  /// - Returns: the lists, with the recipe resolved and the sources.
  /// - Throws: `StudyError` on a name that nothing answers to, `StoreError` on a bad store.
  ///
  /// Complexity: O(bassins × métiers × log métiers).
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> RankResult {
    let method = try MethodCatalogue.method(recipe.method)
    let held = try store.summaries().map(\.key)
    let choice = try MarketChoice(recipe, for: method, among: held)
    let market = try RegionalMarket.load(choice, from: store)
    let others = try OtherSides(beside: choice.key, among: held, in: store)
    let codes =
      try recipe.bassins?.map(market.bassins.code(for:)).uniqued() ?? market.axes.bassins
    var resolved = try recipe.resolved(method, choice)
    resolved.bassins = recipe.bassins == nil ? nil : codes.map(\.rawValue)
    let top = recipe.top ?? standardTop
    resolved.top = top
    let rankings = try PriorityLists(market, by: method)
    return RankResult(
      frame: StudyFrame(resolved, choice.key, method.card, [market.source] + others.sources),
      lists: codes.map { list(of: $0, top: top, rankings, market, others) },
      sides: others.sides)
  }

  private static func list(
    of bassin: BassinCode, top: Int, _ rankings: PriorityLists, _ market: RegionalMarket,
    _ others: OtherSides
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
          sides: others.figures(bassin, item.metier))
      }, ranked: ranking.count)
  }
}

extension Sequence where Element: Hashable {
  /// The elements, each at its first place only.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
