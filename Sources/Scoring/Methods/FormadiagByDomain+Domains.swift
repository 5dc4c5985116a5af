public import Kernels

extension FormadiagByDomain {
  /// Training domains judged in each territory.
  public struct Domains: Equatable, Sendable {
    /// A: share of trained people in work, rows × domains; `nil` when it is not known at all.
    public let insertion: MaskedMatrix?
    /// B: difficulty of the occupations that a domain leads to, and how much of them has a figure.
    public let difficulty: ColumnMixture
    /// C: how « porteur » they are, and how much of them has a figure.
    public let bearing: ColumnMixture
    /// The order within each row: percentile ranks of A, B and C, and the score.
    public let cells: ScoredCells
    /// Whether each criterion at hand reaches its threshold, row-major; never without a score.
    public let retained: [Bool]
    /// The roles that the method would use and that nothing filled.
    public let absentRoles: [Role]
  }

  /// Judges training domains.
  ///
  /// - Parameters:
  ///   - input: figures of occupations, rows × occupations: difficulty and offers over job seekers,
  ///     and, when they are known, return to work and unsatisfied offers.
  ///   - weights: domains × occupations, each row summing to 1.
  ///   - insertion: A, rows × domains; `nil` when it is not known.
  /// - Throws: `ScoringError.missingRoles` without difficulty or offers over job seekers.
  public func domains(
    _ input: [Role: MaskedMatrix], weights: Matrix, insertion: MaskedMatrix? = nil
  ) throws -> Domains {
    var occupations = input
    occupations[criteria.insertion] = nil
    let byOccupation = Formadiag(criteria: criteria)
    let ranks = try byOccupation.components(occupations)
    let parts = [criteria.ratio, criteria.returnToWork, criteria.unsatisfied].compactMap { role in
      ranks.first { $0.role == role }?.values
    }
    let difficulty = occupations[criteria.difficulty].map {
      ColumnMixture($0, weights: weights, leastCovered: leastCovered)
    }
    guard let difficulty, let mean = Self.mean(of: parts) else {
      preconditionFailure("required roles were filled and are not there")
    }
    let bearing = ColumnMixture(mean, weights: weights, leastCovered: leastCovered)
    var figures = [criteria.difficulty: difficulty.values, Self.bearing: bearing.values]
    figures[criteria.insertion] = insertion
    let cells = try ScoredCells(self, figures)
    return Domains(
      insertion: insertion, difficulty: difficulty, bearing: bearing, cells: cells,
      retained: retained(cells.scores, figures),
      absentRoles: byOccupation.optionalRoles.filter { role in
        role == criteria.insertion ? insertion == nil : input[role] == nil
      })
  }

  /// The mean, cell by cell, of the matrices that have a figure there.
  private static func mean(of parts: [MaskedMatrix]) -> MaskedMatrix? {
    guard let shape = parts.first else { return nil }
    var result = MaskedMatrix(rows: shape.rows, columns: shape.columns)
    for row in 0..<shape.rows {
      for column in 0..<shape.columns {
        let present = parts.compactMap { $0[row, column] }
        guard !present.isEmpty else { continue }
        result.set(
          present.reduce(0, +) / Double(present.count),
          estimated: parts.contains { $0.mask(row, column) == .estimated }, row: row,
          column: column)
      }
    }
    return result
  }

  /// Whether each criterion at hand reaches its threshold, compared in whole steps of 1e-9.
  private func retained(_ scores: MaskedMatrix, _ figures: [Role: MaskedMatrix]) -> [Bool] {
    let limits = [
      (figures[criteria.insertion], thresholds.insertion),
      (figures[criteria.difficulty], thresholds.difficulty),
      (figures[Self.bearing], thresholds.bearing),
    ]
    return scores.mask.indices.map { place in
      scores.mask[place] != .missing
        && limits.allSatisfy { figures, limit in
          guard let figures, figures.mask[place] != .missing else { return true }
          return Ranking.quantised(figures.values.elements[place], scale: 1)
            >= Ranking.quantised(limit, scale: 1)
        }
    }
  }
}
