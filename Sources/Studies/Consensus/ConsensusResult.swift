/// What several methods say together.
public struct ConsensusResult: Equatable, Sendable {
  /// A method that was left out.
  public struct LeftOut: Equatable, Sendable {
    /// Its name.
    public let method: String
    /// Why it could not run.
    public let reason: MethodCard.Text

    /// A method that was left out.
    public init(method: String, reason: MethodCard.Text) {
      self.method = method
      self.reason = reason
    }
  }

  /// The method that stands farthest from the others on a métier.
  public struct Dissent: Equatable, Sendable {
    /// Its name.
    public let method: String
    /// The rank that it gives.
    public let rank: Int
    /// Number of métiers that it ranks there.
    public let ranked: Int
    /// Its percentile rank less that of the consensus, −1…1.
    public let difference: Double

    /// A dissent.
    public init(method: String, rank: Int, ranked: Int, difference: Double) {
      self.method = method
      self.rank = rank
      self.ranked = ranked
      self.difference = difference
    }
  }

  /// One métier in one list.
  public struct Row: Equatable, Sendable {
    /// The métier.
    public let metier: MetierName
    /// Place, from 1.
    public let rank: Int
    /// Copeland's count: métiers that it beats less those that beat it.
    public let copeland: Double
    /// Borda's count, 0…1.
    public let borda: Double
    /// The methods that rank it, in the order of the ballots.
    public let rankedBy: [String]
    /// The rank that each method gives, in the order of the ballots; `nil` where it ranks it not.
    public let ranks: [Int?]
    /// The methods that rank it among their first.
    public let agree: [String]
    /// The method that dissents most; `nil` when fewer than two rank it, or none differs.
    public let dissent: Dissent?

    /// A row.
    public init(
      metier: MetierName, rank: Int, copeland: Double, borda: Double, rankedBy: [String],
      agree: [String], dissent: Dissent?, ranks: [Int?] = []
    ) {
      self.ranks = ranks
      self.metier = metier
      self.rank = rank
      self.copeland = copeland
      self.borda = borda
      self.rankedBy = rankedBy
      self.agree = agree
      self.dissent = dissent
    }
  }

  /// The list of one bassin, or of the région.
  public struct List: Equatable, Sendable {
    /// The bassin; `nil` for the région as a whole.
    public let bassin: BassinName?
    /// The first métiers, in order.
    public let rows: [Row]
    /// Number of métiers ranked.
    public let ranked: Int

    /// A list.
    public init(bassin: BassinName?, rows: [Row], ranked: Int) {
      self.bassin = bassin
      self.rows = rows
      self.ranked = ranked
    }
  }

  /// What was asked, everything resolved.
  public let recipe: Recipe
  /// The methods that voted, each with its data and what it lacked.
  public let ballots: [CompareResult.Tool]
  /// The methods that did not.
  public let leftOut: [LeftOut]
  /// The région as a whole.
  public let region: List
  /// The bassins shown.
  public let bassins: [List]
  /// Where the figures come from.
  public let sources: [SourceRecord]

  /// A result made of these parts.
  public init(
    recipe: Recipe, ballots: [CompareResult.Tool], leftOut: [LeftOut], region: List,
    bassins: [List], sources: [SourceRecord]
  ) {
    self.recipe = recipe
    self.ballots = ballots
    self.leftOut = leftOut
    self.region = region
    self.bassins = bassins
    self.sources = sources
  }
}
