public import MarketStore

extension Recipe {
  /// The same with the year and région that its method will use, when it leaves them open: for what
  /// has to be made of the same figures before it runs.
  ///
  /// - Throws: `StudyError` on a name that nothing answers to, `StoreError` on a bad store.
  public func located(in store: Store) throws -> Recipe {
    let choice = try MarketChoice(self, for: MethodPlan(self), among: SidesAtHand(store))
    var recipe = self
    (recipe.millesime, recipe.region) = (choice.key.millesime, choice.key.region)
    return recipe
  }
}
