/// Our own method: difficult projects expected next year first, then the other evidence; percentile
/// ranks within the territory, weighted geometric mean.
///
/// Source: ours; weights are data, and stand in the recipe. The standard ones were chosen on what lists
/// foretell of the next survey (docs/methods.md): with 0.7, 0.1, 0.1 and 0.1 half of the names of next
/// year's list are found, with these six in ten.
public enum Composite {
  /// Weights of the four kinds of evidence, above 0; those that nothing fills leave theirs to the
  /// others.
  public struct Weights: Hashable, Sendable, Codable {
    /// Difficult projects expected next year.
    public var expectedDifficult = 0.94
    /// Offers over job seekers.
    public var ratio = 0.02
    /// Change from the year before.
    public var growth = 0.02
    /// Gap between need and training within reach.
    public var gap = 0.01

    /// The standard weights.
    public init() {}
  }

  /// The method over four roles.
  public static func method(
    expectedDifficult: Role, ratio: Role, growth: Role, gap: Role, weights: Weights = Weights()
  ) -> WeightedScore {
    func term(_ role: Role, _ weight: Double, isRequired: Bool) -> WeightedScore.Term {
      .init(
        role, weight: weight, normalisation: .percentileRank, span: .row, isRequired: isRequired)
    }
    return WeightedScore(
      terms: [
        term(expectedDifficult, weights.expectedDifficult, isRequired: true),
        term(ratio, weights.ratio, isRequired: false),
        term(growth, weights.growth, isRequired: false), term(gap, weights.gap, isRequired: false),
      ], mean: .geometric)
  }
}
