import Scoring

extension ListAgreement {
  /// What two rankings, in one numbering of métiers, have in common.
  ///
  /// - Parameters:
  ///   - selected: the métiers that each tool selects.
  ///   - scales: widths of the scales of the two scores.
  init(
    _ rankings: ToolPair<[RankedItem]>, top: Int, selected: ToolPair<Set<Int>>,
    scales: ToolPair<Double>
  ) {
    let found = Agreement(rankings.a, rankings.b, top: top, scales: (scales.a, scales.b))
    let either = selected.a.union(selected.b).count
    self.init(
      rankedA: Double(rankings.a.count), rankedB: Double(rankings.b.count),
      shared: Double(found.shared), tauB: found.tauB, spearman: found.spearman,
      overlap: found.overlap, rankBiasedOverlap: found.rankBiasedOverlap,
      selectedA: Double(selected.a.count), selectedB: Double(selected.b.count),
      jaccard: either == 0 ? 1 : Double(selected.a.intersection(selected.b).count) / Double(either))
  }

  /// The means of several; those of correlations over the places where they are defined.
  /// - Precondition: there is at least one.
  init(meanOf all: [ListAgreement]) {
    precondition(!all.isEmpty, "the mean of no agreement")
    func mean(_ values: [Double]) -> Double? {
      values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    func meanOf(_ path: KeyPath<ListAgreement, Double>) -> Double {
      mean(all.map { $0[keyPath: path] }) ?? 0
    }
    self.init(
      rankedA: meanOf(\.rankedA), rankedB: meanOf(\.rankedB), shared: meanOf(\.shared),
      tauB: mean(all.compactMap(\.tauB)), spearman: mean(all.compactMap(\.spearman)),
      overlap: meanOf(\.overlap), rankBiasedOverlap: meanOf(\.rankBiasedOverlap),
      selectedA: meanOf(\.selectedA), selectedB: meanOf(\.selectedB), jaccard: meanOf(\.jaccard))
  }
}
