public import Kernels

extension CatchmentReach {
  /// Where the supply within reach of employers comes from, and where that of a place goes, for one
  /// occupation: row = place of the supply, column = place of the employers.
  ///
  /// Row sums are the supply that is not stranded, column sums `ReachedSupply.employers`.
  ///
  /// - Parameters:
  ///   - supply: by place, 0 and up.
  ///   - seekers: by home, 0 and up.
  ///
  /// Complexity: O(places² · homes), one product.
  public func transfers(supply: [Double], seekers: [Double]) -> Matrix {
    let reached = reached(
      supply: Matrix(rows: supply.count, columns: 1, elements: supply),
      seekers: Matrix(rows: seekers.count, columns: 1, elements: seekers))
    let second =
      variant == .balanced
      ? weights.scalingColumns(by: weights.columnSums.map { $0 > 0 ? 1 / $0 : 0 }) : weights
    let factor = reached.factors.first ?? 1
    let toHomes = second.scalingColumns(by: reached.ratios.elements.map { $0 * factor })
    return toHomes.scalingRows(by: seekers).transposeTimes(journeys)
  }
}
