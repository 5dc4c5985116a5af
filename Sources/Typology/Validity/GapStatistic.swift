import Kernels

/// The gap statistic: by how much the inertia within k classes falls short of what points without any
/// structure would give.
///
/// Points without structure are drawn evenly over the box that holds the cloud; classes are cuts of
/// Ward's tree, so that one tree serves every k.
///
/// Source: Tibshirani, Walther, Hastie (2001), doi:10.1111/1467-9868.00293.
public struct GapStatistic: Equatable, Sendable {
  /// For 1, 2… classes: mean of log W over the draws less log W of the cloud; ends where W is 0.
  public let gaps: [Double]
  /// For 1, 2… classes: standard deviation of log W over the draws, times √(1 + 1/draws).
  public let errors: [Double]

  /// - Parameters:
  ///   - cloud: the points; the weights go with the draws too.
  ///   - tree: Ward's tree of the cloud.
  ///   - most: greatest number of classes.
  ///   - draws: sets drawn.
  ///   - seed: of the draws, keyed by (seed, set, individual).
  ///
  /// Complexity: O(draws · individuals² · variables).
  public init(_ cloud: WeightedCloud, _ tree: WardTree, most: Int, draws: Int, seed: UInt64) {
    let own = Self.logs(tree, most)
    let box = Self.box(cloud.points)
    let sets = (0..<draws).map { number in
      let points = Self.drawn(cloud.points.rows, box, seed: seed, number: number)
      return Self.logs(WardTree(WeightedCloud(points: points, weights: cloud.weights)), most)
    }
    let count = ([own] + sets).map(\.count).min() ?? 0
    var (gaps, errors): ([Double], [Double]) = ([], [])
    for k in 0..<(draws > 0 ? count : 0) {
      let mean = sets.reduce(0) { $0 + $1[k] } / Double(draws)
      let variance = sets.reduce(0) { $0 + ($1[k] - mean) * ($1[k] - mean) } / Double(draws)
      gaps.append(mean - own[k])
      errors.append((variance * (1 + 1 / Double(draws))).squareRoot())
    }
    (self.gaps, self.errors) = (gaps, errors)
  }

  /// The least k whose gap is no smaller than the next one less its error; the last k when none is.
  public var classes: Int {
    let found = gaps.indices.dropLast().first { gaps[$0] >= gaps[$0 + 1] - errors[$0 + 1] }
    return (found ?? max(0, gaps.count - 1)) + 1
  }

  private static func logs(_ tree: WardTree, _ most: Int) -> [Double] {
    let within = tree.withinInertia.prefix(most)
    let floor = 1e-12 * (within.first ?? 0)
    return within.prefix { $0 > floor }.map { $0.logarithm }
  }

  private static func box(_ points: Matrix) -> [(low: Double, high: Double)] {
    (0..<points.columns).map { column in
      let values = points.column(column)
      return (values.min() ?? 0, values.max() ?? 0)
    }
  }

  private static func drawn(
    _ count: Int, _ box: [(low: Double, high: Double)], seed: UInt64, number: Int
  ) -> Matrix {
    var elements: [Double] = []
    elements.reserveCapacity(count * box.count)
    for individual in 0..<count {
      var draws = Draws(seed: seed, replicate: number, cell: individual)
      for side in box { elements.append(side.low + (side.high - side.low) * draws.uniform()) }
    }
    return Matrix(rows: count, columns: box.count, elements: elements)
  }
}
