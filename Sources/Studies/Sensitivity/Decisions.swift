import Indicators
import Kernels
import Scoring

/// The ways to decide that a sensitivity analysis tries, the method's own first.
enum Decisions {
  /// A scale and the mean that it allows.
  struct Scale: Sendable {
    let name: String
    let normalisation: Normalisation
    let mean: WeightedScore.Mean
  }

  /// How far to shrink.
  static let shrinkage: [Shrinkage] = [.region, .none, .hierarchy]

  /// Weights of expected difficult projects, ratio, growth and gap: the method's own; those that were
  /// thought of first (docs/methods.md); all equal.
  static var weights: [[Double]] {
    let own = Composite.Weights()
    return [
      [own.expectedDifficult, own.ratio, own.growth, own.gap], [0.7, 0.1, 0.1, 0.1],
      [0.25, 0.25, 0.25, 0.25],
    ]
  }

  /// Scales within the bassin. A geometric mean bears percentile ranks alone.
  static let scales = [
    Scale(name: "percentile, geometric", normalisation: .percentileRank, mean: .geometric),
    Scale(name: "percentile, arithmetic", normalisation: .percentileRank, mean: .arithmetic),
    Scale(name: "minMax, arithmetic", normalisation: .minMax, mean: .arithmetic),
    Scale(name: "standard, arithmetic", normalisation: .standard, mean: .arithmetic),
  ]

  /// How training reaches people.
  static let reach: [GapRecipe.Reach] = [.twoStep, .local, .balanced]

  /// Number of ways of each decision, in the order of `SensitivityResult.Factor`.
  static var levels: [Int] { [shrinkage.count, weights.count, scales.count, reach.count] }

  /// Their names.
  static var names: [[String]] {
    [
      shrinkage.map(\.rawValue),
      weights.map { $0.map(Self.number).joined(separator: "/") }, scales.map(\.name),
      reach.map(\.rawValue),
    ]
  }

  private static func number(_ value: Double) -> String {
    RecipeValue.number(value).description
  }

  /// The method under some weights and scale.
  static func method(_ weights: [Double], _ scale: Scale) -> WeightedScore {
    let roles: [Role] = [.expectedDifficult, .ratio, .growth, .gap]
    return WeightedScore(
      terms: zip(roles, weights).map { role, weight in
        WeightedScore.Term(
          role, weight: weight, normalisation: scale.normalisation, span: .row,
          isRequired: role == .expectedDifficult)
      }, mean: scale.mean)
  }
}
