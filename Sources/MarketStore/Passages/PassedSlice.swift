public import Nomenclatures

/// Figures that went through a passage, and what became of those that could not.
///
/// For each measure, the sum of `slice` and that of `orphans` make the sum of the figures that went
/// in.
public struct PassedSlice: Equatable, Sendable {
  /// The figures in the other nomenclature.
  public let slice: MarketSlice
  /// The codes that the passage does not know, with the visible figures that stay behind, summed
  /// over the bassins.
  public let orphans: [MetierCode: [Measure: Double]]
  /// For each measure, the share of the visible figures of `slice` whose métier rests on estimated
  /// weights, 0…1; 0 when nothing went through.
  public let estimated: [Measure: Double]

  /// Figures that went through.
  public init(
    slice: MarketSlice, orphans: [MetierCode: [Measure: Double]], estimated: [Measure: Double]
  ) {
    self.slice = slice
    self.orphans = orphans
    self.estimated = estimated
  }

  /// Sum of a measure over the codes that stayed behind.
  public func orphanSum(_ measure: Measure) -> Double {
    orphans.sorted { $0.key < $1.key }.reduce(0) { $0 + ($1.value[measure] ?? 0) }
  }
}
