import Kernels
import Scoring
import Testing

@Suite("Places shared by several runs, and what makes a move") struct MoveCauseTests {
  private static let volume = Role("volume")
  private static let ratio = Role("ratio")

  /// Columns 1, 2 and 4 are scored by both; of 5 5 9 the ranks are 1.5 1.5 3.
  @Test func sharedColumnsAreRankedByThemselves() {
    let shared = SharedRanks([
      .init(scores: [0: 1, 1: 5, 2: 5 + 1e-12, 4: 9]), .init(scores: [1: 30, 2: 20, 3: 0, 4: 10]),
    ])
    #expect(shared.columns == [1, 2, 4])
    let third = 1.0 / 3
    let (least, greatest) = (0.5 / 3, 2.5 / 3)
    #expect(shared.ranks[0] == [third, third, greatest])
    #expect(shared.ranks[1] == [greatest, 0.5, least])
    let fewer = SharedRanks([.init(scores: [1: 5, 2: 6])], among: [2])
    #expect(fewer.columns == [2] && fewer.ranks == [[0.5]])
    #expect(SharedRanks([.init(scores: [:]), .init(scores: [1: 1])]).columns.isEmpty)
  }

  @Test func aPlaceIsThePercentileRankOfAScoreAndOfWhatLiesBetween() {
    let scale = PercentileScale([1, 5, 5, 9])
    #expect([1, 5, 9].map(scale.place) == [0.125, 0.5, 0.875])
    #expect([0, 3, 20].map(scale.place) == [0, 0.25, 1])
    #expect(PercentileScale([]).place(of: 3) == 0.5)
  }

  /// Scores 1…5 by one role, the cell of score 5 (place .9, from a median of place .5); the other
  /// tool takes the mean of two roles, of which the cell has (1, 5) among (1…5, 5…1): score 3 as all
  /// have, place .5, each role taking or giving 2 points of score that nobody else has.
  @Test func theCauseIsTheRoleThatAddsMostDifferently() throws {
    let rising = MaskedMatrix(known: Matrix([[1, 2, 3, 4, 5]]))
    let falling = MaskedMatrix(known: Matrix([[5, 4, 3, 2, 1]]))
    let direct = DirectScore(role: Self.volume)
    let first = try ScoredCells(direct, [Self.volume: rising])
    let mean = WeightedScore(
      terms: [
        .init(Self.volume, normalisation: .none, span: .row),
        .init(Self.ratio, normalisation: .none, span: .row),
      ], mean: .arithmetic)
    let second = try ScoredCells(mean, [Self.volume: rising, Self.ratio: falling])
    let (a, b) = (PercentileScale([1, 2, 3, 4, 5]), PercentileScale([3, 3, 3, 3, 3]))
    let x = try #require(Waterfall(direct, first, row: 0, column: 4, outcome: a.place))
    let y = try #require(Waterfall(mean, second, row: 0, column: 4, outcome: b.place))
    // From 3 to 5 among 1…5: .5 to .9.
    #expect(abs(x.steps[0].change - 0.4) < 1e-15)
    // Volume first: 3 → 4 → 3, places .5 → 1 → .5; ratio first: 3 → 2 → 3, places .5 → 0 → .5.
    // Volume adds (.5 + .5) / 2, ratio takes as much.
    #expect(abs(y.steps[0].change - 0.5) < 1e-15)
    #expect(abs(y.steps[1].change + 0.5) < 1e-15)
    let fall = try #require(MoveCause(x, y, move: -0.4))
    #expect(fall.role == Self.ratio)
    #expect(abs(fall.part + 0.5) < 1e-15)
    // Read the other way, the same role makes the rise.
    #expect(MoveCause(y, x, move: 0.4)?.role == Self.ratio)
    #expect(MoveCause(x, y, move: 0) == nil)
    #expect(MoveCause(x, x, move: -0.1) == nil)
  }
}
