/// The mean of four standardised signs of difficulty, in equal weights, which its source does not
/// publish: offers cancelled for lack of candidates, difficulty rate, offers over job seekers, return
/// to work.
///
/// Source: the list of signs used in Occitanie in 2019; a reconstruction, the weights being ours.
public enum Occitanie2019 {
  /// The method over four roles; those that nothing fills are left out of the mean.
  public static func method(
    cancelled: Role, difficulty: Role, ratio: Role, returnToWork: Role
  ) -> WeightedScore {
    func term(_ role: Role, isRequired: Bool) -> WeightedScore.Term {
      .init(role, normalisation: .standard, span: .matrix, isRequired: isRequired)
    }
    return WeightedScore(
      terms: [
        term(difficulty, isRequired: true), term(ratio, isRequired: true),
        term(cancelled, isRequired: false), term(returnToWork, isRequired: false),
      ], mean: .arithmetic)
  }
}
