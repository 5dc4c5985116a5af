public import Nomenclatures

/// Why a métier stands where it does in a bassin.
public struct ExplainResult: FramedResult, Equatable, Sendable {
  /// The figures of one place and year.
  public struct Figures: Equatable, Sendable {
    /// Projets de recrutement.
    public let projets: CountFigure?
    /// Projets judged difficult.
    public let projetsDifficiles: CountFigure?
    /// Projets saisonniers.
    public let projetsSaisonniers: CountFigure?
    /// Share of the projets judged difficult, 0…1.
    public let tauxDifficulte: RateFigure?

    /// A value made of these parts.
    public init(
      projets: CountFigure?, projetsDifficiles: CountFigure?, projetsSaisonniers: CountFigure?,
      tauxDifficulte: RateFigure?
    ) {
      self.projets = projets
      self.projetsDifficiles = projetsDifficiles
      self.projetsSaisonniers = projetsSaisonniers
      self.tauxDifficulte = tauxDifficulte
    }
  }

  /// A place in a ranking: `rank` among `ranked`.
  public struct Standing: Equatable, Sendable {
    /// Place, from 1.
    public let rank: Int
    /// Number of métiers ranked.
    public let ranked: Int

    /// A value made of these parts.
    public init(
      rank: Int, ranked: Int
    ) {
      self.rank = rank
      self.ranked = ranked
    }
  }

  /// A métier close by in the ranking of the bassin.
  public struct Neighbour: Equatable, Sendable {
    /// The métier.
    public let metier: MetierName
    /// Its place.
    public let rank: Int
    /// What the method gave it.
    public let score: Score
    /// Its figures.
    public let figures: Figures

    /// A value made of these parts.
    public init(
      metier: MetierName, rank: Int, score: Score, figures: Figures
    ) {
      self.metier = metier
      self.rank = rank
      self.score = score
      self.figures = figures
    }
  }

  /// The same bassin and métier in another year.
  public struct OtherYear: Equatable, Sendable {
    /// The year.
    public let millesime: Millesime
    /// Version of the métiers' codes that year.
    public let nomenclature: NomenclatureID
    /// What was observed; `nil` when the pair was not, or when the nomenclatures differ.
    public let figures: Figures?
    /// Whether the year can be held against the one explained: same version of the codes.
    public let isComparable: Bool

    /// A value made of these parts.
    public init(
      millesime: Millesime, nomenclature: NomenclatureID, figures: Figures?, isComparable: Bool
    ) {
      self.millesime = millesime
      self.nomenclature = nomenclature
      self.figures = figures
      self.isComparable = isComparable
    }
  }

  /// What the pair changed by between two surveys.
  public struct TrendStep: Equatable, Sendable {
    /// The two surveys.
    public let years: TrendYears
    /// In the bassin.
    public let bassin: Trend
    /// Over the bassins that both surveys tell of.
    public let region: Trend

    /// A value made of these parts.
    public init(years: TrendYears, bassin: Trend, region: Trend) {
      self.years = years
      self.bassin = bassin
      self.region = region
    }
  }

  /// What was asked, of which figures, by which method.
  public let frame: StudyFrame
  /// The bassin.
  public let bassin: BassinName
  /// The métier.
  public let metier: MetierName
  /// Figures of the bassin.
  public let figures: Figures
  /// What the method gave.
  public let score: Score
  /// Place in the bassin; `nil` when the métier could not be ranked.
  public let standing: Standing?
  /// How the score comes about; `nil` when there is none.
  public let waterfall: ScoreWaterfall?
  /// The indicators of the method, those that no file gives included, in its order.
  public let indicators: [IndicatorReading]
  /// What the difficulty says of the need for training; `nil` without an order near the survey.
  public let need: NeedReading?
  /// Figures of the whole région.
  public let regionalFigures: Figures
  /// What the method gives to the région as a whole.
  public let regionalScore: Score
  /// Place in the région.
  public let regionalStanding: Standing?
  /// Number of bassins that rank it among their `listLength` first.
  public let listingBassins: Int
  /// Number of bassins of the région that year.
  public let totalBassins: Int
  /// Length of the lists that were counted.
  public let listLength: Int
  /// Three métiers above and three below, the métier itself between them.
  public let neighbours: [Neighbour]
  /// The other years of the store, in order.
  public let otherYears: [OtherYear]
  /// From each survey of the store to the next, in order.
  public let trends: [TrendStep]
  /// What next year is expected to bring in the bassin, figures shrunk; `nil` when the method does
  /// not shrink.
  public let shrunk: ShrunkFigure?

  /// A value made of these parts.
  public init(
    frame: StudyFrame, bassin: BassinName, metier: MetierName,
    figures: Figures, score: Score, standing: Standing?, regionalFigures: Figures,
    regionalScore: Score,
    regionalStanding: Standing?, listingBassins: Int, totalBassins: Int, listLength: Int,
    neighbours: [Neighbour], otherYears: [OtherYear], waterfall: ScoreWaterfall? = nil,
    indicators: [IndicatorReading] = [], trends: [TrendStep] = [],
    shrunk: ShrunkFigure? = nil, need: NeedReading? = nil
  ) {
    self.frame = frame
    self.bassin = bassin
    self.metier = metier
    self.figures = figures
    self.score = score
    self.standing = standing
    self.regionalFigures = regionalFigures
    self.regionalScore = regionalScore
    self.regionalStanding = regionalStanding
    self.listingBassins = listingBassins
    self.totalBassins = totalBassins
    self.listLength = listLength
    self.neighbours = neighbours
    self.otherYears = otherYears
    self.waterfall = waterfall
    self.indicators = indicators
    self.trends = trends
    self.shrunk = shrunk
    self.need = need
  }
}
