public import Kernels

/// A way from indicators to scores: matrices in, a matrix out.
///
/// Rows are territories and columns occupations, though a method need not know; a higher score
/// ranks first.
public protocol ScoringMethod: Sendable {
  /// The roles without which the method means nothing.
  var requiredRoles: [Role] { get }

  /// Width of the scale that scores are normalised to: two scores of one row less than about 1e-9
  /// of it apart are the same score. 1 unless the method says otherwise.
  var scale: Double { get }

  /// Scores of every row and column.
  ///
  /// - Parameter input: a matrix for each role, all of one shape.
  /// - Returns: a matrix of that shape; missing where the method cannot say, estimated where it
  ///   used an estimated value.
  /// - Throws: `ScoringError.missingRoles` when a required role has no matrix.
  func scores(_ input: [Role: MaskedMatrix]) throws -> MaskedMatrix
}

extension ScoringMethod {
  /// One: percentages of a whole, percentile ranks, standard deviations, counts.
  public var scale: Double { 1 }

  /// The matrices of the required roles, in their order.
  ///
  /// - Throws: `ScoringError.missingRoles` when one has no matrix.
  /// - Precondition: the matrices are of one shape.
  public func required(from input: [Role: MaskedMatrix]) throws -> [MaskedMatrix] {
    let missing = requiredRoles.filter { input[$0] == nil }
    guard missing.isEmpty else {
      throw ScoringError.missingRoles(missing, required: requiredRoles)
    }
    let matrices = requiredRoles.compactMap { input[$0] }
    precondition(
      Set(matrices.map(\.shape)).count <= 1, "inputs of shapes \(matrices.map(\.shape))")
    return matrices
  }
}
