import Kernels
import Testing
import Typology

@Suite struct KMeansTests {
  let points = Invented.points(400, 5, groups: 4, spread: 0.7)

  private func first(_ count: Int) -> Matrix {
    Matrix((0..<count).map { Array(points.row($0)) })
  }

  @Test(arguments: NearestCentreSearch.Way.allCases)
  func scikitLearnsPartition(way: NearestCentreSearch.Way) {
    let run = KMeans(WeightedCloud(points: points), from: first(6), way: way)
    #expect(run.partition.labels == RivalValues.kMeansLabels)
    #expect(abs(run.inertia - RivalValues.kMeansInertia[0]) <= 1e-10 * run.inertia)
    #expect(run.isSettled)
    let weights = (0..<400).map { Double(1 + $0 % 5) }
    let weighted = KMeans(WeightedCloud(points: points, weights: weights), from: first(6), way: way)
    #expect(weighted.partition.labels == RivalValues.weightedKMeansLabels)
    #expect(
      abs(weighted.inertia - RivalValues.weightedKMeansInertia[0]) <= 1e-10 * weighted.inertia)
    let short = KMeans(WeightedCloud(points: points), from: first(6), mostSteps: 3, way: way)
    #expect(abs(short.inertia - RivalValues.threeStepsInertia[0]) <= 1e-10 * short.inertia)
    #expect(!short.isSettled && short.steps == 3)
  }

  @Test func allWaysGiveTheSameBytes() {
    for number in 0..<60 {
      let rows = 60 + 37 * number
      let cloud = WeightedCloud(
        points: Invented.drawn(rows, 1 + number % 9, 300 + number),
        weights: number % 2 == 0 ? nil : Invented.weights(rows, number))
      let centres = KMeans.spreadCentres(of: cloud, classes: 2 + number % 13, seed: 3)
      let runs = NearestCentreSearch.Way.allCases.map { KMeans(cloud, from: centres, way: $0) }
      #expect(runs[0] == runs[1] && runs[1] == runs[2], "case \(number)")
      #expect(areMeans(runs[0], cloud), "case \(number)")
    }
  }

  /// Whether the centres are the plain means of their classes, to the last bit.
  private func areMeans(_ run: KMeans, _ cloud: WeightedCloud) -> Bool {
    let labels = run.partition.labels
    let sums = groupSums(
      of: cloud.points, weights: cloud.weights, labels: labels.map(Int32.init),
      groups: run.centres.rows)
    return run.isSettled
      && (0..<run.centres.rows).allSatisfy { c in
        let weight = labels.indices.reduce(0) { labels[$1] == c ? $0 + cloud.weights[$1] : $0 }
        return weight > 0
          && (0..<sums.columns).allSatisfy { run.centres[c, $0] == sums[c, $0] / weight }
      }
  }

  @Test func anEmptiedClassTakesTheFarthest() {
    // Centres 5 and 6 hold nobody at first; the expected partition is scikit-learn's.
    let centres = Matrix(
      (0..<5).map { Array(points.row($0)) }
        + [Array(repeating: 50, count: 5), points.row(5).map { $0 + 60 }])
    let run = KMeans(WeightedCloud(points: points), from: centres)
    #expect(run.partition.labels == RivalValues.emptiedLabels)
    #expect(abs(run.inertia - RivalValues.emptiedInertia[0]) <= 1e-10 * run.inertia)
    #expect(Set(run.partition.labels).count == 7)
    let weights = (0..<400).map { Double(1 + $0 % 5) }
    let weighted = KMeans(WeightedCloud(points: points, weights: weights), from: centres)
    #expect(weighted.partition.labels == RivalValues.weightedEmptiedLabels)
    #expect(
      abs(weighted.inertia - RivalValues.weightedEmptiedInertia[0]) <= 1e-10 * weighted.inertia)
  }

  @Test func oneClassIsTheWholeCloud() throws {
    let cloud = WeightedCloud(points: points)
    let run = try KMeans.best(of: cloud, classes: 1, seed: 1)
    #expect(run.partition.labels.allSatisfy { $0 == 0 })
    #expect(abs(run.inertia - cloud.totalInertia) <= 1e-12 * run.inertia)
  }

  @Test func asManyClassesAsIndividuals() throws {
    let cloud = WeightedCloud(points: first(20))
    let run = try KMeans.best(of: cloud, classes: 20, seed: 1)
    #expect(Set(run.partition.labels).count == 20)
    #expect(run.inertia == 0)
  }

  @Test func moreClassesThanIndividualsAreRefused() {
    let cloud = WeightedCloud(points: first(4))
    #expect(throws: TypologyError.classCount(5, individuals: 4)) {
      try KMeans.best(of: cloud, classes: 5, seed: 1)
    }
    #expect(throws: TypologyError.classCount(0, individuals: 4)) {
      try KMeans.best(of: cloud, classes: 0, seed: 1)
    }
  }

  @Test func duplicatesGiveAsManyClassesAsDistinctPoints() throws {
    let three = Matrix((0..<30).map { [Double($0 % 3), 1] })
    let run = try KMeans.best(of: WeightedCloud(points: three), classes: 8, seed: 1)
    #expect(run.partition.classes == 3 && run.inertia == 0)
    let equal = Matrix(rows: 30, columns: 2, repeating: 4)
    let one = try KMeans.best(of: WeightedCloud(points: equal), classes: 5, seed: 1)
    #expect(one.partition.classes == 1 && one.inertia == 0)
    // Given centres keep their number: those that coincide leave the later ones empty.
    let given = KMeans(
      WeightedCloud(points: equal), from: Matrix(rows: 3, columns: 2, repeating: 4))
    #expect(given.partition.classes == 3 && given.partition.labels.allSatisfy { $0 == 0 })
  }

  @Test func aWeightIsSoManyPoints() {
    let twice = Matrix(
      (0..<400).flatMap { i in
        Array(repeating: Array(points.row(i)), count: 1 + i % 3)
      })
    let weights = (0..<400).map { Double(1 + $0 % 3) }
    let one = KMeans(WeightedCloud(points: points, weights: weights), from: first(5))
    let many = KMeans(WeightedCloud(points: twice), from: first(5))
    #expect(abs(one.inertia - many.inertia) <= 1e-10 * one.inertia)
  }

  @Test func drawsBelongToTheirKeys() throws {
    let cloud = WeightedCloud(points: points)
    let a = KMeans.spreadCentres(of: cloud, classes: 5, seed: 1, start: 2)
    #expect(a == KMeans.spreadCentres(of: cloud, classes: 5, seed: 1, start: 2))
    #expect(a != KMeans.spreadCentres(of: cloud, classes: 5, seed: 2, start: 2))
    #expect(
      try KMeans.best(of: cloud, classes: 4, seed: 9) == KMeans.best(of: cloud, classes: 4, seed: 9)
    )
  }
}
