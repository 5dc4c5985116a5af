import Indicators
public import MarketStore
import Nomenclatures

/// Why a métier stands where it does in a bassin.
public enum ExplainStudy {
  /// Length of the lists of other bassins that are looked into when none is asked for.
  public static let standardTop = 20

  /// Explains the rank of one métier in one bassin.
  ///
  /// - Parameters:
  ///   - recipe: one bassin, one métier, year, région, method.
  ///   - store: where the figures are.
  /// - Returns: figures, ranks, neighbours, other years. A pair that nobody observed has no
  ///   figures and no rank; the région and the other years are told all the same.
  /// - Throws: `StudyError` on a name that nothing answers to, `StoreError` on a bad store.
  /// - Precondition: the recipe names one bassin and one métier.
  ///
  /// Complexity: O(bassins × métiers × log métiers + rows of the other years).
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> ExplainResult {
    guard let bassin = recipe.bassins?.first, let metier = recipe.metier else {
      preconditionFailure("a recipe without bassin or métier; expected one of each")
    }
    let choice = try MarketChoice(
      recipe, for: MethodPlan(recipe), among: SidesAtHand(store))
    let market = try RegionalMarket.load(choice, from: store, showing: [.training])
    let pair = ExplainedPair(
      bassin: try market.bassins.code(for: bassin),
      metier: try market.metiers.code(for: metier) {
        try NomenclatureID.allCases.compactMap(store.nomenclature)
      })
    var complete = recipe
    complete.bassins = [pair.bassin.rawValue]
    complete.metier = pair.metier.rawValue
    complete.by = nil
    complete.top = recipe.top ?? standardTop
    let years = try OtherYears(
      around: market.slice, held: choice.atHand.held, pair: pair, seed: recipe.seed, store: store)
    return Explanation(
      frame: try StudyFrame(complete, choice, market, others: years.sources), pair: pair,
      market: market, lists: try PriorityLists(market, by: choice.plan), years: years
    ).result
  }
}

/// The bassin and métier to explain.
struct ExplainedPair: Sendable {
  let bassin: BassinCode
  let metier: MetierCode
}
