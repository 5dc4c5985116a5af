public import Kernels

/// How well rates foretold those of the next year.
public struct RateForesight: Equatable, Sendable {
  /// Cells compared: those of which the first volume was published and the second is 5 or more.
  public let cells: Int
  /// Pearson's correlation of what was foretold with what came, −1…1; `nil` when undefined.
  public let correlation: Double?
  /// The same by ranks.
  public let rankCorrelation: Double?
  /// Pearson's correlation within columns: of the distances to the column's means; `nil` when
  /// undefined, as when all rows were foretold the same. It tells whether territories add anything.
  public let withinColumn: Double?
  /// Root mean squared error, each cell counting for one.
  public let error: Double
  /// Root mean squared error, each cell counting for its next volume.
  public let weightedError: Double

  /// Holds the rates that were foretold against those that came; `nil` when no cell can be compared.
  ///
  /// - Parameters:
  ///   - rates: the rates that were foretold, 0…1.
  ///   - earlier: the counts they were foretold from.
  ///   - later: the counts that came.
  ///   - leastVolume: least later volume of a cell, since a rate over fewer says little.
  /// Complexity: O(n log n) in the number of cells.
  public init?(
    _ rates: MaskedMatrix, from earlier: YearCounts, to later: YearCounts, leastVolume: Double = 5
  ) {
    let pairs = RatePair.all(rates, earlier, later, leastVolume)
    guard !pairs.isEmpty else { return nil }
    cells = pairs.count
    let (x, y) = (pairs.map(\.foretold), pairs.map(\.came))
    correlation = pearson(x, y)
    rankCorrelation = spearman(x, y)
    let columns = pairs.map(\.column)
    withinColumn = pearson(centred(x, within: columns), centred(y, within: columns))
    let squares = pairs.map { ($0.foretold - $0.came) * ($0.foretold - $0.came) }
    error = (squares.reduce(0, +) / Double(pairs.count)).squareRoot()
    let weights = pairs.map(\.weight)
    let weighted = zip(weights, squares).reduce(0) { $0 + $1.0 * $1.1 }
    weightedError = (weighted / weights.reduce(0, +)).squareRoot()
  }
}

/// A rate that was foretold, and the one that came.
struct RatePair: Equatable, Sendable {
  let row: Int
  let column: Int
  let foretold: Double
  let came: Double
  let weight: Double

  static func all(
    _ rates: MaskedMatrix, _ earlier: YearCounts, _ later: YearCounts, _ leastVolume: Double
  ) -> [RatePair] {
    let truth = MaskedMatrix.rates(later, leastVolume: leastVolume)
    return (0..<rates.rows).flatMap { row in
      rates.presentColumns(inRow: row).compactMap { column in
        guard let came = truth[row, column], earlier.volume.mask(row, column) == .known else {
          return nil
        }
        return RatePair(
          row: row, column: column, foretold: rates.values[row, column], came: came,
          weight: later.volume.values[row, column])
      }
    }
  }
}

/// The values less the mean of those of their group; −0 and last bits that differ from one value to
/// the next are brought to 0, so that a constant stays constant.
func centred(_ values: [Double], within groups: [Int]) -> [Double] {
  let count = (groups.max() ?? -1) + 1
  var (sums, sizes) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
  for (value, group) in zip(values, groups) {
    sums[group] += value
    sizes[group] += 1
  }
  return zip(values, groups).map { value, group in
    let distance = value - sums[group] / sizes[group]
    return abs(distance) < 1e-12 ? 0 : distance
  }
}
