import Indicators
import Kernels
public import MarketStore
import Nomenclatures
import Scoring

/// Every way to foretell, held against the year that came, with nothing later than the year it
/// foretells from.
public enum ValidateStudy {
  /// Length of the lists that are compared.
  public static let top = 20

  /// Validates on every pair of consecutive years of one nomenclature.
  ///
  /// - Parameters:
  ///   - recipe: `region` for one région alone, `millesime` for the pairs that start there,
  ///     `method` for one method alone beside the baselines, `seed` of the draws.
  ///   - store: where the figures are.
  /// - Returns: rows of every way, target and pair, for each région and, when the store holds
  ///   several, for all of them (`FR`).
  /// - Throws: `StudyError` when there is no pair, `StoreError` on a bad store.
  ///
  /// Complexity: O(pairs × cells × ways), and the replicates of the badges.
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> ValidateResult {
    let surveys = try SurveySet(recipe, store)
    guard !surveys.pairs.isEmpty else { throw StudyError.noPair }
    var run = ValidationRun(surveys, seed: UInt64(bitPattern: Int64(recipe.seed ?? 1)))
    for scope in surveys.scopes { try run.validate(scope, recipe, store) }
    var complete = recipe
    complete.top = top
    complete.seed = recipe.seed ?? 1
    return ValidateResult(
      recipe: complete, rows: run.rows, differences: run.differences,
      calibration: run.calibration, outside: run.outside, outsideGaps: run.outsideGaps,
      learnt: run.learnt, sources: (surveys.sources + run.outsideSources).uniqued())
  }
}

extension StudyError {
  fileprivate static var noPair: StudyError {
    StudyError(
      .noData,
      french: "magasin : aucune paire d'enquêtes BMO consécutives d'une même nomenclature ; "
        + "attendu au moins deux millésimes qui se suivent ; importer l'année suivante "
        + "(faisceau import) ou changer --year et --region",
      english: "store: no two consecutive BMO surveys of one nomenclature; expected at least two "
        + "years in a row; import the next year (faisceau import) or change --year and --region")
  }
}
