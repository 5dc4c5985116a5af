import Kernels
import Scoring
import Testing

/// Bounds of ranks, by brute force and on tables that were whole.
@Suite struct RankBoundsTests {
  static func bounds(_ lower: [Double], _ upper: [Double]) -> RankBounds {
    RankBounds(
      lower: MaskedMatrix(known: Matrix([lower])), upper: MaskedMatrix(known: Matrix([upper])),
      row: 0)
  }

  @Test func certainPossibleExcluded() {
    // 9 is first; 1…5 and 4 share the next two ranks; 0 is last.
    let bounds = Self.bounds([9, 1, 4, 0], [9, 5, 4, 0])
    #expect(bounds.best == [1, 2, 2, 4])
    #expect(bounds.worst == [1, 3, 3, 4])
    #expect(bounds.standings(top: 2) == [.certain, .possible, .possible, .excluded])
    #expect(bounds.standings(top: 3) == [.certain, .certain, .certain, .excluded])
  }

  @Test func equalScoresMayStandEitherWay() {
    let bounds = Self.bounds([2, 2, 2], [2, 2, 2])
    #expect(bounds.best == [1, 1, 1])
    #expect(bounds.worst == [3, 3, 3])
  }

  /// Every table of whole scores within small intervals, with ties broken both ways.
  @Test func endsAreReachedAndNeverPassed() {
    for number in 0..<60 {
      var draws = Draws(seed: 21, replicate: number, cell: 0)
      let lower = (0..<5).map { _ in draws.integer(below: 5) }
      let upper = lower.map { $0 + draws.integer(below: 3) }
      let bounds = Self.bounds(lower.map(Double.init), upper.map(Double.init))
      var best = [Int](repeating: 9, count: 5)
      var worst = [Int](repeating: 0, count: 5)
      for table in Self.tables(lower, upper) {
        for column in 0..<5 {
          best[column] = min(best[column], 1 + table.count { $0 > table[column] })
          worst[column] = max(worst[column], table.count { $0 >= table[column] })
        }
      }
      #expect(bounds.best == best && bounds.worst == worst, "case \(number)")
    }
  }

  static func tables(_ lower: [Int], _ upper: [Int]) -> [[Int]] {
    lower.indices.reduce([[]]) { tables, place in
      tables.flatMap { table in (lower[place]...upper[place]).map { table + [$0] } }
    }
  }

  /// 2017 hides nothing: masked by the rule of 2018 (below 5), all true ranks stand within bounds.
  @Test func trueRanksStandWithinBoundsOnceMasked() throws {
    let truth = IdfYears.fap2009[2017]
    let (lower, upper) = Self.masked(truth)
    var (cells, spread) = (0, 0)
    for row in 0..<truth.rows where !truth.part.presentColumns(inRow: row).isEmpty {
      let bounds = RankBounds(lower: lower, upper: upper, row: row)
      let ranking = Ranking.ranked(scores: truth.part, row: row)
      let standings = bounds.standings(top: 20)
      for item in ranking {
        let place = try #require(bounds.columns.firstIndex(of: item.column))
        #expect(item.rank >= bounds.best[place] && item.rank <= bounds.worst[place])
        #expect(standings[place] != .certain || item.rank <= 20)
        #expect(standings[place] != .excluded || item.rank > 20)
        cells += 1
        spread += bounds.worst[place] > bounds.best[place] ? 1 : 0
      }
    }
    // The 3 439 cells of 24 bassins; most small counts leave some doubt.
    #expect(cells == 3439)
    #expect(spread > 1000)
  }

  /// The least and greatest difficult projects that the rule of 2018 would leave known.
  static func masked(_ truth: YearCounts) -> (lower: MaskedMatrix, upper: MaskedMatrix) {
    var (lower, upper) = (truth.part, truth.part)
    for row in 0..<truth.rows {
      for column in truth.part.presentColumns(inRow: row) where truth.part.values[row, column] < 5 {
        // 2017 has decimals: a count below 5 is 0…5, and no more than the projects it is part of.
        let most = min(5, max(5, truth.volume.values[row, column]))
        lower.set(0, row: row, column: column)
        upper.set(most, row: row, column: column)
      }
    }
    return (lower, upper)
  }
}
