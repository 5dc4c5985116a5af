import Kernels

/// How surely each class is found again when individuals are drawn anew.
///
/// Individuals are drawn with replacement, classified in the same way, and each class compared with
/// what became of its drawn members: the greatest Jaccard similarity with a new class, averaged over
/// draws. 0.75 and over is called stable, under 0.5 dissolved.
///
/// Source: Hennig (2007), doi:10.1016/j.csda.2006.11.025 (`fpc::clusterboot`).
public struct BootstrapStability: Equatable, Sendable {
  /// Mean Jaccard similarity of each class, 0…1; `nil` for a class of which no member was ever drawn.
  public let similarities: [Double?]

  /// - Parameters:
  ///   - cloud: the individuals.
  ///   - partition: their classes.
  ///   - draws: how many times they are drawn.
  ///   - seed: of the draws, keyed by (seed, draw, 0).
  ///   - classify: the way the classes were made; it receives the individuals drawn, each once, an
  ///     individual drawn twice with twice its weight.
  /// - Throws: what `classify` throws.
  public init(
    _ cloud: WeightedCloud, _ partition: Partition, draws: Int, seed: UInt64,
    classify: (WeightedCloud) throws -> Partition
  ) rethrows {
    var sums = [Double](repeating: 0, count: partition.classes)
    var counts = [Int](repeating: 0, count: partition.classes)
    for number in 0..<draws {
      let drawn = Self.drawn(cloud, seed: seed, number: number)
      let found = try classify(drawn.cloud)
      let best = Self.bestSimilarities(partition, drawn.individuals, found)
      for (label, similarity) in best.enumerated() {
        guard let similarity else { continue }
        sums[label] += similarity
        counts[label] += 1
      }
    }
    similarities = zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : nil }
  }

  private static func drawn(
    _ cloud: WeightedCloud, seed: UInt64, number: Int
  ) -> (cloud: WeightedCloud, individuals: [Int]) {
    let count = cloud.points.rows
    var draws = Draws(seed: seed, replicate: number, cell: 0)
    var times = [Int](repeating: 0, count: count)
    for _ in 0..<count { times[draws.integer(below: count)] += 1 }
    let individuals = times.indices.filter { times[$0] > 0 }
    let points = Matrix(
      rows: individuals.count, columns: cloud.points.columns,
      elements: individuals.flatMap { cloud.points.row($0) })
    let weights = individuals.map { cloud.weights[$0] * Double(times[$0]) }
    return (WeightedCloud(points: points, weights: weights), individuals)
  }

  /// For each class, the greatest |A ∩ B| / |A ∪ B| over the new classes B, A being its members that
  /// were drawn; `nil` when none was.
  package static func bestSimilarities(
    _ partition: Partition, _ individuals: [Int], _ found: Partition
  ) -> [Double?] {
    var shared = [[Int]](
      repeating: Array(repeating: 0, count: found.classes), count: partition.classes)
    for (place, individual) in individuals.enumerated() {
      shared[partition.labels[individual]][found.labels[place]] += 1
    }
    let sizes = (0..<found.classes).map { b in shared.reduce(0) { $0 + $1[b] } }
    return shared.map { row in
      let own = row.reduce(0, +)
      guard own > 0 else { return nil }
      return row.indices.map { Double(row[$0]) / Double(own + sizes[$0] - row[$0]) }.max()
    }
  }
}
