import MarketStore

extension Recipe {
  /// The recipe with method, parameters, year and région that were chosen for it.
  /// - Throws: `StudyError` when it gives a parameter that the method does not take.
  func resolved(_ method: Method, _ choice: MarketChoice) throws -> Recipe {
    var recipe = self
    recipe.method = method.card.name
    recipe.parameters = try method.parameters(parameters)
    recipe.millesime = choice.key.millesime
    recipe.region = choice.key.region
    return recipe
  }
}
