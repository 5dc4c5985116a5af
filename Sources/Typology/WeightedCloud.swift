public import Kernels

/// Weighted points in space: what every classification of this room starts from.
public struct WeightedCloud: Equatable, Sendable {
  /// The points, one per row: individuals × variables.
  public let points: Matrix
  /// Weight of each point, positive; they need not sum to 1.
  public let weights: [Double]

  /// A cloud of points; each weighs 1 when no weight is given.
  /// - Precondition: there is a finite, positive weight for each point, and coordinates are finite.
  public init(points: Matrix, weights: [Double]? = nil) {
    let weights = weights ?? Array(repeating: 1, count: points.rows)
    precondition(
      weights.count == points.rows, "\(weights.count) weights for points of \(points.shape)")
    precondition(
      weights.allSatisfy { $0 > 0 && $0.isFinite }, "weights that are not all finite and positive")
    precondition(
      points.elements.allSatisfy { $0.isFinite },
      "points of \(points.shape) that are not all finite")
    self.points = points
    self.weights = weights
  }

  /// Sum of the weights.
  public var totalWeight: Double { weights.reduce(0, +) }

  /// The weighted centre g = Σ w·x / Σ w, a coordinate per variable; `nil` without any point.
  ///
  /// Complexity: O(individuals · variables).
  public var centre: [Double]? {
    guard points.rows > 0 else { return nil }
    let total = totalWeight
    return points.scalingRows(by: weights).columnSums.map { $0 / total }
  }

  /// Total inertia Σ w·‖x − g‖², in squared units of the variables; 0 without any point.
  ///
  /// Half the sum of the squared heights of Ward's tree when every point weighs 1.
  ///
  /// Complexity: O(individuals · variables), in two passes.
  public var totalInertia: Double {
    guard let centre else { return 0 }
    return (0..<points.rows).reduce(0) { sum, row in
      let distance = zip(points.row(row), centre).reduce(0) { sum, pair in
        sum + (pair.0 - pair.1) * (pair.0 - pair.1)
      }
      return sum + weights[row] * distance
    }
  }
}
