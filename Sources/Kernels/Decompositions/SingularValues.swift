internal import COpenBLAS

/// The thin singular value decomposition A = U·Σ·Vᵀ, the greatest singular value first.
///
/// Signs: as in `SymmetricEigen`, by the columns of V.
public struct SingularValues: Equatable, Sendable {
  /// Singular values in descending order, min(rows, columns) of them, none negative.
  public let values: [Double]
  /// Left vectors, a column each: rows × count.
  public let left: Matrix
  /// Right vectors, a column each: columns × count.
  public let right: Matrix

  /// Decomposes any finite matrix.
  ///
  /// - Throws: `DecompositionError` when the iterations do not converge.
  ///
  /// Complexity: O(rows · columns · min(rows, columns)).
  /// Source: LAPACK `dgesdd`; checked against `numpy.linalg.svd`.
  public init(of matrix: Matrix) throws {
    precondition(
      matrix.elements.allSatisfy(\.isFinite), "singular values of a matrix that is not finite")
    OneThread.hold()
    let (rows, columns) = (matrix.rows, matrix.columns)
    let count = min(rows, columns)
    guard count > 0 else {
      values = []
      left = Matrix(rows: rows, columns: 0)
      right = Matrix(rows: columns, columns: 0)
      return
    }
    var work = matrix.elements
    var singular = [Double](repeating: 0, count: count)
    var u = [Double](repeating: 0, count: rows * count)
    var v = [Double](repeating: 0, count: count * columns)
    // Our rows are LAPACK's columns: it sees Aᵀ = V·Σ·Uᵀ, so left and right change places, and no
    // copy is transposed.
    let state = LAPACKE_dgesdd(
      LAPACK_COL_MAJOR, Int8(UInt8(ascii: "S")), blasInt(columns), blasInt(rows), &work,
      blasInt(columns), &singular, &v, blasInt(columns), &u, blasInt(count))
    guard state == 0 else {
      throw DecompositionError.notConverged(routine: "dgesdd", shape: matrix.shape)
    }
    values = singular
    var left = Matrix(rows: rows, columns: count, elements: u)
    var right = Matrix(rows: count, columns: columns, elements: v).transposed
    for column in 0..<count where signOfGreatest(right.column(column)) < 0 {
      for row in 0..<rows { left[row, column] = -left[row, column] }
      for row in 0..<columns { right[row, column] = -right[row, column] }
    }
    (self.left, self.right) = (left, right)
  }
}
