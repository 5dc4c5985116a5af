import Foundation
import Kernels
import TestSupport
import Testing
import Typology

@Suite struct WardTreeTests {
  @Test func theFivePointsOfMETHODS() throws {
    // (½,√3/2) and (−½,√3/2) lie 1 apart: Δ = ½·1. Then (2,0)-(2,2), Δ = ½·4. Then (0,−1) with the
    // first pair, centre (0,√3/2): Δ = 2/3·(1 + √3/2)² = 2.321367. Then centres (0,(√3−1)/3), weight 3,
    // and (2,1), weight 2: Δ = 6/5·(4 + (1 − (√3−1)/3)²) = 5.485812. Squared heights are twice those.
    let third = (3.0).squareRoot() / 2
    let cloud = WeightedCloud(
      points: Matrix([[0.5, third], [-0.5, third], [0, -1], [2, 0], [2, 2]]))
    let tree = WardTree(cloud)
    let last = 1 - ((3.0).squareRoot() - 1) / 3
    let expected = [1, 4, 4 / 3 * (1 + third) * (1 + third), 12 / 5 * (4 + last * last)]
    for (merge, square) in zip(tree.merges, expected) {
      #expect(abs(2 * merge.height - square) < 1e-12)
    }
    #expect(zip([1, 4, 4.642734, 10.971625], expected).allSatisfy { abs($0 - $1) < 5e-7 })
    #expect(tree.merges.map(\.count) == [2, 2, 3, 5])
    #expect(try tree.partition(into: 2).labels == [0, 0, 0, 1, 1])
    #expect(tree.order.sorted() == [0, 1, 2, 3, 4])
    #expect(abs(tree.withinInertia[0] - cloud.totalInertia) < 1e-12)
  }

  @Test func everyMergeIsThatOfBruteForce() {
    for number in 0..<500 {
      let rows = 2 + number % 23
      let weights = number % 3 == 0 ? nil : Invented.weights(rows, number)
      let cloud = WeightedCloud(
        points: Invented.drawn(rows, 1 + number % 6, number), weights: weights)
      let tree = WardTree(cloud)
      let steps = bruteForce(cloud)
      #expect(tree.merges.count == steps.count)
      for (merge, step) in zip(tree.merges, steps) {
        #expect(abs(merge.height - step.height) <= 1e-12 * cloud.totalInertia, "case \(number)")
        #expect(members(of: merge, in: tree) == step.members, "case \(number)")
      }
      let sum = tree.merges.reduce(0) { $0 + $1.height }
      #expect(abs(sum - cloud.totalInertia) <= 1e-12 * cloud.totalInertia)
    }
  }

  /// At each step every pair of clusters, heights from the members' own coordinates.
  private func bruteForce(_ cloud: WeightedCloud) -> [(height: Double, members: Set<Int>)] {
    var clusters = (0..<cloud.points.rows).map { Set([$0]) }
    var steps: [(height: Double, members: Set<Int>)] = []
    while clusters.count > 1 {
      var best: (height: Double, a: Int, b: Int) = (.infinity, 0, 0)
      for b in clusters.indices {
        for a in 0..<b {
          let added =
            inertia(clusters[a].union(clusters[b]), cloud) - inertia(clusters[a], cloud)
            - inertia(clusters[b], cloud)
          if added < best.height { best = (added, a, b) }
        }
      }
      clusters[best.a].formUnion(clusters[best.b])
      steps.append((best.height, clusters[best.a]))
      clusters.remove(at: best.b)
    }
    return steps
  }

  /// Σ w·‖x − g‖² of some individuals, g their own centre.
  private func inertia(_ members: Set<Int>, _ cloud: WeightedCloud) -> Double {
    let members = members.sorted()
    let total = members.reduce(0) { $0 + cloud.weights[$1] }
    return (0..<cloud.points.columns).reduce(0) { sum, j in
      let mean = members.reduce(0) { $0 + cloud.weights[$1] * cloud.points[$1, j] } / total
      return members.reduce(sum) {
        $0 + cloud.weights[$1] * (cloud.points[$1, j] - mean) * (cloud.points[$1, j] - mean)
      }
    }
  }

  private func members(of merge: WardTree.Merge, in tree: WardTree) -> Set<Int> {
    var (open, found) = ([merge.first, merge.second], Set<Int>())
    while let node = open.popLast() {
      guard node >= tree.leaves else {
        found.insert(node)
        continue
      }
      open += [tree.merges[node - tree.leaves].first, tree.merges[node - tree.leaves].second]
    }
    return found
  }

  @Test func fastclustersTreeOfTwoThousandPoints() throws {
    let cloud = WeightedCloud(points: Invented.points(2000, 8, groups: 7, spread: 0.2))
    let tree = WardTree(cloud)
    let lines = try String(
      contentsOfFile: Project.path("Tests/TypologyTests/Reference/ward2000.csv"), encoding: .utf8
    ).split(separator: "\n").dropFirst()
    #expect(lines.count == 1999)
    for (merge, line) in zip(tree.merges, lines) {
      let fields = line.split(separator: ",")
      let height = try #require(Double(fields[0]))
      #expect(abs((2 * merge.height).squareRoot() - height) <= 1e-10 * max(height, 1e-3))
      #expect(Int(fields[1]) == merge.count)
    }
    let sums = try [2, 7, 30].map { classes in
      try tree.partition(into: classes).labels.enumerated()
        .reduce(0) { $0 + $1.element * ($1.offset % 97 + 1) }
    }
    #expect(sums == RivalValues.wardCuts)
  }

  @Test func aStarGrowsByTheChain() {
    // A heavy hub with points on axes of their own is the nearest neighbour of all, at every step: one
    // pair a round. Heights are those of brute force, and searches stay under 30 a cluster.
    let count = 160
    var points = Matrix(rows: count + 1, columns: count)
    for i in 0..<count { points[i + 1, i] = 1 + 0.001 * Double(i) }
    let cloud = WeightedCloud(points: points)
    var growing = GrowingTree(cloud)
    growing.grow()
    let tree = growing.tree
    #expect(growing.searches < 30 * count)
    let sum = tree.merges.reduce(0) { $0 + $1.height }
    #expect(abs(sum - cloud.totalInertia) <= 1e-12 * cloud.totalInertia)
    let small = WeightedCloud(points: Matrix((0..<24).map { Array(points.row($0)) }))
    for (merge, step) in zip(WardTree(small).merges, bruteForce(small)) {
      #expect(abs(merge.height - step.height) < 1e-12)
    }
  }

  @Test func theChainAloneGivesTheSameTree() {
    for number in 0..<40 {
      let cloud = WeightedCloud(
        points: Invented.drawn(60, 3, 900 + number), weights: Invented.weights(60, number))
      var chained = GrowingTree(cloud)
      chained.chain()
      let (ours, theirs) = (WardTree(cloud), chained.tree)
      for (a, b) in zip(ours.merges, theirs.merges) {
        #expect(abs(a.height - b.height) <= 1e-12 * cloud.totalInertia)
        #expect(members(of: a, in: ours) == members(of: b, in: theirs))
      }
    }
  }

  @Test func tiesAndDuplicatesHaveAnAnswer() throws {
    // Two points three times each: four merges cost nothing, the last one 3·3/6·‖x − y‖² = 1.5·25.
    let points = Matrix([[0, 0], [3, 4], [0, 0], [3, 4], [0, 0], [3, 4]])
    let tree = WardTree(WeightedCloud(points: points))
    #expect(tree.merges.map(\.height) == [0, 0, 0, 0, 37.5])
    #expect(try tree.partition(into: 2).labels == [0, 1, 0, 1, 0, 1])
    let equal = WardTree(WeightedCloud(points: Matrix(rows: 300, columns: 4, repeating: 0.1)))
    #expect(equal.merges.allSatisfy { $0.height == 0 })
    #expect(equal.merges.count == 299)
  }

  @Test func farFromTheOriginNothingChanges() {
    let near = Invented.drawn(200, 3, 5)
    let far = Matrix(rows: 200, columns: 3, elements: near.elements.map { $0 + 1e6 })
    let (a, b) = (WardTree(WeightedCloud(points: near)), WardTree(WeightedCloud(points: far)))
    #expect(relativeError(a.merges.map(\.height), b.merges.map(\.height)) < 1e-8)
    #expect(a.merges.map(\.count) == b.merges.map(\.count))
  }

  @Test func fewIndividuals() throws {
    #expect(WardTree(WeightedCloud(points: Matrix(rows: 0, columns: 2))).merges.isEmpty)
    let one = WardTree(WeightedCloud(points: Matrix([[1, 2]])))
    #expect(try one.partition(into: 1).labels == [0])
    #expect(throws: TypologyError.classCount(2, individuals: 1)) { try one.partition(into: 2) }
    #expect(throws: TypologyError.classCount(0, individuals: 1)) { try one.partition(into: 0) }
  }
}
