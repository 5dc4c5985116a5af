import Scoring
import Testing

@Suite("Consensus of several methods") struct BallotsTests {
  private let five = Ballots(
    zip(ReferenceValues.ballots, ReferenceValues.weights).map {
      Ballots.Ballot(scores: $0.map(Optional.some), weight: $1)
    })

  @Test func copelandOfTheOutrankingMatrix() {
    #expect(five.copeland == ReferenceValues.copeland.map(Optional.some))
  }

  @Test func bordaOfAverageRanks() throws {
    for (ours, theirs) in zip(five.borda, ReferenceValues.bordaCounts) {
      #expect(abs(try #require(ours) - theirs) < 1e-12)
    }
  }

  @Test func aCondorcetWinnerComesFirst() {
    // 1 beats every other two to one, though 0 has more first places than it in no ballot but one.
    let ballots = Ballots([
      .init(scores: [3, 2, 1, 0]), .init(scores: [0, 3, 2, 1]), .init(scores: [1, 3, 0, 2]),
    ])
    #expect(ballots.copeland == [-1, 3, -1, -1])
  }

  @Test func aColumnThatAMethodLeavesOutIsJudgedByTheOthers() {
    let ballots = Ballots([
      .init(scores: [2, nil, 1, nil]), .init(scores: [1, 2, 3, nil]),
    ])
    // Column 3 is ranked by nobody; 1 is seen by the second method alone: above 0, below 2.
    // 0 against 2: one each.
    #expect(ballots.copeland == [-1, 0, 1, nil])
    // First method: 0 has 1, 2 has 0. Second: 0 has 0, 1 has ½, 2 has 1.
    #expect(ballots.borda == [0.5, 0.5, 0.5, nil])
  }

  @Test func weightsThatBalanceAreATie() {
    // 0.1 + 0.2 is not 0.3 in binary.
    let ballots = Ballots([
      .init(scores: [1, 0], weight: 0.1), .init(scores: [1, 0], weight: 0.2),
      .init(scores: [0, 1], weight: 0.3),
    ])
    #expect(ballots.copeland == [0, 0])
  }

  @Test func nobodyAndOneColumn() {
    #expect(Ballots([]).copeland == [])
    let one = Ballots([.init(scores: [4])])
    #expect(one.copeland == [0])
    #expect(one.borda == [nil])
  }
}
