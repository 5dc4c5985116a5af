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
}
