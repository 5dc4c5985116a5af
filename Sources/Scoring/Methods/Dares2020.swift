/// The tension indicator of Dares and Pôle emploi: a weighted mean of standardised ratio of offers to
/// job seekers, exit rate of job seekers, and difficulty expected by employers, then five classes.
///
/// Source: Dares, « Les tensions sur le marché du travail », méthode 2020: weights 0.30, 0.20, 0.50;
/// cuts read off the published file of 2019, one scale for every geography.
public enum Dares2020 {
  /// Weight of offers over job seekers.
  public static let ratioWeight = 0.30
  /// Weight of the exit rate from registered unemployment.
  public static let exitWeight = 0.20
  /// Weight of the difficulty rate.
  public static let difficultyWeight = 0.50
  /// Scores that part the classes 1 and 2, 2 and 3, 3 and 4, 4 and 5.
  public static let cuts = [-0.5644, -0.2597, 0.1305, 0.5097]

  /// The method over three roles; without the exit rate the weights of the others sum to 1.
  public static func method(ratio: Role, exit: Role, difficulty: Role) -> WeightedScore {
    WeightedScore(
      terms: [
        .init(ratio, weight: ratioWeight, normalisation: .standard, span: .matrix),
        .init(
          exit, weight: exitWeight, normalisation: .standard, span: .matrix, isRequired: false),
        .init(difficulty, weight: difficultyWeight, normalisation: .standard, span: .matrix),
      ], mean: .arithmetic)
  }

  /// The class of a score, 1 (least tense) to 5: a score on a cut belongs to the class above.
  public static func tensionClass(of score: Double) -> Int {
    1 + cuts.count { score >= $0 }
  }
}
