public import Kernels

/// A partition by k-means: each individual goes with its nearest centre, and each centre is the
/// weighted mean of its own.
///
/// Ties go to the first centre. A class left empty takes the individual that lies farthest from its
/// own centre (the farthest ones when several are empty, nothing when all lie on their centres).
///
/// Source: Lloyd (1982), doi:10.1109/TIT.1982.1056489; empty classes as scikit-learn does; checked
/// against scikit-learn's `lloyd` from shared centres.
public struct KMeans: Equatable, Sendable {
  /// Class of each individual; a class may be empty when several centres coincide.
  public let partition: Partition
  /// Centres: classes × variables. They are the classes' means when `isSettled`.
  public let centres: Matrix
  /// Inertia Σ w·‖x − centre‖² about these centres.
  public let inertia: Double
  /// Steps taken.
  public let steps: Int
  /// Whether the last step changed no label.
  public let isSettled: Bool

  /// Steps from given centres until no label changes.
  ///
  /// - Parameters:
  ///   - cloud: at least one point.
  ///   - centres: at least one, as many variables as the cloud.
  ///   - mostSteps: after which labels are those of the last centres.
  ///   - way: how the nearest centres are found; the result is the same.
  ///
  /// Complexity: O(individuals · classes · variables) a step.
  /// Determinism: the same bytes whatever the way and the threads.
  public init(
    _ cloud: WeightedCloud, from centres: Matrix, mostSteps: Int = 300,
    way: NearestCentreSearch.Way = .bounded
  ) {
    precondition(cloud.points.rows > 0, "k-means of no point")
    let search = NearestCentreSearch(cloud.points, way: way)
    let weights = cloud.weights.allSatisfy { $0 == 1 } ? nil : cloud.weights
    var sums = ClassSums(cloud.points, weights: weights, classes: centres.rows)
    var centres = centres
    var (steps, isSettled) = (0, false)
    while steps < mostSteps, !isSettled {
      var moved = search.assign(to: centres)
      if moved == 0, steps > 0, !sums.areFresh {
        // Nothing moves but what rounding might yet: that is settled on plain means.
        sums.refresh()
        centres = Self.means(cloud, sums, search.labels, centres)
        moved = search.assign(to: centres)
      }
      // The first question has no answer before it: it settles nothing.
      isSettled = moved == 0 && steps > 0
      sums.follow(search.labels, moved: moved)
      steps += 1
      if steps == mostSteps, !sums.areFresh { sums.refresh() }
      centres = Self.means(cloud, sums, search.labels, centres)
    }
    if !isSettled { search.assign(to: centres) }
    partition = Partition(labels: search.labels.map(Int.init), classes: centres.rows)
    inertia = cloud.inertia(about: centres, labels: search.labels)
    (self.centres, self.steps, self.isSettled) = (centres, steps, isSettled)
  }

  /// The means of the classes, empty ones filled.
  private static func means(
    _ cloud: WeightedCloud, _ found: ClassSums, _ labels: [Int32], _ old: Matrix
  ) -> Matrix {
    var (sums, totals) = (found.sums, found.weights)
    let empty = totals.indices.filter { totals[$0] == 0 }
    for (taken, c) in zip(farthest(empty.count, cloud, labels, old), empty) {
      let from = Int(labels[taken])
      let weight = cloud.weights[taken]
      for (j, x) in cloud.points.row(taken).enumerated() {
        sums[from, j] -= weight * x
        sums[c, j] += weight * x
      }
      totals[from] -= weight
      totals[c] += weight
    }
    var means = old
    for c in totals.indices where totals[c] > 0 {
      for j in 0..<old.columns { means[c, j] = sums[c, j] / totals[c] }
    }
    return means
  }

  /// The individuals farthest from their centres, none that lies on it; none of weight that its class
  /// could not spare.
  private static func farthest(
    _ count: Int, _ cloud: WeightedCloud, _ labels: [Int32], _ centres: Matrix
  ) -> [Int] {
    guard count > 0 else { return [] }
    let apart = labels.indices.map {
      squaredDistance(cloud.points.row($0), centres.row(Int(labels[$0])))
    }
    return apart.indices.filter { apart[$0] > 0 }
      .sorted { (-apart[$0], $0) < (-apart[$1], $1) }.prefix(count).map(\.self)
  }
}
