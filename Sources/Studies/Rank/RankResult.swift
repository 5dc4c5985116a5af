public import Nomenclatures

/// The priority métiers of each bassin, by one method.
public struct RankResult: Equatable, Sendable {
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

    /// A value made of these parts.
    public init(
      metier: MetierName, rank: Int, score: Score, projets: CountFigure?,
      projetsDifficiles: CountFigure?, tauxDifficulte: RateFigure?, isInRegionalList: Bool
    ) {
      self.metier = metier
      self.rank = rank
      self.score = score
      self.projets = projets
      self.projetsDifficiles = projetsDifficiles
      self.tauxDifficulte = tauxDifficulte
      self.isInRegionalList = isInRegionalList
    }
  }

  /// The list of one bassin.
  public struct List: Equatable, Sendable {
    /// The bassin.
    public let bassin: BassinName
    /// The first métiers, in order.
    public let rows: [Row]
    /// Number of métiers that the method could rank in this bassin.
    public let ranked: Int
    /// Names of `rows` that the regional list of the same length does not hold.
    public var differing: Int { rows.count { !$0.isInRegionalList } }

    /// A value made of these parts.
    public init(
      bassin: BassinName, rows: [Row], ranked: Int
    ) {
      self.bassin = bassin
      self.rows = rows
      self.ranked = ranked
    }
  }

  /// What was asked, everything resolved.
  public let recipe: Recipe
  /// Year of the figures.
  public let millesime: Millesime
  /// Région.
  public let region: RegionCode
  /// Version of the métiers' codes.
  public let nomenclature: NomenclatureID
  /// The method.
  public let method: MethodCard
  /// Where the figures come from.
  public let sources: [SourceRecord]
  /// The lists, in the order of the bassins' codes or as asked for.
  public let lists: [List]

  /// A value made of these parts.
  public init(
    recipe: Recipe, millesime: Millesime, region: RegionCode, nomenclature: NomenclatureID,
    method: MethodCard, sources: [SourceRecord], lists: [List]
  ) {
    self.recipe = recipe
    self.millesime = millesime
    self.region = region
    self.nomenclature = nomenclature
    self.method = method
    self.sources = sources
    self.lists = lists
  }
}
