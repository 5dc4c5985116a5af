import Kernels
import Scoring
import Testing

/// What every method must do, whatever it computes.
@Suite("Conformance of every method") struct MethodConformanceTests {
  /// A method, with the rows its inputs are drawn over.
  struct Candidate: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let method: any ScoringMethod
    /// Whether changing one input's unit leaves every score alone, not only the order.
    var keepsScoresUnderAffineChange = true

    var roles: [Role] { method.requiredRoles + method.optionalRoles }
  }

  static let roles = (
    insertion: Role("insertion"), difficulty: Role("difficulty"), ratio: Role("ratio"),
    exit: Role("exit"), volume: Role("volume"), growth: Role("growth"), gap: Role("gap"),
    unsatisfied: Role("unsatisfied")
  )

  static func formadiag(_ order: Formadiag.Order) -> Candidate {
    Candidate(
      testDescription: "formadiag, \(order.rawValue)",
      method: Formadiag(
        criteria: .init(
          insertion: roles.insertion, difficulty: roles.difficulty, ratio: roles.ratio,
          returnToWork: roles.exit, unsatisfied: roles.unsatisfied), order: order))
  }

  static func formadiagByDomain(_ order: Formadiag.Order) -> Candidate {
    Candidate(
      testDescription: "formadiag by domain, \(order.rawValue)",
      method: FormadiagByDomain(
        criteria: .init(
          insertion: roles.insertion, difficulty: roles.difficulty, ratio: roles.ratio,
          returnToWork: roles.exit, unsatisfied: roles.unsatisfied), order: order))
  }

  static let all: [Candidate] = [
    Candidate(
      testDescription: "direct", method: DirectScore(role: roles.volume),
      keepsScoresUnderAffineChange: false),
    formadiag(.geometric), formadiag(.meanRank), formadiag(.lexicographic),
    Candidate(
      testDescription: "dares-2020",
      method: Dares2020.method(ratio: roles.ratio, exit: roles.exit, difficulty: roles.difficulty)),
    Candidate(
      testDescription: "occitanie-2019",
      method: Occitanie2019.method(
        cancelled: roles.unsatisfied, difficulty: roles.difficulty, ratio: roles.ratio,
        returnToWork: roles.exit)),
    Candidate(
      testDescription: "donnees-massives",
      method: MassData.method(volume: roles.volume, quotient: roles.ratio, growth: roles.growth)),
    Candidate(
      testDescription: "seuils-mac, top quarter",
      method: MacThresholds(roles: [roles.volume, roles.ratio, roles.gap], rule: .topQuarter)),
    Candidate(
      testDescription: "faisceau",
      method: Composite.method(
        expectedDifficult: roles.volume, ratio: roles.ratio, growth: roles.growth, gap: roles.gap)),
    Candidate(
      testDescription: "offres-demandes", method: OffersOverSeekers.method(ratio: roles.ratio),
      keepsScoresUnderAffineChange: false),
    formadiagByDomain(.geometric), formadiagByDomain(.meanRank), formadiagByDomain(.lexicographic),
  ]

  /// Figures drawn for each role, some missing, some estimated.
  private func input(
    _ candidate: Candidate, rows: Int = 6, columns: Int = 9, missing: Double = 0.15
  ) -> [Role: MaskedMatrix] {
    var draws = Draws(seed: 11, replicate: 0, cell: 0)
    return Dictionary(
      uniqueKeysWithValues: candidate.roles.map { role in
        var matrix = MaskedMatrix(rows: rows, columns: columns)
        for row in 0..<rows {
          for column in 0..<columns where draws.uniform() >= missing {
            matrix.set(
              (draws.uniform() * 1000).rounded() / 8, estimated: draws.uniform() < 0.2, row: row,
              column: column)
          }
        }
        return (role, matrix)
      })
  }

  private func order(_ scores: MaskedMatrix, row: Int) -> [Int] {
    Ranking.ranked(scores: scores, row: row).map(\.column)
  }

  @Test(arguments: all) func permutedColumnsAndRowsKeepTheirScores(candidate: Candidate) throws {
    let input = input(candidate)
    let rows = [3, 0, 5, 1, 4, 2]
    let columns = [8, 2, 5, 0, 7, 1, 3, 6, 4]
    let scores = try candidate.method.scores(input)
    let permuted = try candidate.method.scores(
      input.mapValues { $0.rearranged(rows: rows, columns: columns) })
    let expected = scores.rearranged(rows: rows, columns: columns)
    #expect(permuted.mask == expected.mask)
    for (a, b) in zip(permuted.values.elements, expected.values.elements) {
      // Sums run in another order.
      #expect(abs(a - b) < 1e-12)
    }
  }

  @Test(arguments: all) func aPositiveAffineChangeOfAnInputKeepsTheOrder(
    candidate: Candidate
  ) throws {
    let input = input(candidate)
    let scores = try candidate.method.scores(input)
    for role in candidate.roles {
      var changed = input
      // Powers of two, so that nothing is rounded.
      changed[role] = input[role]?.mapped { 4 * $0 + 512 }
      let others = try candidate.method.scores(changed)
      for row in 0..<scores.rows { #expect(order(others, row: row) == order(scores, row: row)) }
      guard candidate.keepsScoresUnderAffineChange else { continue }
      for (a, b) in zip(others.values.elements, scores.values.elements) {
        #expect(abs(a - b) < 1e-9)
      }
    }
  }

  @Test(arguments: all) func aHigherFigureNeverLowersItsOwnRank(candidate: Candidate) throws {
    let input = input(candidate, missing: 0)
    let before = try candidate.method.scores(input)
    for role in candidate.roles {
      for column in 0..<9 {
        var raised = input
        raised[role]?.set((input[role]?[2, column] ?? 0) + 40, row: 2, column: column)
        let after = try candidate.method.scores(raised)
        let places = [before, after].map { order($0, row: 2).firstIndex(of: column) }
        let (was, now) = (try #require(places[0]), try #require(places[1]))
        #expect(now <= was, "\(role), column \(column)")
      }
    }
  }

  @Test(arguments: all) func equalCellsHaveEqualScores(candidate: Candidate) throws {
    let twins = input(candidate).mapValues { matrix in
      var matrix = matrix
      for row in 0..<matrix.rows {
        if let value = matrix[row, 0] {
          matrix.set(value, row: row, column: 1)
        } else {
          matrix.clear(row: row, column: 1)
        }
      }
      return matrix
    }
    let scores = try candidate.method.scores(twins)
    for row in 0..<scores.rows { #expect(scores[row, 0] == scores[row, 1]) }
  }

  @Test(arguments: all) func aConstantInputDecidesNothing(candidate: Candidate) throws {
    guard candidate.roles.count > 1 else { return }
    for role in candidate.roles {
      var input = input(candidate, missing: 0)
      input[role] = MaskedMatrix(known: Matrix(rows: 6, columns: 9, repeating: 3))
      let one = try candidate.method.scores(input)
      input[role] = MaskedMatrix(known: Matrix(rows: 6, columns: 9, repeating: 700))
      #expect(try candidate.method.scores(input) == one)
    }
  }

  @Test(arguments: all) func oneRowAndOneColumn(candidate: Candidate) throws {
    for (rows, columns) in [(1, 9), (6, 1), (1, 1)] {
      let input = input(candidate, rows: rows, columns: columns, missing: 0)
      let scores = try candidate.method.scores(input)
      #expect(scores.shape == "\(rows)×\(columns)")
      #expect(scores.presentCount == rows * columns)
      #expect(scores.values.elements.allSatisfy { $0.isFinite })
    }
  }

  @Test(arguments: all) func nothingKnownGivesNoScore(candidate: Candidate) throws {
    let scores = try candidate.method.scores(input(candidate, missing: 1))
    #expect(scores.presentCount == 0)
  }

  @Test(arguments: all) func anAbsentRequiredRoleIsRefusedByName(candidate: Candidate) {
    for role in candidate.method.requiredRoles {
      var input = input(candidate)
      input[role] = nil
      #expect(
        throws: ScoringError.missingRoles([role], required: candidate.method.requiredRoles)
      ) { try candidate.method.scores(input) }
    }
  }

  @Test(arguments: all) func anAbsentOptionalRoleIsNamed(candidate: Candidate) throws {
    for role in candidate.method.optionalRoles {
      var input = input(candidate, missing: 0)
      input[role] = nil
      let cells = try ScoredCells(candidate.method, input)
      #expect(cells.absentRoles == [role])
      #expect(cells.missing(0, 0) == [role])
      #expect(cells.scores.presentCount == 54)
    }
  }

  @Test(arguments: all) func aMissingOptionalFigureIsNoZero(candidate: Candidate) throws {
    // Taking a figure away from one cell must not send it below what the lowest figure gives.
    for role in candidate.method.optionalRoles {
      var lowest = input(candidate, missing: 0)
      var without = lowest
      lowest[role]?.set(-1e6, row: 0, column: 4)
      without[role]?.clear(row: 0, column: 4)
      let (low, none) = (
        try candidate.method.scores(lowest), try candidate.method.scores(without)
      )
      let (a, b) = (try #require(none[0, 4]), try #require(low[0, 4]))
      #expect(a >= b)
    }
  }

  @Test(arguments: all) func theStepsOfAWaterfallAddUp(candidate: Candidate) throws {
    let cells = try ScoredCells(candidate.method, input(candidate))
    for row in 0..<cells.scores.rows {
      for column in 0..<cells.scores.columns {
        let waterfall = waterfall(candidate.method, cells, row, column)
        guard let score = cells.scores[row, column] else {
          #expect(waterfall == nil)
          continue
        }
        let found = try #require(waterfall)
        #expect(found.end == score)
        let sum = found.steps.reduce(found.start) { $0 + $1.change }
        #expect(abs(sum - score) < 1e-9)
      }
    }
  }

  private func waterfall(
    _ method: some ScoringMethod, _ cells: ScoredCells, _ row: Int, _ column: Int
  ) -> Waterfall? {
    Waterfall(method, cells, row: row, column: column)
  }
}

extension MaskedMatrix {
  /// The matrix whose row r is `rows[r]` of this one, and so its columns.
  func rearranged(rows: [Int], columns: [Int]) -> MaskedMatrix {
    var result = MaskedMatrix(rows: rows.count, columns: columns.count)
    for (row, from) in rows.enumerated() {
      for (column, old) in columns.enumerated() {
        guard let value = self[from, old] else { continue }
        result.set(value, estimated: mask(from, old) == .estimated, row: row, column: column)
      }
    }
    return result
  }

  /// Each figure changed by `body`.
  func mapped(_ body: (Double) -> Double) -> MaskedMatrix {
    MaskedMatrix(
      values: Matrix(rows: rows, columns: columns, elements: values.elements.map(body)), mask: mask)
  }
}
