/// Why a matrix could not be decomposed.
public enum DecompositionError: Error, Equatable, CustomStringConvertible {
  /// LAPACK's iterations did not converge.
  case notConverged(routine: String, shape: String)

  /// Where, what was found, what was expected, what to do.
  public var description: String {
    switch self {
    case .notConverged(let routine, let shape):
      "kernels: \(routine) did not converge on a matrix of \(shape); expected finite, moderate "
        + "values; rescale the variables"
    }
  }
}
