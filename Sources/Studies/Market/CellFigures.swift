import Indicators
import MarketStore
import Nomenclatures

/// The figures of a slice, pair by pair, as studies hand them on.
struct CellFigures: Sendable {
  private let slice: MarketSlice
  private let index: CellIndex
  private let rates: IndicatorMatrix

  /// Figures of the slice's own bassins, or of the one row of a summed slice.
  init(_ slice: MarketSlice) {
    self.slice = slice
    index = CellIndex(slice)
    rates = TauxDifficulte().values(in: slice, axes: Axes(slice))
  }

  /// A count, `nil` when the pair was not observed.
  func count(_ measure: Measure, _ bassin: BassinCode, _ metier: MetierCode) -> CountFigure? {
    index.row(bassin, metier).flatMap { slice.published(measure, row: $0) }.map(CountFigure.init)
  }

  /// The difficulty rate, `nil` when undefined.
  func rate(_ bassin: BassinCode, _ metier: MetierCode) -> RateFigure? {
    rates[bassin, metier].map(RateFigure.init)
  }

  /// Whether the pair was observed.
  func isObserved(_ bassin: BassinCode, _ metier: MetierCode) -> Bool {
    index.row(bassin, metier) != nil
  }
}
