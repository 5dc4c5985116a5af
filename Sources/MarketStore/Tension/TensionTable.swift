public import Nomenclatures

/// How tight the labour market is by département and larger family of métiers, as published.
///
/// Unit: the published composite, centred and reduced, any sign, the higher the tighter; its class
/// 1…5, 5 the tightest.
/// Source: Dares, « Les tensions sur le marché du travail », rows « dep, fap 87 ».
public struct TensionTable: Equatable, Sendable {
  /// The tension of one family in one département.
  public struct Row: Equatable, Sendable {
    /// The département.
    public let departement: DepartementCode
    /// The family of métiers.
    public let family: FAP87Code
    /// The tension.
    public let tension: Double
    /// Its published class, 1…5; `nil` where there is none: the tension is then the région's own, which
    /// the source repeats (all 2 098 such rows of 2019).
    public let tensionClass: Int?

    /// The tension of a family in a département.
    /// - Precondition: `tension` is finite, `tensionClass` in 1…5.
    public init(
      departement: DepartementCode, family: FAP87Code, tension: Double, tensionClass: Int?
    ) {
      precondition(tension.isFinite, "tension \(tension), expected a finite number")
      precondition(
        tensionClass.map((1...5).contains) ?? true,
        "class \(tensionClass ?? 0), expected 1…5 or none")
      self.departement = departement
      self.family = family
      self.tension = tension
      self.tensionClass = tensionClass
    }

    fileprivate var key: Key { Key(departement: departement, family: family) }
  }

  fileprivate struct Key: Hashable {
    let departement: DepartementCode
    let family: FAP87Code
  }

  /// Year of the tensions.
  public let millesime: Millesime
  /// Nomenclature of which the families are a level.
  public let nomenclature: NomenclatureID
  /// The rows, sorted by département then family, each pair once; a pair without a row was not
  /// published, which is not zero.
  public let rows: [Row]

  /// A table; a pair given twice keeps its first row.
  public init(millesime: Millesime, nomenclature: NomenclatureID, rows: [Row]) {
    self.millesime = millesime
    self.nomenclature = nomenclature
    self.rows = Dictionary(rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      .values.sorted { ($0.departement, $0.family) < ($1.departement, $1.family) }
  }
}
