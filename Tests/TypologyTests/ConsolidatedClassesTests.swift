import Kernels
import Testing
import Typology

@Suite struct ConsolidatedClassesTests {
  let points = Invented.points(45, 6, groups: 3, spread: 0.6)

  private func cloud(_ weights: [Double]? = nil) throws -> WeightedCloud {
    let whole = WeightedCloud(points: points, weights: weights)
    let axes = try PrincipalComponents(whole, scaling: .unitVariance)
    let total = whole.totalWeight
    return WeightedCloud(
      points: axes.coordinates(of: points, axes: 3), weights: whole.weights.map { $0 / total })
  }

  @Test func factoMineRsClasses() throws {
    let cloud = try cloud()
    let cut = try ConsolidatedClasses(cloud, classes: 4, consolidating: false)
    #expect(cut.partition == named(FactoMineRValues.cutLabels.map { $0 - 1 }))
    #expect(relativeError(cut.tree.merges.map(\.height), FactoMineRValues.treeHeights) < 1e-11)
    let consolidated = try ConsolidatedClasses(cloud, classes: 4)
    #expect(consolidated.partition == named(FactoMineRValues.consolidatedLabels.map { $0 - 1 }))
    #expect(cloud.withinInertia(consolidated.partition) <= cloud.withinInertia(cut.partition))
    #expect(cut.tree.classesByInertiaJump() == FactoMineRValues.chosenClasses[0])
  }

  @Test func factoMineRsTreeOfWeightedIndividuals() throws {
    let cloud = try cloud((0..<45).map { Double(1 + $0 % 4) })
    let classes = try ConsolidatedClasses(cloud, classes: 4, consolidating: false)
    let heights = classes.tree.merges.map(\.height)
    #expect(relativeError(heights, FactoMineRValues.weightedTreeHeights) < 1e-11)
    #expect(classes.partition == named(FactoMineRValues.weightedLabels.map { $0 - 1 }))
  }

  @Test func factoMineRsTestValues() {
    let partition = Partition(labels: (0..<45).map { $0 % 3 }, classes: 3)
    let found = WeightedCloud(points: points).testValues(partition)
    for (ours, theirs) in zip(
      found,
      [FactoMineRValues.testValues1, FactoMineRValues.testValues2, FactoMineRValues.testValues3])
    {
      #expect(ours.map(\.variable) == Array(0..<6))
      #expect(relativeError(ours.map(\.value), theirs) < 1e-12)
    }
  }

  @Test func testValuesByHand() {
    // 0, 0, 1, 3 in classes of two: m = 1, s² = 1.5; the first has mean 0 and error
    // √(1.5/2·2/3) = √½: v = −√2. Multiplying the weights changes nothing. P(|N| > √2) = 0.157299.
    let partition = Partition(labels: [0, 0, 1, 1], classes: 2)
    let points = Matrix([[0, 7], [0, 7], [1, 7], [3, 7]])
    for weight in [1.0, 0.25, 10] {
      let cloud = WeightedCloud(points: points, weights: Array(repeating: weight, count: 4))
      let found = cloud.testValues(partition)
      #expect(found[0].count == 1, "what does not vary is left out")
      #expect(abs(found[0][0].value + (2.0).squareRoot()) < 1e-12)
      #expect(abs(found[1][0].value - (2.0).squareRoot()) < 1e-12)
      #expect(abs(found[0][0].probability - 0.157299) < 5e-7)
    }
  }

  @Test func typicalMembersByHand() {
    // Class 0: 0, 1, 5, centre 2: distances 2, 1, 3. Class 1: 10 alone.
    let cloud = WeightedCloud(points: Matrix([[0], [1], [5], [10]]))
    let typical = cloud.typicalMembers(Partition(labels: [0, 0, 0, 1], classes: 2))
    #expect(typical[0].members == [1, 0, 2] && typical[0].distances == [1, 2, 3])
    #expect(typical[0].paragon == 1 && typical[0].mostDistant == 2)
    #expect(typical[1].paragon == 3 && typical[1].mostDistant == 3)
  }
}
