/// What a slice is about and how large it is, without its figures.
public struct SliceSummary: Equatable, Sendable {
  /// What the slice is about.
  public let key: SliceKey
  /// Number of bassin × métier pairs.
  public let rowCount: Int
  /// Number of bassins.
  public let bassinCount: Int
  /// Number of métiers.
  public let metierCount: Int
  /// Where the figures come from.
  public let provenance: Provenance

  /// A summary.
  public init(
    key: SliceKey, rowCount: Int, bassinCount: Int, metierCount: Int, provenance: Provenance
  ) {
    self.key = key
    self.rowCount = rowCount
    self.bassinCount = bassinCount
    self.metierCount = metierCount
    self.provenance = provenance
  }
}
