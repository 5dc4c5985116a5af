internal import COpenBLAS

/// Products, all through BLAS at one thread.
///
/// Determinism: the same bytes on one machine and build. Between processors the last bits differ:
/// compare with a tolerance of about `columns` ulps of the sum of absolute terms.
extension Matrix {
  /// The product A·B: `rows` × `other.columns`.
  ///
  /// Complexity: O(rows · columns · other.columns).
  /// - Precondition: `columns == other.rows`.
  public func times(_ other: Matrix) -> Matrix {
    precondition(columns == other.rows, "product of \(shape) by \(other.shape)")
    return Self.gemm(self, false, other, false, rows, columns, other.columns)
  }

  /// The product Aᵀ·B: `columns` × `other.columns`, without making the transpose.
  ///
  /// Complexity: O(rows · columns · other.columns).
  /// - Precondition: `rows == other.rows`.
  public func transposeTimes(_ other: Matrix) -> Matrix {
    precondition(rows == other.rows, "product of the transpose of \(shape) by \(other.shape)")
    return Self.gemm(self, true, other, false, columns, rows, other.columns)
  }

  /// The product A·Bᵀ: `rows` × `other.rows`, without making the transpose.
  ///
  /// Complexity: O(rows · columns · other.rows).
  /// - Precondition: `columns == other.columns`.
  public func timesTranspose(of other: Matrix) -> Matrix {
    precondition(columns == other.columns, "product of \(shape) by the transpose of \(other.shape)")
    return Self.gemm(self, false, other, true, rows, columns, other.rows)
  }

  /// The product A·x: `rows` elements.
  /// - Precondition: `vector` has `columns` elements.
  public func times(_ vector: [Double]) -> [Double] {
    precondition(columns == vector.count, "product of \(shape) by a vector of \(vector.count)")
    return gemv(vector, transposing: false)
  }

  /// The product Aᵀ·x: `columns` elements.
  /// - Precondition: `vector` has `rows` elements.
  public func transposeTimes(_ vector: [Double]) -> [Double] {
    precondition(
      rows == vector.count, "product of the transpose of \(shape) by a vector of \(vector.count)")
    return gemv(vector, transposing: true)
  }

  /// `m` × `n`, summing over `k`; shapes were checked by the caller.
  private static func gemm(
    _ a: Matrix, _ transposingA: Bool, _ b: Matrix, _ transposingB: Bool,
    _ m: Int, _ k: Int, _ n: Int
  ) -> Matrix {
    var result = Matrix(rows: m, columns: n)
    guard m > 0, n > 0, k > 0 else { return result }
    OneThread.hold()
    cblas_dgemm(
      CblasRowMajor, transposingA ? CblasTrans : CblasNoTrans,
      transposingB ? CblasTrans : CblasNoTrans, blasInt(m), blasInt(n), blasInt(k),
      1, a.elements, blasInt(a.columns), b.elements, blasInt(b.columns),
      0, &result.elements, blasInt(n))
    return result
  }

  private func gemv(_ vector: [Double], transposing: Bool) -> [Double] {
    var result = [Double](repeating: 0, count: transposing ? columns : rows)
    guard rows > 0, columns > 0 else { return result }
    OneThread.hold()
    cblas_dgemv(
      CblasRowMajor, transposing ? CblasTrans : CblasNoTrans, blasInt(rows), blasInt(columns),
      1, elements, blasInt(columns), vector, 1, 0, &result, 1)
    return result
  }
}

/// A size as BLAS takes it.
func blasInt(_ size: Int) -> blasint {
  guard let size = blasint(exactly: size) else {
    preconditionFailure("a side of \(size), at most \(blasint.max) in BLAS")
  }
  return size
}
