public import Nomenclatures

/// The survey's own figures, every year that the store holds for a région, and what their codes mean.
public struct FiguresResult: Equatable, Sendable {
  /// What was published of one métier in one bassin. A pair without a row was not observed, which is
  /// not zero.
  public struct Row: Equatable, Sendable {
    /// The bassin.
    public let bassin: BassinCode
    /// The métier, in the nomenclature of its survey.
    public let metier: MetierCode
    /// Projets de recrutement.
    public let projets: CountFigure?
    /// Projets judged difficult by the employer.
    public let projetsDifficiles: CountFigure?
    /// Seasonal projets.
    public let projetsSaisonniers: CountFigure?

    /// A value made of these parts.
    public init(
      bassin: BassinCode, metier: MetierCode, projets: CountFigure?,
      projetsDifficiles: CountFigure?, projetsSaisonniers: CountFigure?
    ) {
      self.bassin = bassin
      self.metier = metier
      self.projets = projets
      self.projetsDifficiles = projetsDifficiles
      self.projetsSaisonniers = projetsSaisonniers
    }
  }

  /// One year of the survey.
  public struct Survey: Equatable, Sendable {
    /// The year.
    public let millesime: Millesime
    /// Version of the métiers' codes.
    public let nomenclature: NomenclatureID
    /// Sorted by bassin, then métier.
    public let rows: [Row]

    /// A value made of these parts.
    public init(millesime: Millesime, nomenclature: NomenclatureID, rows: [Row]) {
      self.millesime = millesime
      self.nomenclature = nomenclature
      self.rows = rows
    }
  }

  /// The métiers of one nomenclature.
  public struct Metiers: Equatable, Sendable {
    /// Which version.
    public let nomenclature: NomenclatureID
    /// Its entries, and the codes that surveys use beside them, sorted by code.
    public let entries: [Nomenclature.Entry]

    /// A value made of these parts.
    public init(nomenclature: NomenclatureID, entries: [Nomenclature.Entry]) {
      self.nomenclature = nomenclature
      self.entries = entries
    }
  }

  /// What was asked.
  public let recipe: Recipe
  /// Région.
  public let region: RegionCode
  /// The years, in order.
  public let surveys: [Survey]
  /// The bassins that some survey names, sorted by code.
  public let bassins: [BassinName]
  /// The métiers of each nomenclature that some survey uses.
  public let metiers: [Metiers]
  /// Where the figures come from.
  public let sources: [SourceRecord]

  /// A value made of these parts.
  public init(
    recipe: Recipe, region: RegionCode, surveys: [Survey], bassins: [BassinName],
    metiers: [Metiers], sources: [SourceRecord]
  ) {
    self.recipe = recipe
    self.region = region
    self.surveys = surveys
    self.bassins = bassins
    self.metiers = metiers
    self.sources = sources
  }
}
