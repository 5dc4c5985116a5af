/// A reference table that the store holds, without its entries.
public struct ReferenceSummary: Equatable, Sendable {
  /// What a reference table lists.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The métiers of a nomenclature; `name` is the nomenclature's.
    case nomenclature
    /// The bassins as the Pacte names them; `name` is `pacte`.
    case bassins
    /// The lots of a training order; `name` is its year.
    case order
    /// A passage; `name` is `ROME v3 → FAP 2009`.
    case passage
    /// The bassin of each commune; `name` is the year of the table.
    case communes
    /// The communes of each postal code; `name` is `la-poste`.
    case postalCodes
    /// The communes that merged; `name` is `insee`.
    case mergers
    /// The outlines of the bassins; `name` is the year whose bassins they are.
    case outlines
    /// The journeys to work between bassins; `name` is the year of the census.
    case flows
    /// The estimated entries into training; `name` is the year of the order.
    case entries
    /// The grouping of métiers into filières; `name` is the year of the order.
    case filieres
    /// What certifications lead to; `name` is `certifinfo`.
    case certifications
    /// Why employers find it hard to hire, by métier; `name` is the year of the classes.
    case difficulties
    /// Tensions by département and larger family of métiers; `name` is their year.
    case tensions
  }

  /// What it lists.
  public let kind: Kind
  /// Which one it is among its kind.
  public let name: String
  /// Number of entries.
  public let entryCount: Int
  /// Where the entries come from.
  public let provenance: Provenance

  /// A summary.
  public init(kind: Kind, name: String, entryCount: Int, provenance: Provenance) {
    self.kind = kind
    self.name = name
    self.entryCount = entryCount
    self.provenance = provenance
  }
}
