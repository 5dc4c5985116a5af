public import Kernels

/// What next year's counts are expected to be: a volume pooled over years times a rate drawn towards
/// the whole's.
///
/// Source: ours, of two published parts (`PooledVolume`, `ShrunkRates`).
public struct ExpectedPart: Equatable, Sendable {
  /// How volumes are pooled.
  public let volume: PooledVolume
  /// How rates are shrunk.
  public let rate: ShrunkRates

  /// A rule.
  public init(volume: PooledVolume, rate: ShrunkRates) {
    self.volume = volume
    self.rate = rate
  }

  /// The rule that is taken when no two consecutive years are at hand to estimate one: volumes as
  /// they are, and the rate of the whole, for nothing then shows that territories differ by more than
  /// noise.
  public static let withoutEarlierYears = ExpectedPart(
    volume: PooledVolume(weight: 0), rate: ShrunkRates(weight: .infinity))

  /// The counts expected in each cell: volume × rate.
  ///
  /// - Parameter years: the latest first, all of one shape and one nomenclature; one is enough.
  /// - Returns: missing where the latest year has no volume or the whole no rate; estimated where one
  ///   of the latest year's counts is.
  /// Complexity: O(cells × years).
  public func matrix(_ years: [YearCounts]) -> MaskedMatrix {
    let priors = years.map { MaskedMatrix(everyRow: $0.columnRates, rows: $0.rows) }
    return matrix(years, priors: priors)
  }

  /// The counts expected in each cell, rates being drawn towards given priors.
  /// - Parameter priors: the prior rates of each year, of the shape of its counts.
  public func matrix(_ years: [YearCounts], priors: [MaskedMatrix]) -> MaskedMatrix {
    precondition(years.count == priors.count, "\(years.count) years, \(priors.count) priors")
    let volumes = volume.volumes(years.map(\.volume))
    let rates = rate.rates(zip(years, priors).map { ShrunkRates.Year(counts: $0, prior: $1) })
    var result = MaskedMatrix(rows: volumes.rows, columns: volumes.columns)
    for row in 0..<volumes.rows {
      for column in volumes.presentColumns(inRow: row) {
        guard let rate = rates[row, column] else { continue }
        result.set(
          volumes.values[row, column] * rate,
          estimated: rates.mask(row, column) == .estimated, row: row, column: column)
      }
    }
    return result
  }
}
