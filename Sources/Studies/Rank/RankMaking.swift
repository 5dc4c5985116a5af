/// How lists came about: every métier ranked, not the first ones only, with what the method made of
/// its figures. Enough to weigh them anew.
public struct RankMaking: Equatable, Sendable {
  /// One figure that the method brought together with others.
  public struct Term: Equatable, Sendable {
    /// The role that it plays.
    public let role: String
    /// The indicator that fills the role.
    public let indicator: String
    /// Its name.
    public let label: MethodCard.Text
    /// Whether the method means nothing without it.
    public let isRequired: Bool

    /// A term.
    public init(role: String, indicator: String, label: MethodCard.Text, isRequired: Bool) {
      self.role = role
      self.indicator = indicator
      self.label = label
      self.isRequired = isRequired
    }
  }

  /// How a weighted score comes together.
  public struct Weighing: Equatable, Sendable {
    /// Weight of each term, above 0.
    public let weights: [Double]
    /// Whether the mean is exp(Σ w ln x / Σ w); else it is Σ w x / Σ w.
    public let isGeometric: Bool
    /// Least number of terms that a métier must have.
    public let leastTerms: Int
    /// Width of the scale: scores less than 1e-9 of it apart are the same.
    public let scale: Double

    /// A way to bring terms together.
    public init(weights: [Double], isGeometric: Bool, leastTerms: Int, scale: Double) {
      self.weights = weights
      self.isGeometric = isGeometric
      self.leastTerms = leastTerms
      self.scale = scale
    }
  }

  /// One métier in the whole ranking of one bassin.
  public struct Cell: Equatable, Sendable {
    /// The métier.
    public let metier: MetierName
    /// Place in the bassin, from 1.
    public let rank: Int
    /// What the method gave it.
    public let score: Score
    /// What the method made of each term's figure, in the order of the terms; `nil` without a figure.
    public let values: [Double?]
    /// Difficult projects, hidden ones at their expected value, which part equal scores.
    public let tieBreak: Double?
    /// Projets de recrutement.
    public let projets: CountFigure?
    /// Projets judged difficult by the employer.
    public let projetsDifficiles: CountFigure?
    /// Share of the projets judged difficult, 0…1.
    public let tauxDifficulte: RateFigure?
    /// Place in the ranking of the région as a whole; `nil` when it has none.
    public let regionalRank: Int?
    /// Number of bassins that rank it among as many first names as a list has.
    public let bassins: Int
    /// How the score comes about; `nil` beyond the first names.
    public let waterfall: ScoreWaterfall?
    /// The domaine professionnel, a key of `domaines`; `nil` when the nomenclature has none.
    public let domaine: String?
    /// Levels (1969 scale) at which the training order leads to it in the bassin; empty when no lot
    /// does, or when the order is not shown.
    public let niveaux: [String]

    /// A value made of these parts.
    public init(
      metier: MetierName, rank: Int, score: Score, values: [Double?], tieBreak: Double?,
      projets: CountFigure?, projetsDifficiles: CountFigure?, tauxDifficulte: RateFigure?,
      regionalRank: Int?, bassins: Int, waterfall: ScoreWaterfall?, domaine: String? = nil,
      niveaux: [String] = []
    ) {
      self.domaine = domaine
      self.niveaux = niveaux
      self.metier = metier
      self.rank = rank
      self.score = score
      self.values = values
      self.tieBreak = tieBreak
      self.projets = projets
      self.projetsDifficiles = projetsDifficiles
      self.tauxDifficulte = tauxDifficulte
      self.regionalRank = regionalRank
      self.bassins = bassins
      self.waterfall = waterfall
    }
  }

  /// One bassin, or one territory that bassins were added up into.
  public struct List: Equatable, Sendable {
    /// Its name.
    public let bassin: BassinName
    /// Every métier ranked, in order.
    public let cells: [Cell]

    /// A list.
    public init(bassin: BassinName, cells: [Cell]) {
      self.bassin = bassin
      self.cells = cells
    }
  }

  /// The figures that the method brought together; those that nothing filled are none.
  public let terms: [Term]
  /// How they came together; `nil` when the method is no weighted mean of its terms.
  public let weighing: Weighing?
  /// The lists, as in the result beside which they stand.
  public let lists: [List]
  /// Number of bassins of the région.
  public let total: Int
  /// Labels of the domaines professionnels, by code.
  public let domaines: [String: String]

  /// A value made of these parts.
  public init(
    terms: [Term], weighing: Weighing?, lists: [List], total: Int, domaines: [String: String] = [:]
  ) {
    self.domaines = domaines
    self.terms = terms
    self.weighing = weighing
    self.lists = lists
    self.total = total
  }
}
