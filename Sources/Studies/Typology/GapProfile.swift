import Kernels
import MarketStore
import Nomenclatures

/// What the profile `gap` is made of: log((need + κ) / (reach of employers + κ)) of every bassin and
/// métier of a survey, under the assumptions of the recipe.
struct GapProfile: Sendable {
  /// Year that the order and the job seekers stand near.
  let millesime: Millesime?
  /// The assumptions.
  let assumptions: GapRecipe
  private let seekers: SeekerSide?

  /// - Throws: `StudyError` when the store has no order, job seekers or passage near enough in time, or
  ///   when the whole of France is asked for: an order is one région's.
  init(_ recipe: Recipe, in store: Store) throws {
    guard recipe.region != .france, recipe.individuals != .cells else {
      throw StudyError.noGapProfile
    }
    let market = try GapMarket(recipe, in: store)
    millesime = market.resolved.millesime
    assumptions = market.resolved.gap ?? GapRecipe()
    seekers = market.regional.loaded.seekers
  }

  /// Bassins × métiers of the survey; a pair that was not observed has no need.
  func matrix(_ difficult: CountTable, _ part: TypologyMarkets.Part, in store: Store) throws
    -> Matrix
  {
    try GapModel.gap(
      beside: part.slice.key, seekers, difficult: MaskedMatrix(known: difficult.counts),
      axes: part.axes, recipe: assumptions, in: store
    ).values
  }
}
