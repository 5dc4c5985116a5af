/// How far two lists agree.
public struct ListAgreement: Equatable, Sendable {
  /// Métiers that A ranks.
  public var rankedA: Double
  /// Métiers that B ranks.
  public var rankedB: Double
  /// Métiers that both rank.
  public var shared: Double
  /// Kendall's τ_b over them, −1…1; `nil` when undefined.
  public var tauB: Double?
  /// Spearman's ρ over them, −1…1; `nil` when undefined.
  public var spearman: Double?
  /// Share of names in common among the first of each, 0…1.
  public var overlap: Double
  /// Rank-biased overlap of the whole lists, persistence 0.9, 0…1.
  public var rankBiasedOverlap: Double
  /// Métiers that A selects.
  public var selectedA: Double
  /// Métiers that B selects.
  public var selectedB: Double
  /// Métiers that both select over those that either does, 0…1.
  public var jaccard: Double

  /// An agreement.
  public init(
    rankedA: Double, rankedB: Double, shared: Double, tauB: Double?, spearman: Double?,
    overlap: Double, rankBiasedOverlap: Double, selectedA: Double, selectedB: Double,
    jaccard: Double
  ) {
    self.rankedA = rankedA
    self.rankedB = rankedB
    self.shared = shared
    self.tauB = tauB
    self.spearman = spearman
    self.overlap = overlap
    self.rankBiasedOverlap = rankBiasedOverlap
    self.selectedA = selectedA
    self.selectedB = selectedB
    self.jaccard = jaccard
  }
}

/// Where a disagreement comes from.
public struct DisagreementParts: Equatable, Sendable {
  /// Pairs of bassin and métier that every run scores.
  public let cells: Int
  /// Root mean square of the differences of percentile rank between the tools, 0…1.
  public let distance: Double
  /// Share that changing the data alone accounts for; `nil` when the tools do not differ, or could
  /// not be run on each other's data. The three shares sum to 1; one may be negative.
  public let data: Double?
  /// Share that changing the algorithm alone accounts for.
  public let algorithm: Double?
  /// Share that only both changes together account for.
  public let interaction: Double?
  /// Distance that the noise of their figures alone would put between two tools that agree, 0…1.
  public let noise: Double
  /// Distance between A on two draws of its figures, 0…1.
  public let noiseA: Double
  /// Distance between B on two draws of its figures, 0…1.
  public let noiseB: Double

  /// Parts of a disagreement.
  public init(
    cells: Int, distance: Double, data: Double?, algorithm: Double?, interaction: Double?,
    noiseA: Double, noiseB: Double
  ) {
    self.cells = cells
    self.distance = distance
    self.data = data
    self.algorithm = algorithm
    self.interaction = interaction
    self.noiseA = noiseA
    self.noiseB = noiseB
    noise = ((noiseA * noiseA + noiseB * noiseB) / 2).squareRoot()
  }
}

/// A métier that two tools place differently.
public struct Move: Equatable, Sendable {
  /// An indicator that makes a move.
  public struct Cause: Equatable, Sendable {
    /// The role that it plays.
    public let role: String
    /// What fills the role in A; `nil` when A has no such role.
    public let indicatorA: IndicatorName?
    /// What fills the role in B; `nil` when B has no such role.
    public let indicatorB: IndicatorName?
    /// What it adds to the métier's place in A, in percentile ranks, −1…1.
    public let addedA: Double
    /// What it adds to the métier's place in B, in percentile ranks, −1…1.
    public let addedB: Double

    /// A cause.
    public init(
      role: String, indicatorA: IndicatorName?, indicatorB: IndicatorName?, addedA: Double,
      addedB: Double
    ) {
      self.role = role
      self.indicatorA = indicatorA
      self.indicatorB = indicatorB
      self.addedA = addedA
      self.addedB = addedB
    }
  }

  /// The métier.
  public let metier: MetierName
  /// Its rank in A's list.
  public let rankA: Int
  /// Its rank in B's list.
  public let rankB: Int
  /// Percentile rank in B less that in A, among the métiers that both rank, −1…1.
  public let change: Double
  /// What makes the move; `nil` when no indicator does by itself.
  public let cause: Cause?

  /// A move.
  public init(metier: MetierName, rankA: Int, rankB: Int, change: Double, cause: Cause?) {
    self.metier = metier
    self.rankA = rankA
    self.rankB = rankB
    self.change = change
    self.cause = cause
  }
}

/// An indicator under its name and label.
public struct IndicatorName: Hashable, Sendable {
  /// Identifier.
  public let id: String
  /// Label in French.
  public let french: String
  /// Label in English.
  public let english: String

  /// A named indicator.
  public init(id: String, french: String, english: String) {
    self.id = id
    self.french = french
    self.english = english
  }
}

/// What one role of a tool reads, on its own data and on the other tool's.
public struct RoleReading: Equatable, Sendable {
  /// What becomes of a role on the other tool's data.
  public enum Exchange: String, Sendable, CaseIterable {
    /// The other data fill it with another indicator.
    case exchanged
    /// The same indicator, from the other year or store.
    case redated
    /// The other data cannot fill it: it keeps what the method reads by itself.
    case kept
    /// Both tools have the same data.
    case same
    /// No data fill it, or the other data leave it empty.
    case empty
  }

  /// The tool, `A` or `B`.
  public let tool: String
  /// The role.
  public let role: String
  /// What fills it; `nil` when nothing does.
  public let own: IndicatorName?
  /// What fills it on the other tool's data; `nil` when nothing does.
  public let other: IndicatorName?
  /// What became of it.
  public let exchange: Exchange

  /// A reading.
  public init(
    tool: String, role: String, own: IndicatorName?, other: IndicatorName?, exchange: Exchange
  ) {
    self.tool = tool
    self.role = role
    self.own = own
    self.other = other
    self.exchange = exchange
  }
}
