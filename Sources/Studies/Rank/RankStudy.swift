import Indicators
public import MarketStore
import Nomenclatures

/// The priority métiers of each bassin, of each département, each class of bassins, or of the région.
public enum RankStudy {
  /// Length of a list when none is asked for.
  public static let standardTop = 10

  /// Replicates that certainty can be told by: every rank of every one is kept until it is counted, and
  /// more would not fit in memory.
  public static let replicates = 1...100_000

  /// Names that a list of that length is foretold for: a whole list, 0, would hold every name for sure.
  static func foretold(of top: Int) -> Int { top == 0 ? 20 : top }

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
    try RankRun(recipe, in: store).result
  }

  /// The same lists, and how they came about.
  ///
  /// Complexity: that of `result`, and O(2ⁿ) scores for each name listed, n being the method's inputs.
  public static func made(
    for recipe: Recipe, in store: Store
  ) throws -> (result: RankResult, making: RankMaking) {
    let run = try RankRun(recipe, in: store)
    return (run.result, try run.making(in: store))
  }
}
