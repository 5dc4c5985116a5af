import Kernels
import Scoring
import Testing

@Suite("First ranks by selection") struct RankingFirstTests {
  @Test(arguments: [0, 1, 5, 20, 64, 65, 200, 1000])
  func firstRanksAreThePrefixOfTheRanking(length: Int) {
    var draws = Draws(seed: 5, replicate: 0, cell: length)
    for (levels, scale) in [(3.0, 1.0), (1e6, 1), (40, 50), (1, 1e-3)] {
      var scores = MaskedMatrix(rows: 2, columns: 200)
      var ties = scores
      for column in 0..<200 {
        let level = (draws.uniform() * levels).rounded(.down) / levels * scale
        // Less than half a step, more than one, or nothing.
        let dust = [0, 0.2e-9, 1.4e-9][column % 3] * scale
        if draws.uniform() < 0.9 { scores.set(level + dust, row: 1, column: column) }
        if draws.uniform() < 0.5 {
          ties.set((draws.uniform() * 3).rounded(), row: 1, column: column)
        }
      }
      let order = (0..<200).map { $0 * 77 % 200 }
      let whole = Ranking.ranked(
        scores: scores, row: 1, tieBreak: ties, tieOrder: order, scale: scale)
      #expect(
        Ranking.first(
          length, scores: scores, row: 1, tieBreak: ties, tieOrder: order, scale: scale)
          == Array(whole.prefix(length)))
      let plain = Ranking.ranked(scores: scores, row: 1, scale: scale)
      #expect(
        Ranking.first(length, scores: scores, row: 1, scale: scale) == Array(plain.prefix(length)))
      #expect(Ranking.first(length, scores: scores, row: 0).isEmpty)
    }
  }

  @Test func scoresThatRoundingMakesEqualCompeteByTheTieRule() {
    // The third is the least by its last bits, and the first by its tie-break value.
    let scores = MaskedMatrix(known: Matrix([[0.5 + 2e-10, 0.5 + 1e-10, 0.5, 0.1]]))
    let ties = MaskedMatrix(known: Matrix([[1, 2, 3, 9]]))
    #expect(Ranking.first(1, scores: scores, row: 0, tieBreak: ties).map(\.column) == [2])
    #expect(Ranking.first(2, scores: scores, row: 0).map(\.column) == [0, 1])
  }

  @Test func largeScoresKeepTheirLastBits() {
    let next = 1e15.nextUp
    let scores = MaskedMatrix(known: Matrix([[1e15, next, 1e15, -1e15]]))
    #expect(
      Ranking.first(3, scores: scores, row: 0)
        == Array(Ranking.ranked(scores: scores, row: 0).prefix(3)))
  }
}
