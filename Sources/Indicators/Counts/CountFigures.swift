internal import Columns
internal import MarketStore

extension IndicatorMatrix {
  /// The counts of one measure, as they are.
  init(counting measure: Measure, in slice: MarketSlice, axes: Axes) {
    self.init(axes: axes)
    guard let column = slice.columns[measure] else { return }
    slice.forEachPlace(on: axes) { row, place, metier in
      let count = column[row]
      self[place, metier] = Figure(
        status: count.status, expected: HiddenCountLaw.expected(count, of: measure),
        lower: count.lower, upper: count.upper)
    }
  }
}

extension MarketSlice {
  /// Calls `body` with each row of the slice that the axes hold: the row, then its place on them.
  func forEachPlace(on axes: Axes, _ body: (_ row: Int, _ bassin: Int, _ metier: Int) -> Void) {
    let rows = bassins.map { axes.row(of: $0.code) }
    let columns = metiers.map { axes.column(of: $0.code) }
    for row in 0..<rowCount {
      if let bassin = rows[bassinPlaces[row]], let metier = columns[metierPlaces[row]] {
        body(row, bassin, metier)
      }
    }
  }
}
