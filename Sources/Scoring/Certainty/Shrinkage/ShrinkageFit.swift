import Foundation
public import Kernels

/// The weights of a rule, estimated from what it would have foretold: the years before against a
/// year that is known.
///
/// A single year does not tell noise from difference, and a survey's noise is far beyond the
/// binomial's; two years do. A rate's weight is that of least squared error over the cells of
/// `leastVolume` or more; a volume's, that of least squared error of logarithms, after the factor
/// by which all of them changed, since the noise of volumes grows with them.
///
/// Source: ours; checked against `scipy.optimize.minimize_scalar`.
public enum ShrinkageFit {
  /// Where weights are looked for, in counts: from no shrinkage to speak of to nothing else.
  public static let range = 0.1...1e5

  /// Least volume of the later year for a cell to be asked for its rate.
  public static let leastVolume = 5.0

  /// The weight α with which `earlier` best foretells the rates of `later`.
  ///
  /// - Parameters:
  ///   - earlier: the latest first, each with its prior.
  ///   - later: the year that follows the first of them.
  /// - Returns: `nil` when no cell can be compared.
  /// Complexity: O(cells × years), then O(cells compared) some 40 times.
  public static func rateWeight(
    _ earlier: [ShrunkRates.Year], foretelling later: YearCounts, discount: Double = 1
  ) -> Double? {
    let cells = RateCells(
      earlier, discount: discount,
      came: MaskedMatrix.rates(later, leastVolume: leastVolume))
    return cells.count == 0 ? nil : weight(cells.error)
  }

  /// The weight ν with which `earlier` best foretells the volumes of `later`.
  ///
  /// - Parameter earlier: the latest first, all of the shape of `later`.
  /// - Returns: `nil` when no cell can be compared.
  /// Complexity: O(cells × years), then O(cells compared) some 40 times.
  public static func volumeWeight(
    _ earlier: [MaskedMatrix], foretelling later: MaskedMatrix, discount: Double = 1
  ) -> Double? {
    let cells = VolumeCells(earlier, discount: discount, came: later)
    return cells.error(1) == nil ? nil : weight { cells.error($0) ?? 0 }
  }

  /// The rule with which `earlier` best foretells `later`; `nil` when nothing can be compared.
  ///
  /// - Parameters:
  ///   - earlier: the latest first, of one nomenclature with `later`.
  ///   - later: the year that follows the first of them.
  public static func expectedPart(
    _ earlier: [YearCounts], foretelling later: YearCounts, discount: Double = 1
  ) -> ExpectedPart? {
    expectedPart(
      earlier.map {
        ShrunkRates.Year(
          counts: $0, prior: MaskedMatrix(everyRow: $0.columnRates, rows: $0.rows))
      }, foretelling: later, discount: discount)
  }

  /// The same rule, rates being drawn towards given priors.
  public static func expectedPart(
    _ earlier: [ShrunkRates.Year], foretelling later: YearCounts, discount: Double = 1
  ) -> ExpectedPart? {
    guard let rate = rateWeight(earlier, foretelling: later, discount: discount),
      let volume = volumeWeight(
        earlier.map(\.counts.volume), foretelling: later.volume, discount: discount)
    else { return nil }
    return ExpectedPart(
      volume: PooledVolume(weight: volume, discount: discount),
      rate: ShrunkRates(weight: rate, discount: discount))
  }

  private static func weight(_ error: (Double) -> Double) -> Double {
    exp(
      placeOfMinimum(in: log(range.lowerBound)...log(range.upperBound), tolerance: 1e-6) {
        error(exp($0))
      })
  }
}

extension MaskedMatrix {
  /// The rates of a year as they are, in cells of `leastVolume` or more.
  static func rates(_ counts: YearCounts, leastVolume: Double) -> MaskedMatrix {
    var result = MaskedMatrix(rows: counts.rows, columns: counts.columns)
    for row in 0..<counts.rows {
      for column in 0..<counts.columns {
        guard let pair = counts.pair(row, column), pair.volume >= leastVolume, pair.volume > 0
        else { continue }
        result.set(pair.part / pair.volume, row: row, column: column)
      }
    }
    return result
  }
}
