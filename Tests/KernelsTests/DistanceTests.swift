import Kernels
import Testing

@Suite(.serialized) struct DistanceTests {
  private func drawn(_ rows: Int, _ columns: Int, _ number: Int = 0) -> Matrix {
    var draws = Draws(seed: 21, replicate: number, cell: rows * 1000 + columns)
    return Matrix(
      rows: rows, columns: columns, elements: (0..<rows * columns).map { _ in draws.uniform() })
  }

  /// The first centre at the least distance, every distance added up coordinate by coordinate.
  private func bruteForce(_ points: Matrix, _ centres: Matrix) -> [Int32] {
    (0..<points.rows).map { row in
      let apart = (0..<centres.rows).map { c in
        zip(points.row(row), centres.row(c)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      }
      let least = apart.min() ?? 0
      return Int32(apart.firstIndex(of: least) ?? 0)
    }
  }

  @Test(arguments: VectorLevel.allCases)
  func theNearestCentreOnEveryProcessor(level: VectorLevel) {
    _ = VectorLevel.limit(to: level)
    defer { _ = VectorLevel.limit(to: .avx512) }
    for (rows, dims, count) in [
      (1, 1, 1), (47, 3, 2), (48, 8, 5), (49, 17, 9), (1600, 2, 31), (700, 64, 50), (300, 5, 300),
      (100, 2500, 13),
    ] {
      let (points, centres) = (drawn(rows, dims), drawn(count, dims, 1))
      for way in NearestCentreSearch.Way.allCases {
        let search = NearestCentreSearch(points, way: way)
        #expect(search.assign(to: centres) == rows)
        #expect(search.labels == bruteForce(points, centres), "\(rows)×\(dims), \(count), \(way)")
      }
    }
  }

  @Test(arguments: VectorLevel.allCases)
  func momentsOnEveryProcessor(level: VectorLevel) {
    _ = VectorLevel.limit(to: level)
    defer { _ = VectorLevel.limit(to: .avx512) }
    for (rows, dims) in [
      (1, 1), (7, 3), (63, 8), (64, 16), (65, 17), (700, 64), (9001, 5), (600, 530), (3, 0),
    ] {
      let points = drawn(rows, dims)
      for weights in [nil, drawn(1, rows, 3).elements.map { 0.1 + $0 }] {
        let moments = WeightedMoments(of: points, weights: weights)
        let apart = differences(moments, points, weights ?? Array(repeating: 1, count: rows))
        #expect(apart < 1e-13, "\(rows)×\(dims), \(weights == nil ? "equal weights" : "weights")")
        #expect(moments == WeightedMoments(of: points, weights: weights))
      }
    }
  }

  /// The greatest error of a mean or covariance, held against two plain passes on some of the pairs.
  private func differences(
    _ moments: WeightedMoments, _ points: Matrix, _ weights: [Double]
  ) -> Double {
    let total = weights.reduce(0, +)
    func mean(_ value: (Int) -> Double) -> Double {
      (0..<points.rows).reduce(0) { $0 + weights[$1] * value($1) } / total
    }
    var greatest = 0.0
    for i in 0..<points.columns {
      greatest = max(greatest, abs(mean { points[$0, i] } - moments.mean[i]))
      for j in stride(from: i % 7, to: points.columns, by: 7) {
        let (a, b) = (moments.mean[i], moments.mean[j])
        let expected = mean { (points[$0, i] - a) * (points[$0, j] - b) }
        greatest = max(greatest, abs(expected - moments.covariance[i, j]))
      }
    }
    return greatest
  }

  @Test func boundsHoldWhileCentresMove() {
    let points = drawn(3000, 4)
    for way in NearestCentreSearch.Way.allCases {
      let search = NearestCentreSearch(points, way: way)
      var before: [Int32] = []
      var spared = false
      for step in 0..<30 {
        // Circles that shrink, then one great leap.
        let reach = step == 20 ? 0.5 : 0.3 / Double(1 + step * step)
        var centres = drawn(20, 4, 2)
        for c in 0..<20 {
          for j in 0..<4 { centres[c, j] += reach * Double((c + step + j) % 3 - 1) }
        }
        let changed = search.assign(to: centres)
        let expected = bruteForce(points, centres)
        #expect(search.labels == expected, "\(way), step \(step)")
        if step > 0 { #expect(changed == zip(before, expected).filter { $0 != $1 }.count) }
        before = expected
        spared = spared || search.searched < points.rows
      }
      #expect(spared == (way == .bounded))
    }
  }

  @Test func equalDistancesGoToTheFirstCentre() {
    // On a grid of halves many points lie as far from two centres as from one; single precision
    // cannot settle that, double does.
    let points = Matrix((0..<400).map { [Double($0 % 20) / 2, Double($0 / 20) / 2] })
    let centres = Matrix((0..<25).map { [Double($0 % 5) * 2, Double($0 / 5) * 2] })
    for way in NearestCentreSearch.Way.allCases {
      let search = NearestCentreSearch(points, way: way)
      search.assign(to: centres)
      #expect(search.labels == bruteForce(points, centres))
      search.assign(to: Matrix(rows: 3, columns: 2, repeating: 1))
      #expect(search.labels.allSatisfy { $0 == 0 })
    }
  }

  @Test func differencesThatSinglePrecisionCannotSee() {
    // Centres 1e-9 apart, far from the origin.
    let points = Matrix((0..<200).map { [1e4 + Double($0 % 2) * 1e-9] })
    let centres = Matrix([[1e4], [1e4 + 1e-9]])
    for way in NearestCentreSearch.Way.allCases {
      let search = NearestCentreSearch(points, way: way)
      search.assign(to: centres)
      #expect(search.labels == bruteForce(points, centres))
    }
  }

  @Test(arguments: VectorLevel.allCases)
  func theWardNeighbourOnEveryProcessor(level: VectorLevel) {
    _ = VectorLevel.limit(to: level)
    defer { _ = VectorLevel.limit(to: .avx512) }
    for (rows, dims) in [(2, 1), (50, 3), (400, 7), (97, 64)] {
      var centres = drawn(rows, dims)
      for j in 0..<dims { centres[rows - 1, j] = centres[0, j] }
      let weights = (0..<rows).map { 1 + 300 * drawn(rows, 1, 3)[$0, 0] }
      let found = WardNeighbours(centres: centres, weights: weights).nearest(of: Array(0..<rows))
      for row in 0..<rows {
        let heights = (0..<rows).map {
          $0 == row
            ? .infinity
            : wardHeight(centres.row(row), weights[row], centres.row($0), weights[$0])
        }
        let least = heights.min() ?? 0
        #expect(abs(found[row].height - least) <= 1e-14 * least)
        #expect(found[row].place == heights.firstIndex { $0 <= least * (1 + 1e-14) })
      }
    }
  }

  @Test(arguments: VectorLevel.allCases)
  func sumsOfDistancesOnEveryProcessor(level: VectorLevel) {
    _ = VectorLevel.limit(to: level)
    defer { _ = VectorLevel.limit(to: .avx512) }
    for (rows, dims, classes) in [(1, 1, 1), (23, 2, 3), (25, 9, 4), (500, 16, 7)] {
      let points = drawn(rows, dims)
      let weights = (0..<rows).map { 1 + Double($0 % 3) }
      let labels = (0..<rows).map { Int32($0 % classes) }
      let sums = classDistances(of: points, weights: weights, labels: labels, classes: classes)
      for row in 0..<rows {
        var expected = [Double](repeating: 0, count: classes)
        for other in 0..<rows {
          let square = zip(points.row(row), points.row(other)).reduce(0) {
            $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
          }
          expected[Int(labels[other])] += weights[other] * square.squareRoot()
        }
        for c in 0..<classes {
          #expect(abs(sums[row, c] - expected[c]) <= 1e-11 * (1 + expected[c]))
        }
      }
    }
  }

  @Test func sumsOfGroups() {
    let points = drawn(101, 40)
    let labels = (0..<101).map { Int32($0 % 4) }
    let weights = (0..<101).map { Double($0 % 5) }
    let sums = groupSums(of: points, weights: weights, labels: labels, groups: 5)
    for group in 0..<5 {
      for j in 0..<40 {
        let expected = (0..<101).filter { Int($0 % 4) == group }
          .reduce(0.0) { $0 + weights[$1] * points[$1, j] }
        #expect(abs(sums[group, j] - expected) < 1e-12)
      }
    }
    let plain = groupSums(of: points, labels: labels, groups: 4)
    #expect(
      abs(plain[0, 0] - stride(from: 0, to: 101, by: 4).reduce(0) { $0 + points[$1, 0] }) < 1e-12)
  }

  @Test func sumsThatFollowTheirLabels() {
    // Whole numbers: both ways of adding up are exact.
    let points = Matrix(
      rows: 300, columns: 7, elements: (0..<2100).map { Double(($0 &* 7919) % 100) })
    let old = (0..<300).map { Int32($0 % 6) }
    let new = old.enumerated().map { $0.offset % 5 == 0 ? ($0.element + 2) % 6 : $0.element }
    for weights in [nil, (0..<300).map { Double($0 % 3) }] {
      var sums = groupSums(of: points, weights: weights, labels: old, groups: 6)
      moveGroupSums(&sums, of: points, weights: weights, from: old, to: new)
      #expect(sums == groupSums(of: points, weights: weights, labels: new, groups: 6))
    }
  }
}
