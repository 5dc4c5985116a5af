public import Nomenclatures

/// A source of figures.
public enum SourceID: String, Hashable, Sendable, Codable, CaseIterable {
  /// Enquête Besoins en main-d'œuvre, Pôle emploi then France Travail.
  case bmo
  /// Offers registered with Pôle emploi and job seekers, by ROME × bassin, a year.
  case poleEmploi = "pole-emploi"
  /// Offers posted, in the shape of France Travail's « Offres d'emploi v2 », a month.
  case offres
  /// Training offered, in the language LHÉO.
  case formations

  /// What its slices may count, in the order in which it is shown.
  public var measures: [Measure] {
    switch self {
    case .bmo: [.projets, .projetsDifficiles, .projetsSaisonniers]
    case .poleEmploi: [.offres, .demandeurs]
    case .offres:
      [
        .offres, .postes, .offresDurables, .offresContratInconnu, .offresTempsPlein,
        .offresTempsInconnu, .offresAlternance, .offresManqueCandidats, .offresManqueInconnu,
        .offresReparties,
      ]
    case .formations: [.sessions, .places, .sessionsPlacesInconnues]
    }
  }
}

/// What a slice of the store is about. A new version of the same key replaces the old one.
public struct SliceKey: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Where the figures come from.
  public let source: SourceID
  /// Their year.
  public let millesime: Millesime
  /// Their month, 1…12; `nil` when they speak of the whole year.
  public let month: Int?
  /// Their région; `horsRegion` for the rows that name none.
  public let region: RegionCode
  /// The nomenclature of the métiers.
  public let nomenclature: NomenclatureID

  /// A key.
  /// - Precondition: a month lies in 1…12.
  public init(
    source: SourceID, millesime: Millesime, month: Int? = nil, region: RegionCode,
    nomenclature: NomenclatureID
  ) {
    precondition(month.map((1...12).contains) ?? true, "month \(month ?? 0), expected 1…12")
    self.source = source
    self.millesime = millesime
    self.month = month
    self.region = region
    self.nomenclature = nomenclature
  }

  /// The key in one word, e.g. `bmo/2018/11/FAP 2009`, `offres/2023-05/11/FAP 2009`.
  public var description: String {
    "\(source.rawValue)/\(period)/\(region)/\(nomenclature.rawValue)"
  }

  /// The year, or the year and month: `2018`, `2023-05`.
  public var period: String {
    guard let month else { return "\(millesime)" }
    return "\(millesime)-\(month < 10 ? "0" : "")\(month)"
  }

  /// Keys are ordered by source, millésime, month, région, then nomenclature.
  public static func < (a: Self, b: Self) -> Bool {
    (a.source.rawValue, a.millesime, a.month ?? 0, a.region, a.nomenclature.rawValue)
      < (b.source.rawValue, b.millesime, b.month ?? 0, b.region, b.nomenclature.rawValue)
  }
}
