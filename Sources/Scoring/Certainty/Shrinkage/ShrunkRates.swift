public import Kernels

/// Rates drawn towards a prior by as much as their counts are small: the posterior mean of a
/// beta-binomial model, p̂ = (x + α μ) / (n + α).
///
/// With earlier years beside, each brings how far its own count stood from its own prior:
/// p̂ = μ + Σ δˢ (xₛ − nₛ μₛ) / (Σ δˢ nₛ + α), s years before. One year of it is the formula above.
///
/// Source: R. J. Marshall, « Mapping disease and mortality rates using empirical Bayes estimators »,
/// Applied Statistics 40(2), 1991, doi:10.2307/2347593.
public struct ShrunkRates: Equatable, Sendable {
  /// One year's counts, and the rate that each cell would have if it told nothing of its own.
  public struct Year: Equatable, Sendable {
    /// The counts.
    public let counts: YearCounts
    /// The prior rate of each cell, 0…1; missing where there is none.
    public let prior: MaskedMatrix

    /// A year.
    /// - Precondition: counts and prior of one shape.
    public init(counts: YearCounts, prior: MaskedMatrix) {
      precondition(
        counts.rows == prior.rows && counts.columns == prior.columns,
        "counts of \(counts.volume.shape) and a prior of \(prior.shape)")
      self.counts = counts
      self.prior = prior
    }
  }

  /// Weight of the prior, in counts: 0 leaves the rates as they are, `.infinity` puts the prior in
  /// their stead.
  public let weight: Double
  /// What a year counts for against the one after it, 0…1.
  public let discount: Double

  /// A rule.
  public init(weight: Double, discount: Double = 1) {
    precondition(weight >= 0 && (0...1).contains(discount), "α \(weight), δ \(discount)")
    self.weight = weight
    self.discount = discount
  }

  /// The rates of the first of `years`, 0…1.
  ///
  /// - Parameter years: the latest first, all of one shape; the earlier ones may be none.
  /// - Returns: missing where the latest year has no volume or no prior, the prior where it has a
  ///   volume and no part; estimated where one of its counts is.
  /// Complexity: O(cells × years).
  public func rates(_ years: [Year]) -> MaskedMatrix {
    guard let latest = years.first else { return MaskedMatrix(rows: 0, columns: 0) }
    var result = MaskedMatrix(rows: latest.prior.rows, columns: latest.prior.columns)
    for row in 0..<result.rows {
      for column in latest.counts.volume.presentColumns(inRow: row) {
        guard let rate = rate(years, row, column) else { continue }
        result.set(
          rate, estimated: latest.counts.isEstimated(row, column), row: row, column: column)
      }
    }
    return result
  }

  private func rate(_ years: [Year], _ row: Int, _ column: Int) -> Double? {
    guard let prior = years[0].prior[row, column] else { return nil }
    let past = Self.past(years, row, column, discount: discount)
    guard weight.isFinite, past.volume + weight > 0 else { return prior }
    return min(1, max(0, prior + past.excess / (past.volume + weight)))
  }

  /// What the years add up to in one cell: parts beyond what priors expected, and volumes.
  static func past(
    _ years: [Year], _ row: Int, _ column: Int, discount: Double
  ) -> (excess: Double, volume: Double) {
    var (excess, volume, share) = (0.0, 0.0, 1.0)
    for year in years {
      if let pair = year.counts.pair(row, column), let prior = year.prior[row, column] {
        excess += share * (pair.part - pair.volume * prior)
        volume += share * pair.volume
      }
      share *= discount
    }
    return (excess, volume)
  }
}

extension YearCounts {
  /// The rate of each column over all rows, 0…1; `nil` where no cell has a volume.
  public var columnRates: [Double?] {
    (0..<columns).map { column in
      var (volume, part) = (0.0, 0.0)
      for row in 0..<rows {
        guard let pair = pair(row, column) else { continue }
        volume += pair.volume
        part += pair.part
      }
      return volume > 0 ? min(1, max(0, part / volume)) : nil
    }
  }
}

extension MaskedMatrix {
  /// A matrix the rows of which are all the same.
  public init(everyRow row: [Double?], rows: Int) {
    self.init(rows: rows, columns: row.count)
    for r in 0..<rows {
      for (column, value) in row.enumerated() {
        if let value { set(value, row: r, column: column) }
      }
    }
  }
}
