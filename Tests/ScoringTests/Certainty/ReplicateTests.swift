import Foundation
import Kernels
import Scoring
import Testing

/// Replicates of small tables, and of large ones.
@Suite struct ReplicateTests {
  static let level = Noise.Level(ratio: 18, correlation: 0.4, absence: 0.1)

  static func laws(_ rows: Int, _ columns: Int, hole: Int = 7) -> [CellLaw?] {
    (0..<rows * columns).map { cell -> CellLaw? in
      if cell % hole == hole - 1 { return nil }
      let (volume, rate) = (Double(3 + (cell * 7919) % 400), 0.1 + Double(cell % 17) / 20)
      return CellLaw(volumes: [volume], rate: rate, noise: level)
    }
  }

  /// Ranks of one row by plain sorting of the same draws.
  static func plainRanks(_ laws: [CellLaw?], row: Int, columns: Int, _ rule: Replicates) -> [[Int]]
  {
    var ranks = [[Int]](repeating: [], count: columns)
    for replicate in 0..<rule.count {
      let draws = (0..<columns).compactMap { column -> (column: Int, key: Int)? in
        guard let law = laws[row * columns + column] else { return nil }
        var draws = Draws(seed: rule.seed, replicate: replicate, cell: row * columns + column)
        return (column, law.partLaw.number(at: draws.uniform()))
      }
      let sorted = draws.sorted { ($1.key, $0.column) < ($0.key, $1.column) }
      for (place, draw) in sorted.enumerated() { ranks[draw.column].append(place + 1) }
    }
    return ranks
  }

  @Test func ranksAreThoseOfPlainSorting() throws {
    let (rows, columns) = (3, 40)
    let laws = Self.laws(rows, columns)
    let rule = Replicates(count: 200, seed: 5, top: 10)
    let found = rule.ranks(laws, columns: columns)
    for row in 0..<rows {
      let plain = Self.plainRanks(laws, row: row, columns: columns, rule)
      for column in 0..<columns {
        guard laws[row * columns + column] != nil else {
          #expect(found[row, column] == nil)
          continue
        }
        let cell = try #require(found[row, column])
        let ranks = plain[column].sorted()
        // Least rank that 5 %, 50 %, 95 % of 200 reach: the 10th, the 100th, the 190th.
        #expect(cell.low == ranks[9] && cell.median == ranks[99] && cell.high == ranks[189])
        #expect(cell.probabilityTop == Double(ranks.count { $0 <= 10 }) / 200)
      }
    }
  }

  @Test func bytesAreTheSameOnOneAndTwoThreads() {
    let laws = Self.laws(9, 60)
    let evidence = ReplicateEvidence(
      inputs: [Matrix(rows: 9, columns: 60, repeating: -1)], weights: [2, 1], concentration: 20)
    let one = Replicates(count: 150, seed: 3, threads: 1)
    let two = Replicates(count: 150, seed: 3, threads: 2)
    #expect(one.ranks(laws, columns: 60) == two.ranks(laws, columns: 60))
    #expect(
      one.ranks(laws, columns: 60, evidence: evidence)
        == two.ranks(laws, columns: 60, evidence: evidence))
    #expect(
      one.ranks(laws, columns: 60) != Replicates(count: 150, seed: 4).ranks(laws, columns: 60))
  }

  @Test func partsHaveTheLawOfTheirTwoSteps() {
    // The same law drawn step by step: volume, rate, part.
    for (place, law) in Self.laws(1, 40, hole: 50).enumerated() {
      guard let law, place % 5 == 0 else { continue }
      let table = law.partLaw
      let size = 1 / law.noise.correlation - 1
      var counts = [Double](repeating: 0, count: 4)
      let edges = [0.1, 0.4, 0.7].map { share in
        table.cumulative.firstIndex { $0 >= share } ?? 0
      }
      for replicate in 0..<40_000 {
        var draws = Draws(seed: 77, replicate: replicate, cell: place)
        var key = 0
        if draws.uniform() >= law.noise.absence {
          let mean = law.volumes[0]
          let volume = draws.negativeBinomial(mean: mean, variance: mean * law.noise.ratio)
          let rate = draws.beta(law.rate * size, (1 - law.rate) * size)
          key = 1 + draws.binomial(volume, rate)
        }
        counts[edges.count { $0 < key }] += 1
      }
      var before = 0.0
      for (edge, count) in zip(edges + [table.cumulative.count - 1], counts) {
        let mass = table.cumulative[edge] - before
        before = table.cumulative[edge]
        // Four standard deviations of a share, and 2 ‰ for the points that stand for the Beta law.
        let error = 4 * (mass * (1 - mass) / 40_000).squareRoot() + 0.002
        #expect(abs(count / 40_000 - mass) < error, "law \(place), up to \(edge)")
      }
    }
  }

  @Test func partsHaveTheirMean() {
    for law in Self.laws(1, 40, hole: 50).compactMap({ $0 }) {
      let table = law.partLaw
      let mean = (1..<table.cumulative.count).reduce(0) {
        $0 + Double($1 - 1) * table.mass(of: $1)
      }
      let expected = law.volumes[0] * law.rate * (1 - law.noise.absence)
      #expect(abs(mean / expected - 1) < 1e-5)
    }
  }

  @Test func greatCountsHaveTheSameLaw() {
    // Too great to start from 0: law by law, from the mode of each.
    let law = CellLaw(
      volumes: [40_000], rate: 1, noise: .init(ratio: 3, correlation: 0.2, absence: 0))
    let table = law.partLaw
    let mean = (1..<table.cumulative.count).reduce(0) {
      $0 + Double($1 - 1) * table.mass(of: $1)
    }
    #expect(abs(mean / 40_000 - 1) < 1e-9)
  }

  @Test func hiddenVolumesAreOneOrAnother() {
    let noise = Noise.Level(ratio: 4, correlation: 0.3, absence: 0.2)
    func mass(_ volumes: [Double]) -> Double {
      CellLaw(volumes: volumes, rate: 0.4, noise: noise).partLaw.mass(of: 2)
    }
    #expect(abs(mass([1, 2, 3]) - (mass([1]) + mass([2]) + mass([3])) / 3) < 1e-12)
  }

  @Test func absentCellsComeLast() throws {
    let gone = CellLaw(
      volumes: [1e4], rate: 1, noise: .init(ratio: 2, correlation: 0, absence: 1))
    let there = CellLaw(
      volumes: [0], rate: 0, noise: .init(ratio: 2, correlation: 0, absence: 0))
    let ranks = Replicates(count: 20, top: 1).ranks([gone, there], columns: 2)
    #expect(try #require(ranks[0, 0]).median == 2)
    #expect(try #require(ranks[0, 1]).probabilityTop == 1)
  }

  @Test func evidenceMovesRanksByItsWeights() throws {
    // Both inputs point against the order of the counts; the greater weight decides.
    let noise = Noise.Level(ratio: 1, correlation: 0, absence: 0)
    let laws: [CellLaw?] = [10_000.0, 5_000, 100].map {
      CellLaw(volumes: [$0], rate: 1, noise: noise)
    }
    let against = Matrix([[-2, -1, 0]])
    for (weights, first) in [([1.0, 0], 0), ([1, 5], 2), ([5, 1], 0)] {
      let evidence = ReplicateEvidence(inputs: [against], weights: weights)
      let ranks = Replicates(count: 10, top: 1).ranks(laws, columns: 3, evidence: evidence)
      #expect(try #require(ranks[0, first]).probabilityTop == 1, "weights \(weights)")
    }
  }

  @Test func sortingIsStableAndDescending() {
    var sorter = DescendingOrder(capacity: 257)
    for number in 0..<50 {
      var draws = Draws(seed: 4, replicate: number, cell: 0)
      let bound = [3, 300, 70_000, Int(UInt32.max), 100][number % 5]
      // One in five rows lies together but for its first key.
      let keys = (0..<257).map {
        UInt32(draws.integer(below: bound)) + (number % 5 == 4 && $0 == 0 ? 1 << 31 : 0)
      }
      sorter.sort(keys)
      let expected = keys.indices.sorted { (keys[$1], $0) < (keys[$0], $1) }
      #expect(keys.indices.map { sorter.place($0) } == expected)
      let sorted: [UInt32] = expected.map { keys[$0] }
      #expect(keys.indices.map { sorter.key($0) } == sorted)
    }
  }
}
