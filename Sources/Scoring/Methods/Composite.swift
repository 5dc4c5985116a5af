/// Our own method: difficult projects expected next year first, then the other evidence; percentile
/// ranks within the territory, weighted geometric mean.
///
/// Source: ours; weights are data, and stand in the recipe.
public enum Composite {
  /// Weights of the four kinds of evidence, above 0; those that nothing fills leave theirs to the
  /// others.
  public struct Weights: Hashable, Sendable, Codable {
    /// Difficult projects expected next year.
    public var expectedDifficult = 0.7
    /// Offers over job seekers.
    public var ratio = 0.1
    /// Change from the year before.
    public var growth = 0.1
    /// Gap between need and training within reach.
    public var gap = 0.1

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
