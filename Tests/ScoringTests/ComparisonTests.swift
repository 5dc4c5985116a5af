import Kernels
import Scoring
import Testing

@Suite("Comparing two lists") struct ComparisonTests {
  @Test func rankBiasedOverlapOfTheMethodsOracle() {
    let (a, b) = (
      TopList(columns: [0, 1, 2, 3, 4, 5, 6]), TopList(columns: [1, 0, 2, 3, 4, 5, 6])
    )
    #expect(abs(a.rankBiasedOverlap(with: b) - 0.9) < 1e-12)
  }

  @Test(arguments: ReferenceValues.firstLists.indices)
  func rankBiasedOverlapOfUnevenLists(place: Int) {
    let first = TopList(columns: ReferenceValues.firstLists[place])
    let second = TopList(columns: ReferenceValues.secondLists[place])
    // The package rounds to three decimals.
    #expect(abs(first.rankBiasedOverlap(with: second) - ReferenceValues.overlaps90[place]) < 6e-4)
    #expect(
      abs(
        first.rankBiasedOverlap(with: second, persistence: 0.98)
          - ReferenceValues.overlaps98[place]) < 6e-4)
    #expect(first.rankBiasedOverlap(with: second) == second.rankBiasedOverlap(with: first))
  }

  @Test func rankBiasedOverlapOfAListWithItself() {
    for length in 1...300 {
      let list = TopList(columns: Array(0..<length))
      let overlap = list.rankBiasedOverlap(with: list)
      #expect(overlap <= 1 && overlap > 1 - 1e-12, "\(length): \(overlap)")
    }
  }

  @Test func rankBiasedOverlapOfExtremes() {
    let (none, some, other) = (
      TopList(columns: []), TopList(columns: [1, 2, 3]), TopList(columns: [4, 5])
    )
    #expect(none.rankBiasedOverlap(with: none) == 1)
    #expect(none.rankBiasedOverlap(with: some) == 0)
    #expect(some.rankBiasedOverlap(with: other) == 0)
    #expect(abs(some.rankBiasedOverlap(with: some) - 1) < 1e-15)
    #expect(some.jaccard(with: TopList(columns: [3, 9])) == 0.25)
    #expect(none.jaccard(with: none) == 1)
  }

  @Test func agreementOfTwoRankings() throws {
    // Scores of five columns; b does not rank column 4. By hand on the four shared ones:
    // pairs (0,1) (0,2) (0,3) (1,2) (1,3) (2,3); b swaps 1 and 2 and ties 0 with 1.
    let a = Ranking.ranked(scores: MaskedMatrix(known: Matrix([[9, 7, 5, 1, 8]])), row: 0)
    var scores = MaskedMatrix(rows: 1, columns: 5)
    for (column, score) in [4.0, 4, 6, 2].enumerated() {
      scores.set(score, row: 0, column: column)
    }
    let b = Ranking.ranked(scores: scores, row: 0)
    let agreement = Agreement(a, b, top: 2)
    #expect(agreement.shared == 4)
    // Concordant: (0,3) (1,3) (2,3); discordant: (0,2) (1,2); tied in b: (0,1).
    #expect(abs(try #require(agreement.tauB) - 1 / (6.0 * 5).squareRoot()) < 1e-15)
    // Firsts: a has 0 and 4, b has 2 and 0.
    #expect(agreement.overlap == 0.5)
    #expect(agreement.jaccard == 1 / 3.0)
  }
}

@Suite("Data or algorithm") struct DisagreementSplitTests {
  /// Percentile ranks of four cells.
  private let here = [0.1, 0.4, 0.6, 0.9]
  private let there = [0.7, 0.2, 0.9, 0.1]
  private let between = [0.3, 0.3, 0.5, 0.8]

  @Test func sameDataLeavesNothingToData() throws {
    let split = DisagreementSplit(.init(aOnA: here, aOnB: here, bOnA: there, bOnB: there))
    #expect(try #require(split.shares).data == 0)
    #expect(try #require(split.shares).algorithm == 1)
    #expect(try #require(split.shares).interaction == 0)
  }

  @Test func sameMethodLeavesNothingToAlgorithm() throws {
    let split = DisagreementSplit(.init(aOnA: here, aOnB: there, bOnA: here, bOnB: there))
    #expect(try #require(split.shares).algorithm == 0)
    #expect(try #require(split.shares).data == 1)
  }

  @Test func plantedShares() throws {
    // Δ = (1, 1, 0, 0) / 2; data moves the first cell alone, the algorithm three tenths of the
    // second: 1/2 and 3/20 of the squares of Δ, which leaves 7/20 to both together.
    let start = [0.0, 0.0, 0.5, 0.5]
    let split = DisagreementSplit(
      .init(
        aOnA: start, aOnB: [0.5, 0, 0.5, 0.5], bOnA: [0, 0.15, 0.5, 0.5],
        bOnB: [0.5, 0.5, 0.5, 0.5]))
    let shares = try #require(split.shares)
    #expect(shares.data == 0.5)
    #expect(abs(shares.algorithm - 0.15) < 1e-15)
    #expect(abs(shares.interaction - 0.35) < 1e-15)
    // √((¼ + ¼) / 4)
    #expect(abs(split.distance - 0.125.squareRoot()) < 1e-15)
    #expect(split.cells == 4)
  }

  @Test func aChangeThatLeadsAwayCountsAgainst() throws {
    let split = DisagreementSplit(
      .init(aOnA: [0.5], aOnB: [0.25], bOnA: [1], bOnB: [0.75]))
    #expect(try #require(split.shares).data == -1)
    #expect(try #require(split.shares).algorithm == 2)
    #expect(try #require(split.shares).interaction == 0)
  }

  @Test func toolsThatAgreeHaveNothingToSplit() {
    let split = DisagreementSplit(.init(aOnA: here, aOnB: between, bOnA: there, bOnB: here))
    #expect(split.distance == 0)
    #expect(split.shares == nil)
  }

  @Test func runsOverOtherCellsStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = DisagreementSplit.Runs(aOnA: [1], aOnB: [1, 2], bOnA: [1], bOnB: [1])
    }
  }
}
