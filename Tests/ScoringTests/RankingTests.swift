import Kernels
import Scoring
import Testing

@Suite struct RankingTests {
  static func columns(_ ranking: [RankedItem]) -> [Int] { ranking.map(\.column) }

  static func masked(_ row: [Double?]) -> MaskedMatrix {
    var matrix = MaskedMatrix(rows: 1, columns: row.count)
    for (column, value) in row.enumerated() {
      if let value { matrix.set(value, row: 0, column: column) }
    }
    return matrix
  }

  @Test func higherScoreThenTieBreakThenOrder() {
    let scores = Self.masked([3, 5, nil, 5, 3, 5, 0])
    let tieBreak = Self.masked([1, 2, 9, 4, 1, nil, 0])
    let ranking = Ranking.ranked(scores: scores, row: 0, tieBreak: tieBreak)
    #expect(Self.columns(ranking) == [3, 1, 5, 0, 4, 6])
    #expect(ranking.map(\.rank) == [1, 2, 3, 4, 5, 6])
    #expect(ranking.map(\.score) == [5, 5, 5, 3, 3, 0])
    let order = Ranking.ranked(
      scores: scores, row: 0, tieBreak: tieBreak, tieOrder: [6, 5, 4, 3, 2, 1, 0])
    #expect(Self.columns(order) == [3, 1, 5, 4, 0, 6])
  }

  @Test func lastBitsDoNotDecide() {
    let sums = Self.masked([0.3, 0.1 + 0.2, 0.3 + 2e-9])
    #expect(Self.columns(Ranking.ranked(scores: sums, row: 0)) == [2, 0, 1])
    let large = Self.masked([1e6, 1e6 + 1e-4, 1e6 + 1e-2])
    #expect(Self.columns(Ranking.ranked(scores: large, row: 0, scale: 1e6)) == [2, 0, 1])
    #expect(Self.columns(Ranking.ranked(scores: large, row: 0)) == [2, 1, 0])
  }

  @Test func estimatedScoresAreRankedAndSaidToBe() {
    var scores = Self.masked([4, nil, 6])
    scores.set(5, estimated: true, row: 0, column: 1)
    let ranking = Ranking.ranked(scores: scores, row: 0)
    #expect(Self.columns(ranking) == [2, 1, 0])
    #expect(ranking.map(\.isEstimated) == [false, true, false])
  }

  @Test func nothingToRankIsAnEmptyRanking() {
    #expect(Ranking.ranked(scores: MaskedMatrix(rows: 2, columns: 3), row: 1).isEmpty)
    #expect(Ranking.ranked(scores: MaskedMatrix(rows: 1, columns: 0), row: 0).isEmpty)
  }

  @Test func onlyTheRowAskedForCounts() {
    let scores = MaskedMatrix(known: Matrix([[1, 2, 3], [3, 1, 2]]))
    #expect(Self.columns(Ranking.ranked(scores: scores, row: 0)) == [2, 1, 0])
    #expect(Self.columns(Ranking.ranked(scores: scores, row: 1)) == [0, 2, 1])
  }

  @Test func shapesThatDoNotFitStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Ranking.ranked(
        scores: MaskedMatrix(rows: 1, columns: 3), row: 0,
        tieBreak: MaskedMatrix(rows: 1, columns: 2))
    }
  }
}
