public import Kernels

/// The ratio of offers to job seekers, read in classes: there is no absolute threshold, so that a
/// ratio is judged among all those of the region.
///
/// Whether a flow over a stock or a flow over a flow is a matter of what fills the role: scores of
/// one kind are never classed by the cuts of the other.
/// Source: the ratio of offers registered (OEE) to job seekers (DEFM) as employment services publish
/// it.
public enum OffersOverSeekers {
  /// The method over one role: the score is the ratio.
  public static func method(ratio: Role) -> DirectScore { DirectScore(role: ratio) }

  /// The fifths into which scores fall.
  public struct Quintiles: Equatable, Sendable {
    /// Scores that part the classes 1 and 2, 2 and 3, 3 and 4, 4 and 5, in ascending order.
    public let cuts: [Double]

    /// The fifths of all the scores of a matrix, territories together; `nil` when it has none.
    ///
    /// Source: quantiles of type 7; a score on a cut belongs to the class below, as in
    /// `pandas.qcut` and `cut` of R.
    public init?(_ scores: MaskedMatrix) {
      guard let cuts = quantiles(of: scores.present, at: [0.2, 0.4, 0.6, 0.8]) else { return nil }
      self.cuts = cuts
    }

    /// The class of a score, 1 (fewest offers for a job seeker) to 5; 3 when no cut parts anything
    /// from anything, since a constant says nothing.
    public func tensionClass(of score: Double) -> Int {
      cuts.allSatisfy { $0 == score } ? 3 : 1 + cuts.count { score > $0 }
    }

    /// The class of each cell, row-major, `nil` where it has no score.
    public func classes(of scores: MaskedMatrix) -> [Int?] {
      scores.mask.indices.map {
        scores.mask[$0] == .missing ? nil : tensionClass(of: scores.values.elements[$0])
      }
    }
  }
}
