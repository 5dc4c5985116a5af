import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// One year of a survey over one or several régions, as matrices: régions one under the other, the
/// bassins of each in their order.
struct SurveyYear: Sendable {
  /// Projects, and difficult ones among them.
  let counts: YearCounts
  /// Between which whole numbers each count lies.
  let bounds: CountBounds

  /// The year of slices, on the axes of each région.
  init(_ slices: [MarketSlice?], _ axes: [Axes]) {
    let volumes = zip(slices, axes).map { Self.figures(ProjetsDeRecrutement(), $0, $1) }
    let parts = zip(slices, axes).map { Self.figures(ProjetsDifficiles(), $0, $1) }
    counts = YearCounts(
      volume: .stacked(volumes.map(\.expected)), part: .stacked(parts.map(\.expected)))
    bounds = CountBounds(volume: Self.ends(volumes), part: Self.ends(parts))
  }

  private static func figures(
    _ indicator: some Indicator, _ slice: MarketSlice?, _ axes: Axes
  ) -> IndicatorMatrix {
    guard let slice else { return IndicatorMatrix(axes: axes) }
    return indicator.figures(in: Evidence(survey: slice), axes: axes) ?? IndicatorMatrix(axes: axes)
  }

  private static func ends(_ all: [IndicatorMatrix]) -> (low: Matrix, high: Matrix) {
    func stacked(_ side: (IndicatorMatrix) -> Matrix) -> Matrix {
      Matrix(
        rows: all.reduce(0) { $0 + side($1).rows }, columns: all.first?.axes.metiers.count ?? 0,
        elements: all.flatMap { side($0).elements })
    }
    return (stacked(\.lower), stacked(\.upper))
  }
}
