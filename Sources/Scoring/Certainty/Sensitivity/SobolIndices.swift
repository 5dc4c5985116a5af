import Foundation
import Kernels

/// How much of what varies in an answer each of several choices accounts for, alone and with others.
///
/// Source: A. Saltelli et al., « Variance based sensitivity analysis of model output », Computer
/// Physics Communications 181, 2010, doi:10.1016/j.cpc.2009.09.018: radial design of N (d + 2)
/// runs, first-order index by their estimator (b), total by M. Jansen's (1999); checked against
/// Ishigami's analytic indices and against the package SALib on the same runs.
public struct SobolIndices: Equatable, Sendable {
  /// Number of runs.
  public let runs: Int
  /// Variance of the answer over the two base samples.
  public let variance: Double
  /// Share of the variance that each factor accounts for alone; may be a little below 0.
  public let first: [Double]
  /// Share that each accounts for with all its interactions; exactly 0 for one that the answer does
  /// not depend on.
  public let total: [Double]

  /// Estimates indices by running a model.
  ///
  /// - Parameters:
  ///   - factors: number of factors, 1 or more.
  ///   - samples: N, at least 2; runs are N (d + 2).
  ///   - seed: of the samples: one keyed stream for each.
  ///   - model: the answer for values of the factors in [0, 1); a factor that is a choice among k
  ///     takes k equal slices of it (`choice(among:at:)`).
  /// - Returns: indices of 0 when the answer does not vary.
  /// Complexity: N (d + 2) runs of the model.
  /// Determinism: runs in order, on one thread.
  public init(
    factors: Int, samples: Int, seed: UInt64, _ model: ([Double]) throws -> Double
  ) rethrows {
    precondition(factors > 0 && samples > 1, "\(factors) factors, \(samples) samples")
    let points = Self.points(factors, samples, seed)
    let answers = try points.map { point in
      (
        a: try model(point.a), b: try model(point.b),
        mixed: try (0..<factors).map { try model(Self.mixed(point, $0)) }
      )
    }
    self.init(answers, factors: factors)
  }

  /// Indices from runs already made.
  ///
  /// - Parameter answers: for each sample the answer at its first point, at its second, and at the
  ///   first with each factor in turn taken from the second.
  public init(_ answers: [(a: Double, b: Double, mixed: [Double])], factors: Int) {
    let base = answers.flatMap { [$0.a, $0.b] }
    let variance = Self.variance(base)
    self.variance = variance
    let mean = Self.mean(base + answers.flatMap(\.mixed))
    runs = answers.count * (factors + 2)
    let share = { (sum: Double) in variance > 0 ? sum / Double(answers.count) / variance : 0 }
    first = (0..<factors).map { factor in
      share(answers.reduce(0) { $0 + ($1.b - mean) * ($1.mixed[factor] - $1.a) })
    }
    total = (0..<factors).map { factor in
      share(
        answers.reduce(0) {
          $0 + ($1.a - $1.mixed[factor]) * ($1.a - $1.mixed[factor]) / 2
        })
    }
  }

  /// Which of `count` choices a value in [0, 1) stands for.
  public static func choice(among count: Int, at value: Double) -> Int {
    min(count - 1, Int(value * Double(count)))
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// 0 for values that are all the same.
  private static func variance(_ values: [Double]) -> Double {
    guard values.contains(where: { $0 != values[0] }) else { return 0 }
    let mean = mean(values)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  }

  private typealias Point = (a: [Double], b: [Double])

  private static func points(_ factors: Int, _ samples: Int, _ seed: UInt64) -> [Point] {
    (0..<samples).map { sample in
      var draws = Draws(seed: seed, replicate: sample, cell: 0)
      let a = (0..<factors).map { _ in draws.uniform() }
      return (a, (0..<factors).map { _ in draws.uniform() })
    }
  }

  private static func mixed(_ point: Point, _ factor: Int) -> [Double] {
    var values = point.a
    values[factor] = point.b[factor]
    return values
  }
}
