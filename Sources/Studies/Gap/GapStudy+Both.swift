public import MarketStore

extension GapStudy {
  /// The gap by métier and by filière, from one reading of the store.
  ///
  /// - Returns: what `result` gives with `byFiliere` false, then true.
  /// - Throws: as `result`.
  public static func results(
    for recipe: Recipe, in store: Store
  ) throws -> (metiers: GapResult, filieres: GapResult) {
    let market = try GapMarket(recipe, in: store)
    let figures = GapFigures(market, compared: compared(recipe))
    // Amendments speak of métiers: filières stay those of the statistics.
    var plain = recipe
    plain.amendments = nil
    return (
      try result(recipe, market, figures, byFiliere: false, in: store),
      try result(plain, market, figures, byFiliere: true, in: store)
    )
  }
}
