public import Kernels

/// Principal component analysis of a weighted cloud.
///
/// Source: Pearson (1901), doi:10.1080/14786440109462720; weights and coordinates as in FactoMineR's
/// `PCA` (Lê, Josse, Husson 2008, doi:10.18637/jss.v025.i01) and checked against it.
public struct PrincipalComponents: Sendable {
  /// What is done with the variables.
  public enum Scaling: Sendable, CaseIterable {
    /// Centred only: axes of the covariance.
    case centred
    /// Divided by their standard deviation too: axes of the correlations. A variable that does not
    /// vary stays at 0.
    case unitVariance
  }

  /// How the axes are found; the same axes either way.
  public enum Way: Sendable, CaseIterable {
    /// Eigenvectors of the covariance: the faster when there are many individuals.
    case covariance
    /// Singular values of the centred points: the more precise, and the faster when there are fewer
    /// individuals than variables.
    case singularValues
  }

  /// Weighted mean of each variable.
  public let mean: [Double]
  /// What each variable is divided by; 1 when it is centred only, or does not vary.
  public let scale: [Double]
  /// Variance along each axis, descending, none negative; min(individuals, variables) of them by
  /// singular values, one per variable by the covariance.
  public let eigenvalues: [Double]
  /// Axes of norm 1, a column each: variables × axes.
  public let axes: Matrix

  /// - Parameters:
  ///   - cloud: at least one point.
  ///   - scaling: what is done with the variables.
  ///   - way: `nil` for singular values when there are fewer points than variables.
  /// - Throws: `DecompositionError` when LAPACK does not converge.
  ///
  /// Complexity: O(individuals · variables · min(individuals, variables)).
  public init(_ cloud: WeightedCloud, scaling: Scaling = .centred, way: Way? = nil) throws {
    precondition(cloud.points.rows > 0, "principal components of no point")
    let way = way ?? (cloud.points.rows < cloud.points.columns ? .singularValues : .covariance)
    switch way {
    case .covariance:
      let moments = WeightedMoments(
        of: cloud.points, weights: cloud.isUniform ? nil : cloud.weights)
      mean = moments.mean
      let variances = (0..<mean.count).map { moments.covariance[$0, $0] }
      scale = Self.scale(variances, mean, scaling)
      let inverses = scale.map { 1 / $0 }
      let scaled = moments.covariance.scalingRows(by: inverses).transposed.scalingRows(by: inverses)
      let eigen = try SymmetricEigen(of: scaled)
      eigenvalues = eigen.values.map { max(0, $0) }
      axes = eigen.vectors
    case .singularValues:
      let mean = cloud.centre ?? []
      self.mean = mean
      let shares = cloud.weights.map { $0 / cloud.totalWeight }
      scale = Self.scale(Self.variances(cloud.points, mean, shares), mean, scaling)
      let centred = Self.centred(cloud.points, mean, scale)
      let singular = try SingularValues(of: centred.scalingRows(by: shares.map { $0.squareRoot() }))
      eigenvalues = singular.values.map { $0 * $0 }
      axes = singular.right
    }
  }

  /// Coordinates of points on the first axes: rows × `count`.
  /// - Precondition: the points have as many variables as the cloud.
  public func coordinates(of points: Matrix, axes count: Int) -> Matrix {
    precondition(points.columns == mean.count, "points of \(points.shape), \(mean.count) variables")
    precondition(count >= 0 && count <= axes.columns, "\(count) axes of \(axes.columns)")
    return Self.centred(points, mean, scale).times(axes.firstColumns(count))
  }

  /// Share of the inertia along each axis, 0…1; all 0 when the points coincide.
  public var shares: [Double] {
    let total = eigenvalues.reduce(0, +)
    return eigenvalues.map { total > 0 ? $0 / total : 0 }
  }

  private static func scale(
    _ variances: [Double], _ mean: [Double], _ scaling: Scaling
  ) -> [Double] {
    guard scaling == .unitVariance else { return variances.map { _ in 1 } }
    return zip(variances, mean).map { variance, mean in
      // What rounding leaves of a constant is no variance.
      variance > 1e-24 * mean * mean && variance > 0 ? variance.squareRoot() : 1
    }
  }

  private static func variances(
    _ points: Matrix, _ mean: [Double], _ shares: [Double]
  ) -> [Double] {
    var variances = [Double](repeating: 0, count: mean.count)
    for row in 0..<points.rows {
      for (j, x) in points.row(row).enumerated() {
        variances[j] += shares[row] * (x - mean[j]) * (x - mean[j])
      }
    }
    return variances
  }

  private static func centred(_ points: Matrix, _ mean: [Double], _ scale: [Double]) -> Matrix {
    var elements = points.elements
    elements.withUnsafeMutableBufferPointer { x in
      for row in 0..<points.rows {
        for j in 0..<mean.count {
          let place = row * mean.count + j
          x[place] = (x[place] - mean[j]) / scale[j]
        }
      }
    }
    return Matrix(rows: points.rows, columns: points.columns, elements: elements)
  }
}

extension Matrix {
  /// The first columns.
  func firstColumns(_ count: Int) -> Matrix {
    guard count < columns else { return self }
    return Matrix(
      rows: rows, columns: count, elements: (0..<rows).flatMap { row($0).prefix(count) })
  }
}
