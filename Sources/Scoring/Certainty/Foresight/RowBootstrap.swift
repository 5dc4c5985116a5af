public import Kernels

/// How far a figure over rows might have fallen elsewhere had other rows been there: the middle 90 %
/// of what it is over rows drawn again with replacement. Cells of one row share what befell it, so
/// rows are drawn whole.
///
/// Source: B. Efron, Annals of Statistics 7, 1979, doi:10.1214/aos/1176344552 (percentile method).
public struct RowBootstrap: Equatable, Sendable {
  /// Number of rows.
  public let rows: Int
  /// Number of times that they are drawn.
  public let count: Int
  /// Seed of the draws.
  public let seed: UInt64

  /// A bootstrap.
  public init(rows: Int, count: Int = 1000, seed: UInt64 = 1) {
    precondition(rows > 0 && count > 0, "\(rows) rows drawn \(count) times")
    self.rows = rows
    self.count = count
    self.seed = seed
  }

  /// The 5 % and 95 % quantiles of a figure; `nil` when it is never defined.
  /// - Parameter figure: takes how often each row was drawn; `nil` where undefined.
  public func interval(_ figure: ([Double]) -> Double?) -> (low: Double, high: Double)? {
    let figures = (0..<count).compactMap { replicate -> Double? in
      var draws = Draws(seed: seed, replicate: replicate, cell: 0)
      var times = [Double](repeating: 0, count: rows)
      for _ in 0..<rows { times[draws.integer(below: rows)] += 1 }
      return figure(times)
    }
    return quantiles(of: figures, at: [0.05, 0.95]).map { ($0[0], $0[1]) }
  }
}

/// What the correlation of pairs needs to know of each row: their number, sums and products.
public struct RowMoments: Equatable, Sendable {
  private var sums: [[Double]]

  /// The moments of the rates that were foretold and of those that came, as `RateForesight` pairs
  /// them.
  public init(
    _ rates: MaskedMatrix, from earlier: YearCounts, to later: YearCounts, leastVolume: Double = 5
  ) {
    sums = Array(repeating: [0, 0, 0, 0, 0, 0], count: rates.rows)
    for pair in RatePair.all(rates, earlier, later, leastVolume) {
      let (x, y) = (pair.foretold, pair.came)
      for (place, term) in [1, x, y, x * x, y * y, x * y].enumerated() {
        sums[pair.row][place] += term
      }
    }
  }

  /// Pearson's correlation of the pairs, each row counted `times`; `nil` when undefined.
  public func correlation(_ times: [Double]) -> Double? {
    var s = [Double](repeating: 0, count: 6)
    for (row, time) in zip(sums, times) where time > 0 {
      for place in 0..<6 { s[place] += time * row[place] }
    }
    let (x, y) = (s[3] - s[1] * s[1] / s[0], s[4] - s[2] * s[2] / s[0])
    guard s[0] > 1, x > 1e-9, y > 1e-9 else { return nil }
    return (s[5] - s[1] * s[2] / s[0]) / (x * y).squareRoot()
  }
}
