/// The priority métiers of each bassin, by one method.
public struct RankResult: FramedResult, Equatable, Sendable {
  /// One métier in the list of one bassin.
  public struct Row: Equatable, Sendable {
    /// The métier.
    public let metier: MetierName
    /// Place in the bassin, from 1.
    public let rank: Int
    /// What the method gave it.
    public let score: Score
    /// Projets de recrutement.
    public let projets: CountFigure?
    /// Projets judged difficult by the employer.
    public let projetsDifficiles: CountFigure?
    /// Share of the projets judged difficult, 0…1.
    public let tauxDifficulte: RateFigure?
    /// Whether it also stands in the regional list of the same length.
    public let isInRegionalList: Bool
    /// What the other sides of the market say of it.
    public let sides: SideFigures
    /// Where it may stand in next year's list; `nil` when it was not asked.
    public let chance: RankChance?
    /// What it changed by since an earlier survey; `nil` when it was not asked.
    public let trend: Trend?
    /// What next year is expected to bring, figures shrunk; `nil` when the method does not shrink.
    public let shrunk: ShrunkFigure?
    /// Between which ranks hidden figures leave it; `nil` when the method's score is no count.
    public let hidden: HiddenStanding?

    /// A value made of these parts.
    public init(
      metier: MetierName, rank: Int, score: Score, projets: CountFigure?,
      projetsDifficiles: CountFigure?, tauxDifficulte: RateFigure?, isInRegionalList: Bool,
      sides: SideFigures = SideFigures(), chance: RankChance? = nil, trend: Trend? = nil,
      shrunk: ShrunkFigure? = nil, hidden: HiddenStanding? = nil
    ) {
      self.metier = metier
      self.rank = rank
      self.score = score
      self.projets = projets
      self.projetsDifficiles = projetsDifficiles
      self.tauxDifficulte = tauxDifficulte
      self.isInRegionalList = isInRegionalList
      self.sides = sides
      self.chance = chance
      self.trend = trend
      self.shrunk = shrunk
      self.hidden = hidden
    }
  }

  /// The list of one bassin, or of the territory that bassins were added up into.
  public struct List: Equatable, Sendable {
    /// The bassin, or the territory under its own code.
    public let bassin: BassinName
    /// The first métiers, in order.
    public let rows: [Row]
    /// Number of métiers that the method could rank there.
    public let ranked: Int
    /// Métiers that the earlier survey has and this one has not, by its difficult projects; none
    /// when no trend was asked.
    public let vanished: [MetierName]
    /// The three estimates side by side; `nil` without amendments.
    public let concerted: ConcertedList<Row>?
    /// Names of `rows` that the regional list of the same length does not hold.
    public var differing: Int { rows.count { !$0.isInRegionalList } }

    /// A value made of these parts.
    public init(
      bassin: BassinName, rows: [Row], ranked: Int, vanished: [MetierName] = [],
      concerted: ConcertedList<Row>? = nil
    ) {
      self.bassin = bassin
      self.rows = rows
      self.ranked = ranked
      self.vanished = vanished
      self.concerted = concerted
    }
  }

  /// What was asked, of which figures, by which method.
  public let frame: StudyFrame
  /// The lists, in the order of the bassins' codes or as asked for.
  public let lists: [List]
  /// The sides of the market that the rows show, with their years.
  public let sides: MarketSides
  /// How bassins were added up; `nil` when lists are those of bassins.
  public let territories: Territories?
  /// The surveys that trends are read between; `nil` when none was asked.
  public let trend: TrendYears?

  /// What became of the amendments; `nil` without any.
  public let concertation: Concertation?

  /// Names among which certainty is told: those of a list, 20 for whole lists.
  public var foretoldTop: Int { RankStudy.foretold(of: recipe.top ?? RankStudy.standardTop) }

  /// What the lists are made by.
  public var grouping: Grouping { recipe.by ?? .bassin }

  /// A value made of these parts.
  public init(
    frame: StudyFrame, lists: [List], sides: MarketSides = .none, territories: Territories? = nil,
    trend: TrendYears? = nil, concertation: Concertation? = nil
  ) {
    self.frame = frame
    self.lists = lists
    self.sides = sides
    self.territories = territories
    self.trend = trend
    self.concertation = concertation
  }
}
