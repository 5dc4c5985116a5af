import Foundation
import Kernels
import Scoring
import Testing

/// Methods on figures small enough to be worked by hand.
@Suite("Methods, by hand") struct MethodTests {
  private let a = Role("a")
  private let b = Role("b")
  private let c = Role("c")

  private func row(_ values: Double?...) -> MaskedMatrix {
    var matrix = MaskedMatrix(rows: 1, columns: values.count)
    for (column, value) in values.enumerated() {
      if let value { matrix.set(value, row: 0, column: column) }
    }
    return matrix
  }

  @Test func dares2020WithoutExitRateReweights() throws {
    let method = Dares2020.method(ratio: a, exit: c, difficulty: b)
    // z(1, 2, 3) = −1, 0, 1; z(10, 40, 40) = −20, 10, 10 over √300 = 17.32…
    let scores = try method.scores([a: row(1, 2, 3), b: row(10, 40, 40)])
    let z = 10 / 300.0.squareRoot()
    let expected = [
      (-0.3 - 0.5 * 2 * z) / 0.8, 0.5 * z / 0.8, (0.3 + 0.5 * z) / 0.8,
    ]
    for (column, value) in expected.enumerated() {
      #expect(abs(try #require(scores[0, column]) - value) < 1e-15)
    }
    #expect(
      [-0.6, -0.5644, -0.2, 0.13, 0.1305, 3].map(Dares2020.tensionClass) == [1, 2, 3, 3, 4, 5])
  }

  @Test func locationQuotientsByHand() {
    // Rows sum to 40 and 60, columns to 50, 30, 20: (30/40) / (50/100) = 1.5, and so on.
    let quotients = MassData.locationQuotients(
      MaskedMatrix(known: Matrix([[30, 10, 0], [20, 20, 20]])))
    // 10/40 over 30/100 is 5/6; 20/60 over 50, 30 and 20 hundredths: 2/3, 10/9, 5/3.
    let expected: [[Double]] = [[3.0 / 2, 5.0 / 6, 0], [2.0 / 3, 10.0 / 9, 5.0 / 3]]
    for (row, values) in expected.enumerated() {
      for (column, value) in values.enumerated() {
        #expect(abs((quotients[row, column] ?? .nan) - value) < 1e-15)
      }
    }
  }

  @Test func geometricMeanOfPercentileRanks() throws {
    let method = MassData.method(volume: a, quotient: b, growth: c)
    let scores = try method.scores([a: row(5, 9, 7), b: row(2, 1, nil)])
    // Ranks of a: 1, 3, 2 of three; of b: 2, 1 of two. Column 2 lacks a required figure.
    #expect(abs(try #require(scores[0, 0]) - (1 / 6.0 * 0.75).squareRoot()) < 1e-15)
    #expect(abs(try #require(scores[0, 1]) - (5 / 6.0 * 0.25).squareRoot()) < 1e-15)
    #expect(scores[0, 2] == nil)
  }

  @Test func thresholdsCountWhatStandsOut() throws {
    let method = MacThresholds(roles: [a, b])
    // Medians 4 and 10: thresholds 6 and 15.
    let cells = try ScoredCells(
      method, [a: row(1, 4, 6, 7, 3), b: row(10, 9, 16, nil, 10)])
    #expect(cells.scores.row(0) == [0, 0, 1, 1, 0])
    #expect(cells.retained == [false, false, true, true, false])
  }

  @Test func formadiagOrders() throws {
    let roles = Formadiag.Roles(
      insertion: Role("i"), difficulty: a, ratio: b, returnToWork: Role("r"),
      unsatisfied: Role("u"))
    let input = [a: row(0.2, 0.8, 0.5, 0.8), b: row(9, 1, 4, 2)]
    // Percentile ranks: B 1/8, 6/8, 3/8, 6/8 (the tie shares 3 and 4); C 7/8, 1/8, 5/8, 3/8.
    func scores(_ order: Formadiag.Order) throws -> [Double] {
      try Formadiag(criteria: roles, order: order).scores(input).row(0).compactMap { $0 }
    }
    #expect(try scores(.meanRank) == [0.5, 0.4375, 0.5, 0.5625])
    let lexicographic = try scores(.lexicographic)
    #expect(lexicographic.indices.sorted { lexicographic[$0] > lexicographic[$1] } == [3, 1, 2, 0])
    for (ours, square) in zip(try scores(.geometric), [7.0, 6, 15, 18]) {
      #expect(abs(ours - square.squareRoot() / 8) < 1e-15)
    }
    let cells = try ScoredCells(Formadiag(criteria: roles, threshold: 0.375), input)
    #expect(cells.retained == [false, false, true, true])
    #expect(cells.absentRoles.map(\.rawValue) == ["i", "r", "u"])
  }

  @Test func waterfallOfAWeightedMean() throws {
    let method = WeightedScore(
      terms: [
        .init(a, weight: 3, normalisation: .none, span: .row),
        .init(b, weight: 1, normalisation: .none, span: .row),
      ], mean: .arithmetic)
    let cells = try ScoredCells(method, [a: row(1, 2, 8), b: row(5, 3, 1)])
    let waterfall = try #require(Waterfall(method, cells, row: 0, column: 2))
    // Medians 2 and 3: (3·2 + 3) / 4 = 2.25; then 3·(8 − 2)/4 and (1 − 3)/4.
    #expect(waterfall.start == 2.25)
    #expect(waterfall.steps.map(\.change) == [4.5, -0.5])
    #expect(waterfall.end == 6.25)
  }

  @Test func aReversedTermLowersTheScore() throws {
    let method = WeightedScore(
      terms: [.init(a, normalisation: .minMax, span: .row, isReversed: true)], mean: .arithmetic)
    #expect(try method.scores([a: row(1, 2, 5)]).row(0) == [1, 0.75, 0])
  }
}
