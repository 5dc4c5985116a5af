/// The métiers of one nomenclature, in one version.
///
/// Source: Dares, « Familles professionnelles », versions 2009 and 2021.
public struct Nomenclature: Equatable, Sendable {
  /// One métier.
  public struct Entry: Equatable, Sendable {
    /// Its code at the level that BMO uses (225 in 2009, 228 in 2021).
    public let code: MetierCode
    /// Its full label.
    public let label: String
    /// Domaine professionnel, the first letter of the code (22 of them).
    public let domaine: String
    /// Label of the domaine professionnel.
    public let domaineLabel: String

    /// A métier with its labels.
    public init(code: MetierCode, label: String, domaine: String, domaineLabel: String) {
      self.code = code
      self.label = label
      self.domaine = domaine
      self.domaineLabel = domaineLabel
    }
  }

  /// Which nomenclature, in which version.
  public let id: NomenclatureID
  /// The métiers, each code once, sorted by code.
  public let entries: [Entry]
  private let places: [MetierCode: Int]

  /// A nomenclature of the given métiers; a code given twice keeps its first label.
  public init(id: NomenclatureID, entries: [Entry]) {
    self.id = id
    let first = Dictionary(entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.entries = first.values.sorted { $0.code < $1.code }
    places = Dictionary(uniqueKeysWithValues: zip(self.entries.map(\.code), self.entries.indices))
  }

  /// Whether the nomenclature has this code.
  public func contains(_ code: MetierCode) -> Bool { places[code] != nil }

  /// The métier of this code, `nil` when the nomenclature has none.
  public subscript(code: MetierCode) -> Entry? { places[code].map { entries[$0] } }
}
