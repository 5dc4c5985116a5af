import Foundation
import Kernels
import Testing

import Scoring

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
        let draw = CellSampler(law, cell: row * columns + column)
          .draw(seed: rule.seed, replicate: replicate)
        return (column, draw.isAbsent ? -1 : draw.part)
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
        #expect([cell.low, cell.median, cell.high] == [ranks[9], ranks[99], ranks[189]])
        #expect(cell.probabilityTop == Double(ranks.count { $0 <= 10 }) / 200)
      }
    }
  }

  @Test func bytesAreTheSameOnOneAndTwoThreads() {
    let laws = Self.laws(9, 60)
    let evidence = Evidence(
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

  @Test func aCellsDrawsDoNotDependOnTheOthers() {
    let law = CellLaw(volumes: [30], rate: 0.4, noise: Self.level)
    let alone = CellSampler(law, cell: 12).draw(seed: 8, replicate: 77)
    #expect(alone == CellSampler(law, cell: 12).draw(seed: 8, replicate: 77))
    #expect((0..<50).contains { CellSampler(law, cell: $0).draw(seed: 8, replicate: 77) != alone })
  }

  @Test func drawsHaveTheMomentsOfTheirLaw() {
    // Volume: mean 50, variance 18 · 50 = 900. Share of the part given n: p q (ρ + (1 − ρ) / n).
    let law = CellLaw(
      volumes: [50], rate: 0.3, noise: .init(ratio: 18, correlation: 0.4, absence: 0))
    let sampler = CellSampler(law, cell: 3)
    let draws = (0..<40_000).map { sampler.draw(seed: 2, replicate: $0) }
    let mean = draws.reduce(0) { $0 + Double($1.volume) } / 40_000
    let variance = draws.reduce(0) { $0 + pow(Double($1.volume) - 50, 2) } / 40_000
    #expect(abs(mean - 50) < 4 * 30 / 200)
    #expect(abs(variance - 900) < 45)
    let some = draws.filter { $0.volume > 0 }
    let excess = some.reduce(0) {
      let n = Double($1.volume)
      return $0 + pow(Double($1.part) / n - 0.3, 2) / (0.21 * (0.4 + 0.6 / n))
    }
    #expect(abs(excess / Double(some.count) - 1) < 0.03)
    let shares = some.reduce(0) { $0 + Double($1.part) / Double($1.volume) }
    #expect(abs(shares / Double(some.count) - 0.3) < 4 * 0.3 / 200)
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
      let evidence = Evidence(inputs: [against], weights: weights)
      let ranks = Replicates(count: 10, top: 1).ranks(laws, columns: 3, evidence: evidence)
      #expect(try #require(ranks[0, first]).probabilityTop == 1, "weights \(weights)")
    }
  }

  @Test func sortingIsStableAndDescending() {
    var sorter = DescendingOrder(capacity: 257)
    for number in 0..<50 {
      var draws = Draws(seed: 4, replicate: number, cell: 0)
      let bound = [3, 300, 70_000, Int(UInt32.max)][number % 4]
      let keys = (0..<257).map { _ in UInt32(draws.integer(below: bound)) }
      sorter.sort(keys[...])
      let expected = keys.indices.sorted { (keys[$1], $0) < (keys[$0], $1) }
      let order: [Int] = sorter.order.map { Int($0) }
      #expect(order == expected)
      let sorted: [UInt32] = expected.map { keys[$0] }
      let found: [UInt32] = sorter.keys
      #expect(found == sorted)
    }
  }
}
