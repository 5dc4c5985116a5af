import Kernels
import Scoring
import Testing

/// The panel against what it stands for: winsorise, score, rank, one after the other.
@Suite("Scores of many periods") struct PanelScoreTests {
  private static let roles = ["a", "b", "c", "d"].map { Role($0) }

  /// What figures look like.
  enum Kind: CaseIterable {
    /// All different.
    case continuous
    /// Small whole numbers: most cells tie.
    case counts
    /// One input the same everywhere, another almost.
    case constants
  }

  /// How many figures are there.
  enum Cover: CaseIterable { case whole, holes, nothing }

  struct Candidate: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let score: WeightedScore
    var winsorising: ClosedRange<Double>?
  }

  /// A score over the four roles, two required and two not.
  private static func score(
    _ normalisation: Normalisation, _ span: NormalisationSpan = .matrix,
    _ mean: WeightedScore.Mean = .arithmetic, leastTerms: Int = 1
  ) -> WeightedScore {
    let weights = [0.5, 0.2, 0.7, 0.1]
    return WeightedScore(
      terms: roles.indices.map {
        .init(
          roles[$0], weight: weights[$0], normalisation: normalisation, span: span,
          isReversed: $0 % 2 == 1, isRequired: $0 == 1 || $0 == 3)
      }, mean: mean, leastTerms: leastTerms)
  }

  static let all: [Candidate] = [
    Candidate(testDescription: "z, 5–95 %", score: score(.standard), winsorising: 0.05...0.95),
    Candidate(testDescription: "z", score: score(.standard)),
    Candidate(
      testDescription: "z, all within one", score: score(.standard), winsorising: 0.5...0.5),
    Candidate(testDescription: "min-max, 0–90 %", score: score(.minMax), winsorising: 0...0.9),
    Candidate(testDescription: "min-max", score: score(.minMax)),
    Candidate(testDescription: "none", score: score(.none), winsorising: 0.1...1),
    Candidate(
      testDescription: "goalposts", score: score(.goalposts(lower: -2, upper: 20.5)),
      winsorising: 0.2...0.8),
    Candidate(testDescription: "ranks", score: score(.percentileRank), winsorising: 0.05...0.95),
    Candidate(testDescription: "z by row", score: score(.standard, .row), winsorising: 0.05...0.95),
    Candidate(testDescription: "z by column", score: score(.standard, .column)),
    Candidate(
      testDescription: "geometric", score: score(.percentileRank, .row, .geometric),
      winsorising: 0.05...0.95),
    Candidate(
      testDescription: "three terms at least", score: score(.standard, leastTerms: 3),
      winsorising: 0.05...0.95),
  ]

  /// A period for each kind of figures, of its own shape.
  private func periods(_ cover: Cover) -> [[Role: MaskedMatrix]] {
    Kind.allCases.enumerated().map { turn, kind in
      Dictionary(
        uniqueKeysWithValues: Self.roles.enumerated().map { place, role in
          (role, matrix(37 + turn, 53, kind, cover, seed: UInt64(10 * turn + place), place))
        })
    }
  }

  private func matrix(
    _ rows: Int, _ columns: Int, _ kind: Kind, _ cover: Cover, seed: UInt64, _ place: Int
  ) -> MaskedMatrix {
    var draws = Draws(seed: seed, replicate: 0, cell: 0)
    var matrix = MaskedMatrix(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let (draw, isThere, isEstimated) = (draws.uniform(), draws.uniform(), draws.uniform())
        guard cover == .whole || (cover == .holes && isThere < 0.8) else { continue }
        let value =
          switch kind {
          case .continuous: 1 / (0.02 + draw) - 3
          case .counts: (draw * 4).rounded(.down)
          case .constants: place == 0 ? 0.3 : place == 1 && draw < 0.99 ? 7 : draw
          }
        matrix.set(value, estimated: isEstimated < 0.1, row: row, column: column)
      }
    }
    return matrix
  }

  /// One period by the plain way.
  private func plain(
    _ candidate: Candidate, _ period: [Role: MaskedMatrix]
  ) throws -> MaskedMatrix {
    let held = period.mapValues { matrix in
      candidate.winsorising.map { matrix.winsorised($0, over: .matrix) } ?? matrix
    }
    return try candidate.score.scores(held)
  }

  @Test(arguments: all, Cover.allCases)
  func scoresAreThoseOfThePlainWayToTheBit(candidate: Candidate, cover: Cover) throws {
    let periods = periods(cover)
    let expected = try periods.map { try plain(candidate, $0) }
    for threads in 1...4 {
      let panel = PanelScore(
        candidate.score, winsorising: candidate.winsorising, threads: threads)
      #expect(try panel.scores(periods) == expected)
    }
    if cover == .holes { #expect(expected[0].presentCount > 0 && !expected[0].isComplete) }
  }

  @Test(arguments: all, Cover.allCases)
  func firstRanksAreThoseOfTheWholeRanking(candidate: Candidate, cover: Cover) throws {
    let periods = periods(cover)
    let tieOrder = Array((0..<53).reversed())
    for (threads, length) in [(1, 20), (2, 20), (3, 20), (2, 1), (2, 60)] {
      let panel = PanelScore(
        candidate.score, winsorising: candidate.winsorising, threads: threads)
      let found = try panel.first(
        length, periods, tieBreak: Self.roles[2], tieOrder: tieOrder)
      for (period, lists) in zip(periods, found) {
        let scores = try plain(candidate, period)
        let expected = (0..<scores.rows).map {
          Array(
            Ranking.ranked(
              scores: scores, row: $0, tieBreak: period[Self.roles[2]], tieOrder: tieOrder
            ).prefix(length))
        }
        #expect(lists == expected)
      }
    }
  }

  @Test func onePeriodAndNone() throws {
    let candidate = Self.all[0]
    let one = [periods(.holes)[0]]
    let panel = PanelScore(candidate.score, winsorising: candidate.winsorising)
    #expect(try panel.scores(one) == [try plain(candidate, one[0])])
    #expect(try panel.scores([]).isEmpty)
    #expect(try panel.first(20, []).isEmpty)
  }

  @Test func byHand() throws {
    // Quartiles of 1, 2, 3, 4, 100 are 2 and 4: 2, 2, 3, 4, 4 has mean 3 and s = 1; the second input
    // has no spread, and counts for 0 with a third of the weight.
    let score = WeightedScore(
      terms: [
        .init(Self.roles[0], weight: 2, normalisation: .standard, span: .matrix),
        .init(Self.roles[1], normalisation: .standard, span: .matrix, isRequired: false),
      ], mean: .arithmetic)
    let period = [
      Self.roles[0]: MaskedMatrix(known: Matrix([[100, 1, 3, 4, 2]])),
      Self.roles[1]: MaskedMatrix(known: Matrix([[6, 6, 6, 6, 6]])),
    ]
    let panel = PanelScore(score, winsorising: 0.25...0.75)
    let z = 2.0 / 3
    #expect(try panel.scores([period])[0].values.elements == [z, -z, 0, z, -z])
    #expect(try panel.first(3, [period])[0][0].map(\.column) == [0, 3, 2])
    #expect(
      try panel.first(2, [period], tieBreak: Self.roles[0], tieOrder: [4, 3, 2, 1, 0])[0][0]
        .map(\.column) == [0, 3])
  }

  @Test func aPeriodWithoutARequiredRoleIsRefused() {
    var periods = periods(.whole)
    periods[1][Self.roles[3]] = nil
    #expect(
      throws: ScoringError.missingRoles(
        [Self.roles[3]], required: [Self.roles[1], Self.roles[3]])
    ) { try PanelScore(Self.all[0].score).scores(periods) }
  }

  @Test func anOptionalRoleMayBeAbsentFromOnePeriod() throws {
    var periods = periods(.holes)
    periods[1][Self.roles[0]] = nil
    let candidate = Self.all[0]
    let panel = PanelScore(candidate.score, winsorising: candidate.winsorising)
    #expect(try panel.scores(periods) == periods.map { try plain(candidate, $0) })
  }
}
