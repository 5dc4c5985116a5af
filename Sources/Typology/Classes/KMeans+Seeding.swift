public import Kernels

extension KMeans {
  /// The best of several runs from centres drawn far apart.
  ///
  /// When fewer points are distinct than classes are asked for, there are as many classes as distinct
  /// points.
  ///
  /// - Parameters:
  ///   - cloud: the points.
  ///   - classes: 1…individuals.
  ///   - seed: of the draws.
  ///   - starts: runs, of which the least inertia is kept (the first of equal ones).
  /// - Throws: `TypologyError` when there are not that many individuals.
  ///
  /// Complexity: O(starts · individuals · classes · variables) a step.
  /// Determinism: draws keyed by (seed, start, class).
  /// Source: Arthur and Vassilvitskii (2007), with their 2 + ⌊ln k⌋ trials a centre.
  public static func best(
    of cloud: WeightedCloud, classes: Int, seed: UInt64, starts: Int = 10
  ) throws -> KMeans {
    guard classes > 0, classes <= cloud.points.rows else {
      throw TypologyError.classCount(classes, individuals: cloud.points.rows)
    }
    let runs = (0..<max(1, starts)).map { start in
      KMeans(cloud, from: spreadCentres(of: cloud, classes: classes, seed: seed, start: start))
    }
    return runs.dropFirst().reduce(runs[0]) { $1.inertia < $0.inertia ? $1 : $0 }
  }

  /// Centres drawn among the points, each with a chance in proportion to its weight times its squared
  /// distance to those already drawn; fewer than asked when no point is left apart from them.
  public static func spreadCentres(
    of cloud: WeightedCloud, classes: Int, seed: UInt64, start: Int = 0
  ) -> Matrix {
    let points = cloud.points
    var draws = Draws(seed: seed, replicate: start, cell: 0)
    var chosen = [draw(cloud.weights, draws.uniform())]
    var apart = (0..<points.rows).map { squaredDistance(points.row($0), points.row(chosen[0])) }
    let trials = 2 + Int(Double(classes).logarithm)
    while chosen.count < classes, apart.contains(where: { $0 > 0 }) {
      draws = Draws(seed: seed, replicate: start, cell: chosen.count)
      let chances = zip(cloud.weights, apart).map { $0 * $1 }
      var best: (point: Int, apart: [Double], left: Double)?
      for _ in 0..<trials {
        let point = draw(chances, draws.uniform())
        let closer = apart.indices.map {
          min(apart[$0], squaredDistance(points.row($0), points.row(point)))
        }
        let left = zip(cloud.weights, closer).reduce(0) { $0 + $1.0 * $1.1 }
        if best.map({ left < $0.left }) ?? true { best = (point, closer, left) }
      }
      guard let best else { break }
      chosen.append(best.point)
      apart = best.apart
    }
    return Matrix(
      rows: chosen.count, columns: points.columns, elements: chosen.flatMap { points.row($0) })
  }

  /// The place of a positive chance that a number of 0…1 falls on.
  private static func draw(_ chances: [Double], _ uniform: Double) -> Int {
    let target = uniform * chances.reduce(0, +)
    var sum = 0.0
    var last = 0
    for (place, chance) in chances.enumerated() where chance > 0 {
      sum += chance
      last = place
      if target < sum { return place }
    }
    return last
  }
}
