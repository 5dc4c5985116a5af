import Kernels
import Scoring
import Testing

@Suite("Forma'Diag by training domain") struct FormadiagByDomainTests {
  private static let criteria = Formadiag.Roles(
    insertion: Role("a"), difficulty: Role("b"), ratio: Role("r"), returnToWork: Role("w"),
    unsatisfied: Role("u"))

  private func matrix(_ rows: [[Double?]]) -> MaskedMatrix {
    var matrix = MaskedMatrix(rows: rows.count, columns: rows.first?.count ?? 0)
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() {
        if let value { matrix.set(value, row: row, column: column) }
      }
    }
    return matrix
  }

  private func expectEqual(
    _ ours: MaskedMatrix, _ theirs: [[Double?]], within tolerance: Double = 1e-12
  ) {
    #expect(ours.rows == theirs.count)
    for (row, values) in theirs.enumerated() {
      for (column, value) in values.enumerated() {
        switch (ours[row, column], value) {
        case (nil, nil): break
        case (let mine?, let value?): #expect(abs(mine - value) <= tolerance)
        default:
          Issue.record("(\(row), \(column)): \(ours[row, column] as Any), not \(value as Any)")
        }
      }
    }
  }

  /// Three domains over three occupations: half of the first two; the third; a bit of all.
  private let weights = Matrix([[0.5, 0.5, 0], [0, 0, 1], [0.25, 0.25, 0.5]])

  private func input() -> [Role: MaskedMatrix] {
    [
      Role("b"): matrix([[0.2, 0.9, 0.5]]), Role("r"): matrix([[9, 1, 4]]),
      Role("w"): matrix([[nil, 2, 1]]),
    ]
  }

  @Test func criteriaByHand() throws {
    // C of the occupations: ranks of r 5/6, 1/6, 1/2 and of w –, 3/4, 1/4: 5/6, 11/24, 3/8.
    let domains = try FormadiagByDomain(criteria: Self.criteria, order: .meanRank).domains(
      input(), weights: weights, insertion: matrix([[0.6, 0.7, nil]]))
    expectEqual(domains.difficulty.values, [[0.55, 0.5, 0.525]])
    expectEqual(domains.bearing.values, [[31.0 / 48, 3.0 / 8, 49.0 / 96]])
    // Ranks of A 1/4, 3/4, –; of B and of C 5/6, 1/6, 1/2.
    expectEqual(domains.cells.scores, [[23.0 / 36, 13.0 / 36, 0.5]])
    #expect(domains.absentRoles == [Role("u")])
    #expect(domains.cells.missing(0, 2) == [Role("a")])
  }

  @Test func orderAndThresholdsByHand() throws {
    var thresholds = FormadiagByDomain.Thresholds()
    thresholds.insertion = 0.65
    let method = FormadiagByDomain(
      criteria: Self.criteria, order: .lexicographic, thresholds: thresholds)
    let domains = try method.domains(
      input(), weights: weights, insertion: matrix([[0.6, 0.7, nil]]))
    // A decides between the first two; the third has none, and comes by B.
    #expect(Ranking.ranked(scores: domains.cells.scores, row: 0).map(\.column) == [1, 2, 0])
    // The first lacks insertion (0.6), the second C (0.375); B of the second stands on its limit.
    #expect(domains.retained == [false, false, true])
    let without = try method.domains(input(), weights: weights)
    #expect(without.retained == [true, false, true])
    #expect(without.absentRoles == [Role("a"), Role("u")])
    #expect(Ranking.ranked(scores: without.cells.scores, row: 0).map(\.column) == [0, 2, 1])
  }

  @Test func whatIsCoveredByHand() {
    var figures = matrix([[0.4, nil, 0.6]])
    figures.set(0.6, estimated: true, row: 0, column: 2)
    let mixture = ColumnMixture(figures, weights: weights)
    #expect(mixture.covered.elements == [0.5, 1, 0.75])
    expectEqual(mixture.values, [[0.4, 0.6, 0.4 / 0.75]])
    #expect(mixture.values.mask == [.known, .estimated, .estimated])
    let strict = ColumnMixture(figures, weights: weights, leastCovered: 1)
    #expect(strict.values.row(0) == [nil, 0.6, nil])
    #expect(strict.covered == mixture.covered)
    let nothing = ColumnMixture(matrix([[nil, nil, nil]]), weights: weights, leastCovered: 0)
    #expect(nothing.values.presentCount == 0)
  }

  @Test func lastBitsOfWeightedMeansPartNoDomains() throws {
    // Both are 0.3, one of them as 0.1 + 0.2 in binary.
    let weights = Matrix([[1, 0, 0], [0, 0.5, 0.5]])
    let input = [
      Role("b"): matrix([[0.3, 0.2 + 0.2, 0.1 + 0.1]]), Role("r"): matrix([[5, 5, 5]]),
    ]
    let domains = try FormadiagByDomain(criteria: Self.criteria).domains(input, weights: weights)
    #expect(domains.cells.scores[0, 0] == domains.cells.scores[0, 1])
  }

  @Test func requiredRolesAreNamed() {
    var input = input()
    input[Role("r")] = nil
    #expect(
      throws: ScoringError.missingRoles([Role("r")], required: [Role("b"), Role("r")])
    ) { try FormadiagByDomain(criteria: Self.criteria).domains(input, weights: weights) }
  }

  @Test func weightsThatDoNotSumToOneStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = ColumnMixture(
        MaskedMatrix(known: Matrix([[1, 2]])), weights: Matrix([[0.5, 0.4]]))
    }
  }

  @Test(arguments: Formadiag.Order.allCases) func againstNumpy(order: Formadiag.Order) throws {
    typealias Values = DomainReferenceValues
    var thresholds = FormadiagByDomain.Thresholds()
    (thresholds.insertion, thresholds.difficulty, thresholds.bearing) = (
      Values.limits[0], Values.limits[1], Values.limits[2]
    )
    let method = FormadiagByDomain(
      criteria: Self.criteria, order: order, thresholds: thresholds,
      leastCovered: Values.leastCovered)
    let domains = try method.domains(
      [
        Role("b"): matrix(Values.difficulty), Role("r"): matrix(Values.ratio),
        Role("w"): matrix(Values.returning), Role("u"): matrix(Values.unsatisfied),
      ], weights: Matrix(Values.weights), insertion: matrix(Values.insertion))
    expectEqual(domains.difficulty.values, Values.domainDifficulty)
    expectEqual(domains.bearing.values, Values.domainBearing)
    expectEqual(MaskedMatrix(known: domains.difficulty.covered), Values.coveredDifficulty)
    expectEqual(MaskedMatrix(known: domains.bearing.covered), Values.coveredBearing)
    let scores =
      switch order {
      case .geometric: Values.geometric
      case .meanRank: Values.meanRank
      case .lexicographic: Values.lexicographic
      }
    expectEqual(domains.cells.scores, scores)
    #expect(domains.retained == Values.retained.flatMap { $0 })
    #expect(domains.absentRoles.isEmpty)
  }
}
