public import Nomenclatures

/// A reference table with the file that it came from.
public struct Sourced<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The table.
  public let value: Value
  /// The file.
  public let provenance: Provenance

  /// A table from a file.
  public init(_ value: Value, _ provenance: Provenance) {
    self.value = value
    self.provenance = provenance
  }
}

/// The outlines of the bassins of one year.
public struct OutlineSet: Equatable, Sendable {
  /// The year whose bassins they are.
  public let millesime: Millesime
  /// An outline for each bassin, sorted by code.
  public let outlines: [BassinOutline]

  /// Outlines of one year.
  public init(millesime: Millesime, outlines: [BassinOutline]) {
    self.millesime = millesime
    self.outlines = outlines.sorted { $0.bassin < $1.bassin }
  }
}
