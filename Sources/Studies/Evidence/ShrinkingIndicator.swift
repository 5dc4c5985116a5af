import Indicators
import MarketStore
import Nomenclatures
import Scoring

/// An indicator that is made of figures drawn towards those of larger wholes.
protocol ShrinkingIndicator: Indicator {
  /// How far figures are drawn.
  var shrinkage: Shrinkage { get set }
  /// The figures of each pair, once the survey's are shrunk; `nil` without what else it needs.
  func figures(_ shrunk: ShrunkFigures, in evidence: Evidence, axes: Axes) -> IndicatorMatrix?
}

extension ShrinkingIndicator {
  /// The figures of each pair.
  ///
  /// Complexity: O(cells × years), and some 80 passes over the cells of both.
  func figures(in evidence: Evidence, axes: Axes) -> IndicatorMatrix? {
    figures(ShrunkFigures(shrinkage, in: evidence, axes: axes), in: evidence, axes: axes)
  }
}

extension ShrunkFigures {
  /// The figures of a survey and of the one before.
  init(_ shrinkage: Shrinkage, in evidence: Evidence, axes: Axes) {
    self.init(
      Self.counts(evidence.survey, axes), before: evidence.earlier.map { Self.counts($0, axes) },
      shrinkage, families: axes.metiers.families)
  }

  private static func counts(_ slice: MarketSlice, _ axes: Axes) -> YearCounts {
    YearCounts(
      volume: ProjetsDeRecrutement().values(in: slice, axes: axes).expected,
      part: ProjetsDifficiles().values(in: slice, axes: axes).expected)
  }
}
