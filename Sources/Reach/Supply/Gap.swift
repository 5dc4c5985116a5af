import Foundation
public import Kernels

/// Need held against the supply within reach of it.
public enum Gap {
  /// What keeps the logarithm of a ratio finite, and small figures from looking extreme.
  public static let standardSoftening = 10.0

  /// Need less supply, missing where the need is; need and supply have the same shape and unit.
  /// A need of 0 gives less than nothing, or 0: it is known, and met.
  public static func difference(need: MaskedMatrix, reach: Matrix) -> MaskedMatrix {
    need.combined(with: reach) { $0 - $1 }
  }

  /// log((need + κ) / (reach + κ)): above 0 where the need is the greater.
  /// - Parameter softening: κ, above 0, in the unit of both.
  public static func logRatio(
    need: MaskedMatrix, reach: Matrix, softening: Double = standardSoftening
  ) -> MaskedMatrix {
    precondition(softening > 0 && softening.isFinite, "a softening of \(softening), expected > 0")
    return need.combined(with: reach) { log(($0 + softening) / ($1 + softening)) }
  }
}

extension MaskedMatrix {
  /// The cells that hold a figure, combined with those of a matrix of the same shape.
  fileprivate func combined(
    with other: Matrix, _ combine: (Double, Double) -> Double
  ) -> MaskedMatrix {
    precondition(
      rows == other.rows && columns == other.columns, "need of \(shape), reach of \(other.shape)")
    var result = MaskedMatrix(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns {
        guard let value = self[row, column] else { continue }
        result.set(
          combine(value, other[row, column]), estimated: mask(row, column) == .estimated,
          row: row, column: column)
      }
    }
    return result
  }
}
