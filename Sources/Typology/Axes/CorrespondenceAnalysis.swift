public import Kernels

/// Correspondence analysis of a table of counts: rows and columns on the same axes, at χ² distances.
///
/// Source: Benzécri (1973); computed from the singular values of the standardised residuals (Greenacre
/// 1984); checked against FactoMineR's `CA` and prince.
public struct CorrespondenceAnalysis: Sendable {
  /// Inertia along each axis, descending: min(rows, columns) − 1 of them. Their sum is χ² / total.
  public let eigenvalues: [Double]
  /// Share of each row in the total: the weights of the row points.
  public let rowMasses: [Double]
  /// Share of each column in the total.
  public let columnMasses: [Double]
  /// Principal coordinates of the rows: rows × axes.
  public let rowCoordinates: Matrix
  /// Principal coordinates of the columns: columns × axes.
  public let columnCoordinates: Matrix

  /// - Parameter table: counts, none negative, no empty row or column.
  /// - Throws: `TypologyError` on an empty row or column or a negative count, `DecompositionError`.
  ///
  /// Complexity: O(rows · columns · min(rows, columns)).
  public init(_ table: Matrix) throws {
    precondition(
      table.rows > 0 && table.columns > 0, "correspondences of a table of \(table.shape)")
    try Self.check(table)
    let total = table.elements.reduce(0, +)
    let rows = table.rowSums.map { $0 / total }
    let columns = table.columnSums.map { $0 / total }
    var residuals = table
    for i in 0..<table.rows {
      for j in 0..<table.columns {
        let expected = rows[i] * columns[j]
        residuals[i, j] = (table[i, j] / total - expected) / expected.squareRoot()
      }
    }
    let singular = try SingularValues(of: residuals)
    let count = min(table.rows, table.columns) - 1
    let values = Array(singular.values.prefix(count))
    eigenvalues = values.map { $0 * $0 }
    (rowMasses, columnMasses) = (rows, columns)
    rowCoordinates = Self.principal(singular.left, values, rows)
    columnCoordinates = Self.principal(singular.right, values, columns)
  }

  /// The rows as weighted points on the first axes: what a classification of the rows starts from.
  public func rowCloud(axes count: Int) -> WeightedCloud {
    WeightedCloud(points: rowCoordinates.firstColumns(count), weights: rowMasses)
  }

  /// Share of the inertia along each axis, 0…1; all 0 when rows and columns are independent.
  public var shares: [Double] {
    let total = eigenvalues.reduce(0, +)
    return eigenvalues.map { total > 0 ? $0 / total : 0 }
  }

  private static func check(_ table: Matrix) throws {
    for row in 0..<table.rows {
      for (column, value) in table.row(row).enumerated() where !(value >= 0) {
        throw TypologyError.negative(row: row, column: column)
      }
    }
    if let row = table.rowSums.firstIndex(where: { $0 <= 0 }) { throw TypologyError.emptyRow(row) }
    if let column = table.columnSums.firstIndex(where: { $0 <= 0 }) {
      throw TypologyError.emptyColumn(column)
    }
  }

  private static func principal(_ vectors: Matrix, _ values: [Double], _ masses: [Double]) -> Matrix
  {
    var result = vectors.firstColumns(values.count)
    for row in 0..<result.rows {
      for axis in values.indices { result[row, axis] *= values[axis] / masses[row].squareRoot() }
    }
    return result
  }
}
