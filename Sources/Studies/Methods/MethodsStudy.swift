/// The methods and what one must know of them.
public struct MethodsResult: Equatable, Sendable {
  /// What was asked.
  public let recipe: Recipe
  /// A card for each method.
  public let cards: [MethodCard]
  /// The indicators that a recipe may name; none beside a single method.
  public let indicators: [IndicatorCard]
}

/// Lists the methods; needs no store.
public enum MethodsStudy {
  /// Every method, or the one that the recipe names.
  /// - Throws: `StudyError` naming the nearest.
  public static func result(for recipe: Recipe) throws -> MethodsResult {
    guard let name = recipe.method else {
      return MethodsResult(
        recipe: recipe, cards: MethodCatalogue.cards,
        indicators: EvidenceIndicators.all.map { IndicatorCard($0) })
    }
    return MethodsResult(
      recipe: recipe, cards: [try MethodCatalogue.method(name).card], indicators: [])
  }
}
