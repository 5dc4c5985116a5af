import Kernels
import Typology

/// What makes each class, who is typical of it, how sure it is.
struct DescribedClasses {
  private let points: TypologyCloud
  private let partition: Partition
  private let parameters: TypologyParameters
  private let seed: UInt64
  private let silhouette: Silhouette?
  private let typical: [TypicalMembers]

  /// Least test value that is told: 5 % of chance.
  private static let threshold = 1.96
  /// Traits told on each side, and in names.
  private static let (told, named) = (6, 2)

  init(
    _ points: TypologyCloud, _ partition: Partition, _ parameters: TypologyParameters,
    _ seed: UInt64
  ) {
    self.points = points
    self.partition = partition
    self.parameters = parameters
    self.seed = seed
    silhouette = Silhouette(points.cloud, partition)
    typical = points.cloud.typicalMembers(partition)
  }

  func classes() throws -> [TypologyResult.Class] {
    let weights = points.cloud.classWeights(partition)
    let total = points.cloud.totalWeight
    let stability = try self.stability()
    let tests = points.profiles.testValues(partition)
    return partition.members.enumerated().map { label, members in
      let over = traits(tests[label], sign: 1)
      return TypologyResult.Class(
        number: label + 1, size: members.count, weightShare: weights[label] / total,
        nameTraits: over.prefix(Self.named).map(\.variable), over: over,
        under: traits(tests[label], sign: -1),
        paragon: points.individuals[typical[label].paragon ?? 0],
        mostDistant: points.individuals[typical[label].mostDistant ?? 0],
        silhouette: silhouette?.classMeans[label], stability: stability?[label])
    }
  }

  var members: [TypologyResult.Member] {
    var distances = [Double](repeating: 0, count: points.individuals.count)
    for group in typical {
      for (member, distance) in zip(group.members, group.distances) { distances[member] = distance }
    }
    let total = points.cloud.totalWeight
    return points.individuals.indices.map { place in
      TypologyResult.Member(
        individual: points.individuals[place], classNumber: partition.labels[place] + 1,
        weightShare: points.cloud.weights[place] / total, distance: distances[place],
        silhouette: silhouette?.values[place],
        plane: Array(points.cloud.points.row(place).prefix(2)))
    }
  }

  private func traits(_ tests: [TestValue], sign: Double) -> [TypologyResult.Trait] {
    tests.filter { sign * $0.value >= Self.threshold }
      .sorted { (-sign * $0.value, $0.variable) < (-sign * $1.value, $1.variable) }
      .prefix(Self.told)
      .map {
        .init(
          variable: points.variables[$0.variable], classMean: $0.classMean, mean: $0.mean,
          testValue: $0.value)
      }
  }

  /// The same way on individuals drawn anew, the axes as they are; fewer draws when they are many.
  private func stability() throws -> [Double?]? {
    let count = points.individuals.count
    let most =
      count > TypologyStudy.veryMany ? 5 : count > TypologyStudy.many ? 20 : parameters.bootstrap
    let draws = min(most, parameters.bootstrap)
    guard draws > 0, partition.classes > 1 else { return nil }
    return try BootstrapStability(points.cloud, partition, draws: draws, seed: seed) { drawn in
      let classes = min(partition.classes, drawn.points.rows)
      return try ConsolidatedClasses(drawn, classes: classes).partition
    }.similarities
  }
}
