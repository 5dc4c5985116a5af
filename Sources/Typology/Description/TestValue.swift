import Kernels

/// How far the mean of a variable in a class lies from its mean overall, in standard errors of a draw
/// without replacement: v = (m_k − m) / √(s² / n_k · (n − n_k) / (n − 1)).
///
/// With weights, n_k is the class's share of the weight times the number of individuals, as for
/// weights that sum to the number of individuals.
///
/// Source: Lebart, Morineau, Piron (1995); FactoMineR's `catdes`, against which it is checked.
public struct TestValue: Equatable, Sendable {
  /// Column of the variable.
  public let variable: Int
  /// Weighted mean in the class.
  public let classMean: Double
  /// Weighted mean overall.
  public let mean: Double
  /// The test value; above 2 in size, the difference is hardly chance.
  public let value: Double
  /// Probability of one as great in size under a normal law, 0…1.
  public var probability: Double { value.twoSidedNormal }
}

extension WeightedCloud {
  /// Test values of every variable for every class, in the order of the variables; none for a variable
  /// that does not vary, an empty class, or one that holds everybody.
  ///
  /// Complexity: O(individuals · variables).
  public func testValues(_ partition: Partition) -> [[TestValue]] {
    precondition(partition.labels.count == points.rows, "a partition of \(partition.labels.count)")
    let classWeights = classWeights(partition)
    let means = classCentres(partition)
    guard let mean = centre else { return classWeights.map { _ in [] } }
    let variances = variances(about: mean)
    let count = Double(points.rows)
    let total = totalWeight
    return (0..<partition.classes).map { label in
      let inside = classWeights[label] / total * count
      guard inside > 0, count - inside > 1e-9 * count, count > 1 else { return [] }
      return mean.indices.compactMap { j in
        guard variances[j] > 1e-24 * mean[j] * mean[j], variances[j] > 0 else { return nil }
        let error = (variances[j] / inside * (count - inside) / (count - 1)).squareRoot()
        return TestValue(
          variable: j, classMean: means[label, j], mean: mean[j],
          value: (means[label, j] - mean[j]) / error)
      }
    }
  }

  private func variances(about mean: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: mean.count)
    for row in 0..<points.rows {
      for (j, x) in points.row(row).enumerated() {
        sums[j] += weights[row] * (x - mean[j]) * (x - mean[j])
      }
    }
    return sums.map { $0 / totalWeight }
  }
}
