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
