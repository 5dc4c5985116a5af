import Indicators
import Kernels
import Nomenclatures

/// The scenario asked for, the others beside it, and the ranks under each.
struct GapFigures: Sendable {
  let central: GapScenario
  /// Length of the lists that are compared.
  let compared: Int
  /// Métiers that some lot leads to, by column.
  let ranked: [Bool]
  /// Rank of each métier, by row then column; `nil` where it has none.
  let ranks: [[Int?]]
  private let combinations: [GapScenario]
  private let combinedRanks: [[[Int?]]]
  private let variantRanks: [(GapResult.Variant.Name, [[Int?]])]

  init(_ market: GapMarket, compared: Int) {
    let (model, recipe) = (market.model, market.model.recipe)
    let order = market.model.axes.metierOrder
    var scenarios = GapScenarios(model, difficult: market.difficult)
    var anyone = recipe
    (anyone.niveaux, anyone.parcours) = ([], [])
    let ranked = model.supply(anyone).whole.columnSums.map { $0 > 0 }
    func ranks(_ scenario: GapScenario, _ recipe: GapRecipe, _ side: GapScenario.Side)
      -> [[Int?]]
    {
      scenario.ranks(side, softening: recipe.softening, ranked: ranked, order: order)
    }
    let central = scenarios.scenario(recipe)
    self.central = central
    self.compared = compared
    self.ranked = ranked
    self.ranks = ranks(central, recipe, .employers)
    combinations = GapVariants.combinations(of: recipe).map { scenarios.scenario($0) }
    combinedRanks = combinations.map { ranks($0, recipe, .employers) }
    variantRanks = GapVariants.oneByOne(recipe).map { variant in
      (
        variant.name,
        ranks(scenarios.scenario(variant.recipe), variant.recipe, variant.side)
      )
    }
  }

  /// The ranks that the assumptions asked for give to other needs, by row then column.
  func ranks(withNeed need: MaskedMatrix, _ model: GapModel) -> [[Int?]] {
    GapScenario(need: need, inside: central.inside, reached: central.reached)
      .ranks(softening: model.recipe.softening, ranked: ranked, order: model.axes.metierOrder)
  }

  /// A figure with its bounds over the combinations, the one asked for included.
  func range(_ figure: (GapScenario) -> Double) -> GapResult.Range {
    let value = figure(central)
    let all = combinations.map(figure) + [value]
    return GapResult.Range(
      value: value, low: all.min() ?? value, high: all.max() ?? value)
  }

  /// Least and greatest rank over the combinations, the one asked for included.
  func ranks(row: Int, column: Int) -> ClosedRange<Int>? {
    let all = ([ranks] + combinedRanks).compactMap { $0[row][column] }
    guard let least = all.min(), let greatest = all.max() else { return nil }
    return least...greatest
  }

  /// Whether a métier is among the first whatever is assumed.
  func isSteady(row: Int, column: Int) -> Bool {
    ([ranks] + combinedRanks + variantRanks.map(\.1)).allSatisfy {
      ($0[row][column] ?? .max) <= compared
    }
  }

  /// How much of the lists each assumption changes.
  func variants(_ market: RegionalMarket) -> [GapResult.Variant] {
    variantRanks.map { name, other in
      let names = ranks.indices.map { row -> (first: Int, stay: Int) in
        let first = ranks[row].indices.filter { (ranks[row][$0] ?? .max) <= compared }
        return (first.count, first.count { (other[row][$0] ?? .max) <= compared })
      }
      let kept = names.map { $0.first == 0 ? 1 : Double($0.stay) / Double($0.first) }
      let least = kept.min() ?? 1
      let all = names.reduce(0) { $0 + $1.first }
      return GapResult.Variant(
        name: name, kept: all == 0 ? 1 : Double(names.reduce(0) { $0 + $1.stay }) / Double(all),
        leastKept: least,
        leastIn: kept.firstIndex(of: least).map { market.bassins.name(of: market.axes.bassins[$0]) }
      )
    }
  }
}
