import Scoring

/// What a bassin and métier changed by between two surveys, and how sure that is.
public struct Trend: Equatable, Sendable {
  /// Whether the two surveys both tell of it.
  public enum Status: String, Sendable, CaseIterable {
    /// Both have a row.
    case compared
    /// Only the second has one, which does not say that there was nothing before.
    case appeared
    /// Only the first has one, which does not say that nothing is left.
    case vanished
    /// Neither has one.
    case unseen
    /// The two surveys name métiers by other nomenclatures.
    case notComparable
  }

  /// Whether there is something to compare.
  public let status: Status
  /// Projets de recrutement; counts, hidden ones at their expected value.
  public let projets: Change?
  /// Projets judged difficult.
  public let projetsDifficiles: Change?
  /// Share of the projets judged difficult, 0…1; only where both surveys count 5 projects or more.
  public let tauxDifficulte: Change?
  /// Rank by difficult projects in the bassin: what falls is a rank gained.
  public let rank: Change?

  /// A value made of these parts.
  public init(
    status: Status, projets: Change? = nil, projetsDifficiles: Change? = nil,
    tauxDifficulte: Change? = nil, rank: Change? = nil
  ) {
    self.status = status
    self.projets = projets
    self.projetsDifficiles = projetsDifficiles
    self.tauxDifficulte = tauxDifficulte
    self.rank = rank
  }
}

/// A figure of two years, and between what bounds the true change may lie.
public struct Change: Equatable, Sendable {
  /// What can be said of it.
  public enum Verdict: String, Sendable, CaseIterable {
    /// It rose, for sure.
    case rise
    /// It fell, for sure.
    case fall
    /// No change that is sure.
    case uncertain
  }

  /// The figure of the first year.
  public let earlier: Double
  /// That of the second.
  public let later: Double
  /// Where the middle 90 % of what the true change may be begins.
  public let low: Double
  /// Where it ends.
  public let high: Double
  /// What can be said of it: sure when 0 lies outside the bounds.
  public let verdict: Verdict

  /// The change that was seen.
  public var value: Double { later - earlier }

  /// A change between bounds.
  public init(earlier: Double, later: Double, low: Double, high: Double) {
    self.init(CountChange(earlier, later, low: low, high: high))
  }

  init(_ change: CountChange) {
    earlier = change.earlier
    later = change.later
    low = change.low
    high = change.high
    verdict =
      switch change.verdict {
      case .rise: .rise
      case .fall: .fall
      case .uncertain: .uncertain
      }
  }
}
