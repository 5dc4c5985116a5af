public import Kernels

/// What a method made of its inputs: the scores, what they are made of, what it retains.
public struct ScoredCells: Equatable, Sendable {
  /// The components, one for each role that was filled.
  public let components: [ScoreComponent]
  /// The scores: missing where the method cannot say, estimated where it used an estimated value.
  public let scores: MaskedMatrix
  /// Whether the method retains each cell, row-major; never one without a score.
  public let retained: [Bool]
  /// The roles that the method would use and that nothing filled.
  public let absentRoles: [Role]

  /// Runs a method.
  ///
  /// Complexity: O(cells × roles), and what the method's normalisations cost.
  /// - Throws: `ScoringError.missingRoles` when a required role has no matrix.
  public init(_ method: some ScoringMethod, _ input: [Role: MaskedMatrix]) throws {
    components = try method.components(input)
    absentRoles = method.optionalRoles.filter { input[$0] == nil }
    let shape = components.first?.values
    var scores = MaskedMatrix(rows: shape?.rows ?? 0, columns: shape?.columns ?? 0)
    var retained = [Bool](repeating: false, count: scores.rows * scores.columns)
    let roles = components.map(\.role)
    for row in 0..<scores.rows {
      for column in 0..<scores.columns {
        let values = components.map { $0.values[row, column] }
        guard let score = method.score(of: values, roles: roles) else { continue }
        let isEstimated = components.contains { $0.values.mask(row, column) == .estimated }
        scores.set(score, estimated: isEstimated, row: row, column: column)
        retained[row * scores.columns + column] = method.retains(values, roles: roles)
      }
    }
    self.scores = scores
    self.retained = retained
  }

  /// The roles that have no figure in one cell, those that nothing filled included.
  public func missing(_ row: Int, _ column: Int) -> [Role] {
    components.filter { $0.values[row, column] == nil }.map(\.role) + absentRoles
  }
}
