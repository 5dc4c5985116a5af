import Indicators
import Kernels
import Reach
import Scoring

/// Need and supply within reach under one set of assumptions.
struct GapScenario: Sendable {
  /// Bassins × métiers.
  let need: MaskedMatrix
  /// Entries inside each bassin.
  let inside: Matrix
  /// Entries within reach.
  let reached: ReachedSupply

  /// Which supply a need is held against.
  enum Side {
    case employers, residents
  }

  func supply(_ side: Side) -> Matrix {
    side == .employers ? reached.employers : reached.residents
  }

  /// Need less the entries within employers' reach.
  var gap: MaskedMatrix { Gap.difference(need: need, reach: reached.employers) }

  /// The rank of each métier in each bassin (row), from 1, by column; `nil` where it has none: hors
  /// commande ones are not ranked.
  ///
  /// Order: log((need + κ) / (reach + κ)), then need, then code.
  func ranks(
    _ side: Side = .employers, softening: Double, ranked: [Bool], order: [Int]
  ) -> [[Int?]] {
    var scores = Gap.logRatio(need: need, reach: supply(side), softening: softening)
    for column in 0..<scores.columns where !ranked[column] {
      for row in 0..<scores.rows { scores.clear(row: row, column: column) }
    }
    return (0..<scores.rows).map { row in
      var ranks = [Int?](repeating: nil, count: scores.columns)
      for item in Ranking.ranked(scores: scores, row: row, tieBreak: need, tieOrder: order) {
        ranks[item.column] = item.rank
      }
      return ranks
    }
  }
}

/// Makes scenarios of one model, each split of the order once.
struct GapScenarios {
  private struct Parts: Hashable {
    let bassins: GapRecipe.Parts
    let rome: GapRecipe.Parts
  }

  let model: GapModel
  /// Difficult projects that may make the need, bassins × métiers.
  let difficult: [GapRecipe.Difficult: MaskedMatrix]
  private var supplies: [Parts: Matrix] = [:]

  init(_ model: GapModel, difficult: [GapRecipe.Difficult: MaskedMatrix]) {
    self.model = model
    self.difficult = difficult
  }

  /// The difficult projects that a recipe means.
  func difficult(_ recipe: GapRecipe) -> MaskedMatrix {
    difficult[recipe.difficult]
      ?? MaskedMatrix(rows: model.axes.bassins.count, columns: model.axes.metiers.count)
  }

  /// The scenario of a recipe that differs from the model's in its figures only (levels, pathways
  /// and hours by lot are the model's).
  mutating func scenario(_ recipe: GapRecipe) -> GapScenario {
    let parts = Parts(bassins: recipe.bassins, rome: recipe.rome)
    let shares = supplies[parts] ?? model.supply(recipe).whole
    supplies[parts] = shares
    let inside = shares.scaled(by: model.total(recipe))
    return GapScenario(
      need: model.need(difficult(recipe), recipe), inside: inside,
      reached: model.catchment(recipe).reached(supply: inside, seekers: model.seekers))
  }
}
