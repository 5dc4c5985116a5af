public import Nomenclatures

/// A source of figures.
public enum SourceID: String, Hashable, Sendable, Codable, CaseIterable {
  /// Enquête Besoins en main-d'œuvre, Pôle emploi then France Travail.
  case bmo
}

/// What a slice of the store is about. A new version of the same key replaces the old one.
public struct SliceKey: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Where the figures come from.
  public let source: SourceID
  /// Their year.
  public let millesime: Millesime
  /// Their région; `horsRegion` for the rows that name none.
  public let region: RegionCode
  /// The nomenclature of the métiers.
  public let nomenclature: NomenclatureID

  /// A key.
  public init(
    source: SourceID, millesime: Millesime, region: RegionCode, nomenclature: NomenclatureID
  ) {
    self.source = source
    self.millesime = millesime
    self.region = region
    self.nomenclature = nomenclature
  }

  /// The key in one word, e.g. `bmo/2018/11/FAP 2009`.
  public var description: String {
    "\(source.rawValue)/\(millesime)/\(region)/\(nomenclature.rawValue)"
  }

  /// Keys are ordered by source, millésime, région, then nomenclature.
  public static func < (a: Self, b: Self) -> Bool {
    (a.source.rawValue, a.millesime, a.region, a.nomenclature.rawValue)
      < (b.source.rawValue, b.millesime, b.region, b.nomenclature.rawValue)
  }
}
