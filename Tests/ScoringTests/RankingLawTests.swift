import Kernels
import Scoring
import Testing

/// Rows full of ties, their last bits disturbed, ranked and counted by hand.
@Suite struct RankingLawTests {
  /// One column: whole scores, so that the true order is known without any arithmetic.
  struct Column {
    let score: Int?
    let tieBreak: Int?
    let code: Int
    let noise: Double
  }

  static func row(of count: Int, case number: Int) -> [Column] {
    var draws = Draws(seed: 11, replicate: number, cell: count)
    return (0..<count).map { code in
      Column(
        score: draws.integer(below: 5) == 0 ? nil : draws.integer(below: 4),
        tieBreak: draws.integer(below: 5) == 0 ? nil : draws.integer(below: 3),
        code: code, noise: (draws.uniform() - 0.5) * 1e-12)
    }
  }

  static func ranked(_ columns: [Column]) -> [Column] {
    var scores = MaskedMatrix(rows: 1, columns: columns.count)
    var tieBreak = scores
    for (place, column) in columns.enumerated() {
      if let score = column.score {
        scores.set(Double(score) + column.noise, row: 0, column: place)
      }
      if let value = column.tieBreak {
        tieBreak.set(Double(value) - column.noise, row: 0, column: place)
      }
    }
    return Ranking.ranked(
      scores: scores, row: 0, tieBreak: tieBreak, tieOrder: columns.map(\.code)
    ).map { columns[$0.column] }
  }

  static func beats(_ a: Column, _ b: Column) -> Bool {
    guard let x = a.score, let y = b.score else { return false }
    if x != y { return x > y }
    if a.tieBreak != b.tieBreak { return (a.tieBreak ?? -1) > (b.tieBreak ?? -1) }
    return a.code < b.code
  }

  @Test func rankIsOnePlusTheColumnsThatBeatIt() {
    for number in 0..<200 {
      let columns = Self.row(of: 1 + number % 23, case: number)
      let ranking = Self.ranked(columns)
      #expect(ranking.count == columns.count { $0.score != nil })
      for (index, column) in ranking.enumerated() {
        #expect(columns.count { Self.beats($0, column) } == index, "case \(number)")
      }
    }
  }

  @Test func arrangementOfColumnsDoesNotMatter() {
    for number in 0..<100 {
      let columns = Self.row(of: 17, case: number)
      var draws = Draws(seed: 12, replicate: number, cell: 0)
      let shuffled = columns.map { ($0, draws.uniform()) }.sorted { $0.1 < $1.1 }.map(\.0)
      #expect(Self.ranked(shuffled).map(\.code) == Self.ranked(columns).map(\.code))
    }
  }

  @Test func positiveScalingOfScoresAndScaleDoesNotMatter() {
    let values = (0..<50).map { Double(($0 * 37) % 50) / 3 }
    let scores = MaskedMatrix(known: Matrix([values]))
    let scaled = MaskedMatrix(known: Matrix([values.map { $0 * 1024 }]))
    #expect(
      Ranking.ranked(scores: scores, row: 0).map(\.column)
        == Ranking.ranked(scores: scaled, row: 0, scale: 1024).map(\.column))
  }
}
