public import Nomenclatures

/// The sides of a market that a result shows together, with the year of each.
///
/// Figures of different years are never taken for figures of one: a side more than
/// `greatestGap` years from the survey, or in a nomenclature that no passage leads to, counts as
/// missing; two sides `leastWarnedGap` years apart or more are told.
public struct MarketSides: Equatable, Sendable {
  /// A side of the market.
  public enum Side: String, Sendable, CaseIterable {
    /// Projets de recrutement, from the employers' survey.
    case projets
    /// Offers registered and job seekers.
    case offres
    /// Estimated entries into training.
    case entrees
  }

  /// Whether a side is shown, and why not.
  public enum Use: String, Sendable, CaseIterable {
    /// Its figures are shown.
    case used
    /// It is too many years from the survey.
    case tooFar
    /// No passage leads from its nomenclature to that of the survey.
    case otherNomenclature
  }

  /// The year of one side.
  public struct Date: Equatable, Sendable {
    /// The side.
    public let side: Side
    /// The year of its figures.
    public let millesime: Millesime
    /// The nomenclature in which its source gives them.
    public let nomenclature: NomenclatureID?
    /// Whether it is shown.
    public let use: Use

    /// The year of a side.
    public init(
      side: Side, millesime: Millesime, nomenclature: NomenclatureID?, use: Use
    ) {
      self.side = side
      self.millesime = millesime
      self.nomenclature = nomenclature
      self.use = use
    }
  }

  /// Two sides shown together whose years are far apart.
  public struct Warning: Equatable, Sendable {
    /// One.
    public let first: Date
    /// The other.
    public let second: Date
    /// Years between them.
    public var years: Int { abs(first.millesime.rawValue - second.millesime.rawValue) }
  }

  /// How the offers and seekers came to the survey's métiers.
  public struct Crossing: Equatable, Sendable {
    /// The file of the passage.
    public let file: FileRecord
    /// Share of the offers that estimated weights placed, 0…1.
    public let estimatedOffres: Double
    /// Share of the seekers that estimated weights placed, 0…1.
    public let estimatedDemandeurs: Double
    /// Codes that the passage does not know.
    public let orphans: Int

    /// A crossing.
    public init(
      file: FileRecord, estimatedOffres: Double, estimatedDemandeurs: Double, orphans: Int
    ) {
      self.file = file
      self.estimatedOffres = estimatedOffres
      self.estimatedDemandeurs = estimatedDemandeurs
      self.orphans = orphans
    }
  }

  /// Years between two sides from which a warning is given.
  public static let leastWarnedGap = 2
  /// Years from the survey beyond which a side counts as missing.
  public static let greatestGap = 3

  /// The sides that the store holds, the survey first.
  public let dates: [Date]
  /// How offers and seekers came to the survey's métiers; `nil` when they are not shown.
  public let crossing: Crossing?

  /// Sides with their years.
  public init(dates: [Date], crossing: Crossing?) {
    self.dates = dates
    self.crossing = crossing
  }

  /// No side but the survey.
  public static let none = MarketSides(dates: [], crossing: nil)

  /// Whether a side is shown.
  public func shows(_ side: Side) -> Bool { date(of: side)?.use == .used }

  /// The year of a side that the store holds.
  public func date(of side: Side) -> Date? { dates.first { $0.side == side } }

  /// The sides shown together whose years are `leastWarnedGap` apart or more.
  public var warnings: [Warning] {
    let shown = dates.filter { $0.use == .used }
    return shown.indices.flatMap { place in
      shown[(place + 1)...].map { Warning(first: shown[place], second: $0) }
    }.filter { $0.years >= Self.leastWarnedGap }
  }
}

/// What the other sides of the market say of one métier in one bassin; `nil` where they say nothing,
/// which is not zero.
public struct SideFigures: Equatable, Sendable {
  /// Offers registered over the year.
  public var offres: Double?
  /// Job seekers, mean over the year.
  public var demandeurs: Double?
  /// Estimated entries into training, low total.
  public var entreesBasses: Double?
  /// Estimated entries into training, high total.
  public var entreesHautes: Double?

  /// What is known of a pair.
  public init(
    offres: Double? = nil, demandeurs: Double? = nil, entreesBasses: Double? = nil,
    entreesHautes: Double? = nil
  ) {
    self.offres = offres
    self.demandeurs = demandeurs
    self.entreesBasses = entreesBasses
    self.entreesHautes = entreesHautes
  }
}
