import Indicators
import Kernels
import MarketStore
import Nomenclatures

/// What the profile `gap` is made of: log((need + κ) / (reach of employers + κ)) of every bassin and
/// métier of a survey, under the assumptions of the recipe.
struct GapProfile: Sendable {
  /// Year of the survey, that the order and the job seekers stand near.
  let millesime: Millesime?
  /// The assumptions.
  let assumptions: GapRecipe
  private let market: GapMarket

  /// - Throws: `StudyError` when the store has no order, job seekers or passage near enough in time, or
  ///   when the whole of France is asked for: an order is one région's.
  init(_ recipe: Recipe, in store: Store) throws {
    guard recipe.region != .france, recipe.individuals != .cells else {
      throw StudyError.noGapProfile
    }
    market = try GapMarket(recipe, in: store)
    millesime = market.resolved.millesime
    assumptions = market.resolved.gap ?? GapRecipe()
  }

  /// Where the figures beside the survey come from.
  var sources: [SourceRecord] { market.sources }

  /// Bassins × métiers of the survey; a pair that was not observed has no need.
  func matrix(on axes: Axes) -> Matrix {
    let model = market.model
    let difficult = market.difficult[assumptions.difficult] ?? MaskedMatrix(rows: 0, columns: 0)
    return model.logRatio(difficult: MaskedMatrix(known: difficult.zeroWhereMissing))
      .spread(from: model.axes, to: axes).values
  }
}

extension MaskedMatrix {
  fileprivate var zeroWhereMissing: Matrix {
    var known = Matrix(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns { known[row, column] = self[row, column] ?? 0 }
    }
    return known
  }
}
