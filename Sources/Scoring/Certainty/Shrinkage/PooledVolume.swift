public import Kernels

/// Volumes drawn towards what the territory's size and the occupation's weight in the whole make
/// expect: the posterior mean of a Gamma–Poisson model, E (O + ν) / (E₀ + ν).
///
/// With n_b the territory's total and s_m the occupation's share of the whole, the expected volume is
/// E = n_b s_m. O and E₀ add the years in which the cell was observed, so that a year without a row
/// is not a year with 0; the multiplier is then applied to the latest year's E.
///
/// Source: D. Clayton and J. Kaldor, « Empirical Bayes estimates of age-standardized relative
/// risks », Biometrics 43(3), 1987, doi:10.2307/2532003.
public struct PooledVolume: Equatable, Sendable {
  /// Weight of the expected volume, in counts: 0 leaves the pooled multiplier as it is, `.infinity`
  /// gives the expected volume.
  public let weight: Double
  /// What a year counts for against the one after it, 0…1.
  public let discount: Double

  /// A rule.
  public init(weight: Double, discount: Double = 1) {
    precondition(weight >= 0 && (0...1).contains(discount), "ν \(weight), δ \(discount)")
    self.weight = weight
    self.discount = discount
  }

  /// The volumes of the first of `years`, 0 or more.
  ///
  /// - Parameter years: volumes of each year, the latest first, all of one shape.
  /// - Returns: missing where the latest year is, estimated where it is.
  /// Complexity: O(cells × years).
  public func volumes(_ years: [MaskedMatrix]) -> MaskedMatrix {
    guard let latest = years.first else { return MaskedMatrix(rows: 0, columns: 0) }
    precondition(
      years.allSatisfy { $0.rows == latest.rows && $0.columns == latest.columns },
      "volumes of \(years.map(\.shape))")
    let expected = years.map(Self.expected)
    var result = MaskedMatrix(rows: latest.rows, columns: latest.columns)
    for row in 0..<latest.rows {
      for column in latest.presentColumns(inRow: row) {
        let multiplier = multiplier(years, expected, row, column)
        result.set(
          expected[0][row, column] * multiplier, estimated: latest.mask(row, column) == .estimated,
          row: row, column: column)
      }
    }
    return result
  }

  private func multiplier(
    _ years: [MaskedMatrix], _ expected: [Matrix], _ row: Int, _ column: Int
  ) -> Double {
    guard weight.isFinite else { return 1 }
    let past = Self.past(years, expected, row, column, discount: discount)
    guard past.exposure + weight > 0 else { return 0 }
    return (past.observed + weight) / (past.exposure + weight)
  }

  /// What the years add up to in one cell: volumes seen, and volumes expected where one was seen.
  static func past(
    _ years: [MaskedMatrix], _ expected: [Matrix], _ row: Int, _ column: Int, discount: Double
  ) -> (observed: Double, exposure: Double) {
    var (observed, exposure, share) = (0.0, 0.0, 1.0)
    for (year, expected) in zip(years, expected) {
      if let volume = year[row, column] {
        observed += share * volume
        exposure += share * expected[row, column]
      }
      share *= discount
    }
    return (observed, exposure)
  }

  /// The volume that each cell would have if its territory had the occupations of the whole.
  static func expected(_ volume: MaskedMatrix) -> Matrix {
    let rows = volume.values.rowSums
    let columns = volume.values.columnSums
    let total = rows.reduce(0, +)
    guard total > 0 else { return Matrix(rows: volume.rows, columns: volume.columns) }
    let column = Matrix(rows: volume.rows, columns: 1, elements: rows)
    return column.times(
      Matrix(rows: 1, columns: volume.columns, elements: columns.map { $0 / total }))
  }
}
