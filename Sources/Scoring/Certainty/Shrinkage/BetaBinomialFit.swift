import Foundation
import Kernels

/// The weight α of the prior within one year: what the textbooks' estimators say, which take a
/// survey's noise for difference and so shrink too little; shown beside the one that looks at the
/// next year (`ShrinkageFit`).
public enum BetaBinomialFit {
  /// One cell: its volume, its part, its prior rate.
  public typealias Cell = (volume: Double, part: Double, prior: Double)

  /// α of greatest likelihood, parts being beta-binomial of mean `prior`; whole numbers or not.
  ///
  /// - Parameter cells: priors strictly between 0 and 1 count, others are left out.
  /// - Returns: `nil` when no cell counts.
  /// Complexity: O(cells), some 40 times.
  /// Source: Griffiths (1973), doi:10.2307/2529130; checked against scipy.
  public static func likelihoodWeight(_ cells: [Cell]) -> Double? {
    let cells = cells.filter { $0.prior > 0 && $0.prior < 1 && $0.volume > 0 }
    guard !cells.isEmpty else { return nil }
    let range = ShrinkageFit.range
    let place = placeOfMinimum(in: log(range.lowerBound)...log(range.upperBound), tolerance: 1e-6) {
      let weight = exp($0)
      return -cells.reduce(0) { sum, cell in
        let (a, b) = (weight * cell.prior, weight * (1 - cell.prior))
        let rest = max(0, cell.volume - cell.part)
        return sum + logBeta(cell.part + a, rest + b) - logBeta(a, b)
      }
    }
    return exp(place)
  }

  /// Marshall's global empirical Bayes estimates of rates with a common prior.
  ///
  /// - Parameters:
  ///   - parts: events.
  ///   - volumes: population, above 0.
  /// - Returns: the shrunk rates, and the prior's mean and variance (0 when the sample varies no more
  ///   than chance would make it).
  /// Source: Marshall (1991), doi:10.2307/2347593, the method of spdep's `EBest(family = "poisson")`;
  /// checked against the package esda.
  public static func marshall(
    parts: [Double], volumes: [Double]
  ) -> (rates: [Double], mean: Double, variance: Double) {
    precondition(
      parts.count == volumes.count && volumes.allSatisfy { $0 > 0 }, "volumes \(volumes)")
    let total = volumes.reduce(0, +)
    let mean = parts.reduce(0, +) / total
    let spread = zip(parts, volumes).reduce(0) {
      $0 + $1.1 * ($1.0 / $1.1 - mean) * ($1.0 / $1.1 - mean)
    }
    let variance = max(0, spread / total - mean / (total / Double(volumes.count)))
    let rates = zip(parts, volumes).map { part, volume in
      let weight = variance > 0 ? variance / (variance + mean / volume) : 0
      return weight * (part / volume) + (1 - weight) * mean
    }
    return (rates, mean, variance)
  }
}
