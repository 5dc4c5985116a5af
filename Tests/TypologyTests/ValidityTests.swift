import Kernels
import Testing
import Typology

@Suite struct ValidityTests {
  let cloud = WeightedCloud(points: Invented.points(400, 5, groups: 4, spread: 0.7))
  let partition = Partition(labels: RivalValues.kMeansLabels, classes: 6)

  @Test func scikitLearnsSilhouettes() throws {
    let silhouette = try #require(Silhouette(cloud, partition))
    #expect(relativeError(silhouette.values.prefix(40), RivalValues.silhouettes) < 1e-10)
    let mean = silhouette.values.reduce(0, +) / 400
    #expect(abs(silhouette.mean - mean) < 1e-12)
  }

  @Test func silhouettesByHand() throws {
    // 0, 2 | 10 | empty. For 0: a = 2, b = 10: 0.8. For 2: a = 2, b = 8: 0.75. 10 is alone: 0.
    let three = WeightedCloud(points: Matrix([[0], [2], [10]]), weights: [1, 3, 1])
    let silhouette = try #require(Silhouette(three, Partition(labels: [0, 0, 1], classes: 3)))
    #expect(silhouette.values == [0.8, 0.75, 0])
    #expect(abs(silhouette.mean - (0.8 + 3 * 0.75) / 5) < 1e-15)
    #expect(silhouette.classMeans[2] == 0)
    #expect(Silhouette(three, Partition(labels: [0, 0, 0], classes: 1)) == nil)
  }

  @Test func pointsThatCoincideHaveNoDistance() throws {
    // Far from the origin |x|² + |y|² − 2x·y would leave 1e-3 of nothing.
    let points = Matrix((0..<40).map { [1e7 + Double($0 % 2), 3e7] })
    let labels = (0..<40).map { $0 % 2 }
    let silhouette = try #require(
      Silhouette(WeightedCloud(points: points), Partition(labels: labels, classes: 2)))
    #expect(silhouette.values.allSatisfy { $0 == 1 })
  }

  @Test func scikitLearnsCalinskiHarabasz() throws {
    let ours = try #require(cloud.calinskiHarabasz(partition))
    let theirs = RivalValues.calinskiHarabasz[0]
    #expect(abs(ours - theirs) <= 1e-11 * theirs)
    #expect(
      cloud.calinskiHarabasz(Partition(labels: partition.labels.map { _ in 0 }, classes: 1)) == nil)
  }

  @Test func theGapFindsGroupsAndTheirAbsence() throws {
    let groups = Matrix(
      (0..<90).map { i in
        [8 * Double(i % 3) + Invented.unit(i, 0), 9 * Double(i % 3 % 2) + Invented.unit(i, 1)]
      })
    let three = WeightedCloud(points: groups)
    let found = GapStatistic(three, WardTree(three), most: 6, draws: 20, seed: 4)
    #expect(found.classes == 3)
    let even = WeightedCloud(points: Invented.drawn(90, 2, 77))
    #expect(GapStatistic(even, WardTree(even), most: 6, draws: 20, seed: 4).classes == 1)
    #expect(found == GapStatistic(three, WardTree(three), most: 6, draws: 20, seed: 4))
  }

  @Test func theGapByHandOfTwoPoints() {
    // W₁ of two points is half their squared distance and W₂ is 0: one gap, of the logarithms of the
    // squared distances drawn, about E[2 log|U − V|] = −3 on the unit segment.
    let two = WeightedCloud(points: Matrix([[0], [1]]))
    let gap = GapStatistic(two, WardTree(two), most: 5, draws: 400, seed: 2)
    #expect(gap.gaps.count == 1 && gap.classes == 1)
    #expect(abs(gap.gaps[0] + 3) < 0.4)
  }

  @Test func theJumpOfInertiaByHand() throws {
    // Pairs at 0, 1 | 10, 11 | 40, 41: Σx = 103, Σx² = 3503, so W is 3503 − 103²/6 in one class;
    // 222 − 22²/4 + ½ = 101.5 in two, 3·½ in three, 1 in four. The least quotient is 1.5 / 101.5.
    let cloud = WeightedCloud(points: Matrix([[0], [1], [10], [11], [40], [41]]))
    let tree = WardTree(cloud)
    let expected = [3503 - 103.0 * 103 / 6, 101.5, 1.5, 1, 0.5, 0]
    #expect(zip(tree.withinInertia, expected).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(tree.classesByInertiaJump(among: 2...5) == 3)
    #expect(WardTree(WeightedCloud(points: Matrix([[1], [1]]))).classesByInertiaJump() == 1)
  }

  @Test func stableAndLooseClasses() throws {
    let apart = WeightedCloud(
      points: Matrix(
        (0..<60).map { i in
          [20 * Double(i % 3) + Invented.unit(i, 0), Invented.unit(i, 1)]
        }))
    let found = try KMeans.best(of: apart, classes: 3, seed: 1).partition
    let sure = try BootstrapStability(apart, found, draws: 30, seed: 5) {
      try KMeans.best(of: $0, classes: 3, seed: 1, starts: 3).partition
    }
    #expect(sure.similarities.allSatisfy { $0 == 1 })
    let even = WeightedCloud(points: Invented.drawn(60, 2, 9))
    let loose = try KMeans.best(of: even, classes: 7, seed: 1).partition
    let unsure = try BootstrapStability(even, loose, draws: 30, seed: 5) {
      try KMeans.best(of: $0, classes: 7, seed: 1, starts: 1).partition
    }
    #expect(unsure.similarities.compactMap(\.self).contains { $0 < 0.75 })
  }

  @Test func jaccardByHand() {
    // Drawn 0, 1, 2, 3 of classes {0, 1, 4}, {2}, {3}, {5}; found {0, 2}, {1, 3}: of {0, 1} the best
    // is 1/3, of {2} and {3} ½, of {5} none.
    let similarities = BootstrapStability.bestSimilarities(
      Partition(labels: [0, 0, 1, 2, 0, 3], classes: 4), [0, 1, 2, 3],
      Partition(labels: [0, 1, 0, 1], classes: 2))
    #expect(similarities == [1.0 / 3, 0.5, 0.5, nil])
  }
}
