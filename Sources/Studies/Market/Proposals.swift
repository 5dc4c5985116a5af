import Indicators
public import MarketStore
import Nomenclatures

/// Names to propose while a command is being typed.
public enum Proposals {
  /// Names, Pacte codes and BMO codes of the bassins that a recipe could name.
  /// - Throws: `StudyError` when the store has no such year or région, `StoreError` on a bad store.
  public static func bassins(in store: Store, _ recipe: Recipe) throws -> [String] {
    let market = try market(recipe, store)
    let names = market.axes.bassins.map(market.bassins.name(of:))
    return names.map(\.name) + names.compactMap(\.codePacte) + names.map(\.code.rawValue)
  }

  /// Labels and codes of the métiers that a recipe could name.
  /// - Throws: `StudyError` when the store has no such year or région, `StoreError` on a bad store.
  public static func metiers(in store: Store, _ recipe: Recipe) throws -> [String] {
    let market = try market(recipe, store)
    let names = market.axes.metiers.map(market.metiers.name(of:))
    return names.map(\.label) + names.map(\.code.rawValue)
  }

  private static func market(_ recipe: Recipe, _ store: Store) throws -> RegionalMarket {
    let choice = try MarketChoice(
      recipe, for: MethodPlan(recipe), among: SidesAtHand(store))
    return try RegionalMarket.load(choice, from: store)
  }
}
