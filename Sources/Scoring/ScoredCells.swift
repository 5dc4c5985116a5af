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
    let outcome = method.outcome(of: components)
    scores = outcome.scores
    retained = outcome.retained
  }

  /// The roles that have no figure in one cell, those that nothing filled included.
  public func missing(_ row: Int, _ column: Int) -> [Role] {
    components.filter { $0.values[row, column] == nil }.map(\.role) + absentRoles
  }
}
