import Kernels

/// How well each individual sits in its class: −1 (nearer to another) … 1.
///
/// s = (b − a) / max(a, b), a the mean distance to the others of its class, b that to the nearest other
/// class, all means weighted; an individual alone in its class has 0.
///
/// Source: Rousseeuw (1987), doi:10.1016/0377-0427(87)90125-7; checked against scikit-learn. Weights:
/// the individual stands aside with all its weight.
public struct Silhouette: Equatable, Sendable {
  /// One per individual, −1…1.
  public let values: [Double]
  /// Weighted mean, −1…1.
  public let mean: Double
  /// Weighted mean of each class; 0 for an empty one.
  public let classMeans: [Double]

  /// The silhouette of a partition; `nil` with fewer than two classes that have members.
  ///
  /// Complexity: O(individuals² · variables) time, O(individuals · (variables + classes)) memory.
  public init?(_ cloud: WeightedCloud, _ partition: Partition) {
    precondition(
      partition.labels.count == cloud.points.rows, "a partition of \(partition.labels.count)")
    let totals = cloud.classWeights(partition)
    guard totals.filter({ $0 > 0 }).count > 1 else { return nil }
    let sums = classDistances(
      of: cloud.points, weights: cloud.weights, labels: partition.singleLabels,
      classes: partition.classes)
    let alone = Self.areAlone(partition)
    values = partition.labels.indices.map { individual in
      let own = partition.labels[individual]
      guard !alone[own] else { return 0 }
      let inside = sums[individual, own] / (totals[own] - cloud.weights[individual])
      let outside =
        totals.indices.filter { $0 != own && totals[$0] > 0 }
        .map { sums[individual, $0] / totals[$0] }.min() ?? 0
      let greater = max(inside, outside)
      return greater > 0 ? (outside - inside) / greater : 0
    }
    var byClass = [Double](repeating: 0, count: partition.classes)
    for (individual, value) in values.enumerated() {
      byClass[partition.labels[individual]] += cloud.weights[individual] * value
    }
    mean = byClass.reduce(0, +) / cloud.totalWeight
    classMeans = zip(byClass, totals).map { $1 > 0 ? $0 / $1 : 0 }
  }

  private static func areAlone(_ partition: Partition) -> [Bool] {
    var counts = [Int](repeating: 0, count: partition.classes)
    for label in partition.labels { counts[label] += 1 }
    return counts.map { $0 == 1 }
  }
}
