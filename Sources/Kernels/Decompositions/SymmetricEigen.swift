internal import COpenBLAS

/// Eigenvalues and eigenvectors of a symmetric matrix, the greatest eigenvalue first.
///
/// Signs: in each vector the coordinate of greatest size is positive, the first of equal ones, so that
/// the same matrix gives the same vectors whatever library made them.
public struct SymmetricEigen: Equatable, Sendable {
  /// Eigenvalues in descending order, one per row of the matrix.
  public let values: [Double]
  /// Eigenvectors of norm 1, a column each: order × order.
  public let vectors: Matrix

  /// Decomposes a symmetric matrix; only its lower half is read.
  ///
  /// - Throws: `DecompositionError` when the iterations do not converge.
  /// - Precondition: the matrix is square and finite.
  ///
  /// Complexity: O(order³).
  /// Source: LAPACK `dsyevd`; checked against `numpy.linalg.eigh`.
  public init(of matrix: Matrix) throws {
    precondition(matrix.rows == matrix.columns, "eigenvectors of a matrix of \(matrix.shape)")
    precondition(
      matrix.elements.allSatisfy(\.isFinite), "eigenvectors of a matrix that is not finite")
    OneThread.hold()
    let order = matrix.rows
    guard order > 0 else {
      (values, vectors) = ([], matrix)
      return
    }
    var work = matrix.elements
    var ascending = [Double](repeating: 0, count: order)
    // Column-major, the lower half of our rows is LAPACK's upper one; vectors come back as our rows.
    let state = LAPACKE_dsyevd(
      LAPACK_COL_MAJOR, Int8(UInt8(ascii: "V")), Int8(UInt8(ascii: "U")), blasInt(order), &work,
      blasInt(order), &ascending)
    guard state == 0 else {
      throw DecompositionError.notConverged(routine: "dsyevd", shape: matrix.shape)
    }
    values = ascending.reversed()
    var sorted = Matrix(rows: order, columns: order)
    for (column, source) in (0..<order).reversed().enumerated() {
      let vector = work[source * order..<(source + 1) * order]
      let sign = signOfGreatest(vector)
      for (row, value) in vector.enumerated() { sorted[row, column] = sign * value }
    }
    vectors = sorted
  }
}

/// 1 or −1: what makes the coordinate of greatest size positive, the first of those whose sizes agree
/// to 1e-9.
func signOfGreatest(_ vector: some Sequence<Double>) -> Double {
  var greatest = 0.0
  for value in vector where abs(value) > abs(greatest) * (1 + 1e-9) { greatest = value }
  return greatest < 0 ? -1 : 1
}
