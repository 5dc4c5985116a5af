extension Matrix {
  /// Sum of each row, `rows` of them, added from the first column to the last.
  ///
  /// Determinism: one thread, fixed order.
  public var rowSums: [Double] {
    (0..<rows).map { row($0).reduce(0, +) }
  }

  /// Sum of each column, `columns` of them, added from the first row to the last.
  ///
  /// Determinism: one thread, fixed order.
  public var columnSums: [Double] {
    var sums = [Double](repeating: 0, count: columns)
    for r in 0..<rows {
      for c in 0..<columns { sums[c] += elements[r * columns + c] }
    }
    return sums
  }

  /// The matrix with rows and columns exchanged: `columns` × `rows`.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for r in 0..<rows {
      for c in 0..<columns { result.elements[c * rows + r] = elements[r * columns + c] }
    }
    return result
  }

  /// Each row multiplied by its own factor.
  /// - Precondition: there is a factor for each row.
  public func scalingRows(by factors: [Double]) -> Matrix {
    precondition(factors.count == rows, "\(factors.count) factors for a matrix of \(shape)")
    var result = self
    for r in 0..<rows {
      for c in 0..<columns { result.elements[r * columns + c] *= factors[r] }
    }
    return result
  }
}
