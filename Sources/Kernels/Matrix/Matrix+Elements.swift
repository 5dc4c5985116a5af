extension Matrix {
  /// Two matrices of one shape, element by element.
  public static func combining(
    _ a: Matrix, _ b: Matrix, _ combine: (Double, Double) -> Double
  ) -> Matrix {
    precondition(
      a.rows == b.rows && a.columns == b.columns, "element by element: \(a.shape) and \(b.shape)")
    let elements = [Double](unsafeUninitializedCapacity: a.elements.count) { room, count in
      for place in a.elements.indices {
        room.initializeElement(at: place, to: combine(a.elements[place], b.elements[place]))
      }
      count = a.elements.count
    }
    return Matrix(rows: a.rows, columns: a.columns, elements: elements)
  }

  /// Each column multiplied by its own factor.
  /// - Precondition: there is a factor for each column.
  public func scalingColumns(by factors: [Double]) -> Matrix {
    precondition(factors.count == columns, "\(factors.count) factors for a matrix of \(shape)")
    var result = self
    for r in 0..<rows {
      for c in 0..<columns { result.elements[r * columns + c] *= factors[c] }
    }
    return result
  }
}
