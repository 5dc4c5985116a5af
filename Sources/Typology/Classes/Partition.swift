public import Kernels

/// Which class each individual belongs to.
public struct Partition: Equatable, Sendable {
  /// Class of each individual, in 0..<`classes`.
  public let labels: [Int]
  /// Number of classes; a class may be empty.
  public let classes: Int

  /// - Precondition: every label is in 0..<`classes`.
  public init(labels: [Int], classes: Int) {
    precondition(
      labels.allSatisfy { $0 >= 0 && $0 < classes }, "labels beyond \(classes) classes")
    self.labels = labels
    self.classes = classes
  }

  /// Individuals of each class, in ascending order.
  public var members: [[Int]] {
    var members = [[Int]](repeating: [], count: classes)
    for (individual, label) in labels.enumerated() { members[label].append(individual) }
    return members
  }

  /// The same classes, numbered as their first members come, empty ones left out.
  public var byFirstMember: Partition {
    var numbers = [Int](repeating: -1, count: classes)
    var next = 0
    let renamed = labels.map { label in
      if numbers[label] < 0 {
        numbers[label] = next
        next += 1
      }
      return numbers[label]
    }
    return Partition(labels: renamed, classes: next)
  }

  var singleLabels: [Int32] { labels.map(Int32.init) }
}

extension WeightedCloud {
  /// Whether every point weighs the same.
  var isUniform: Bool { weights.allSatisfy { $0 == weights[0] } }

  /// Weight of each class.
  public func classWeights(_ partition: Partition) -> [Double] {
    var sums = [Double](repeating: 0, count: partition.classes)
    for (label, weight) in zip(partition.labels, weights) { sums[label] += weight }
    return sums
  }

  /// Weighted centre of each class: classes × variables; 0 for an empty one.
  public func classCentres(_ partition: Partition) -> Matrix {
    groupSums(
      of: points, weights: weights, labels: partition.singleLabels, groups: partition.classes
    ).scalingRows(by: classWeights(partition).map { $0 > 0 ? 1 / $0 : 0 })
  }

  /// Inertia within the classes, Σ w·‖x − g_class‖².
  public func withinInertia(_ partition: Partition) -> Double {
    inertia(about: classCentres(partition), labels: partition.singleLabels)
  }

  /// Inertia of the points about the centre that each one is labelled with.
  func inertia(about centres: Matrix, labels: [Int32]) -> Double {
    var sum = 0.0
    for (row, label) in labels.enumerated() {
      sum += weights[row] * squaredDistance(points.row(row), centres.row(Int(label)))
    }
    return sum
  }
}
