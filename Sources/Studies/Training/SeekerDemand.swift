import Indicators
import Kernels
import MarketStore
import Nomenclatures

/// Who may ask for training: job seekers by bassin × métier.
///
/// A pair that the source does not publish (small cells) is given D × S / Σ D', as when the order is
/// split: D is what the bassin publishes of all métiers, S what the région publishes of the métier,
/// Σ D' runs over the bassins that publish it. A métier that nobody is published to seek is asked for
/// by all seekers alike: D itself.
enum SeekerDemand {
  /// Bassins × métiers, every figure above 0 where the bassin publishes any seeker.
  /// - Parameter slice: seekers in the métiers of the axes.
  static func matrix(_ slice: MarketSlice, _ axes: Axes) -> Matrix {
    var published = MaskedMatrix(rows: axes.bassins.count, columns: axes.metiers.count)
    var totals = [Double](repeating: 0, count: axes.bassins.count)
    for place in 0..<slice.rowCount {
      guard let value = figure(slice, place),
        let row = axes.row(of: slice.bassins[slice.bassinPlaces[place]].code)
      else { continue }
      totals[row] += value
      if let metier = axes.column(of: slice.metiers[slice.metierPlaces[place]].code) {
        published.set(value, row: row, column: metier)
      }
    }
    return filled(published, totals)
  }

  /// What is published of the seekers of one row.
  static func figure(_ slice: MarketSlice, _ row: Int) -> Double? {
    slice.published(.demandeurs, row: row).flatMap { $0.status == .observed ? $0.visible : nil }
  }

  private static func filled(_ published: MaskedMatrix, _ totals: [Double]) -> Matrix {
    var demand = published.values
    for column in 0..<demand.columns {
      let rows = (0..<demand.rows).filter { published[$0, column] != nil }
      let around = rows.reduce(0) { $0 + totals[$1] }
      let sought = rows.reduce(0) { $0 + demand[$1, column] }
      let rate = sought > 0 && around > 0 ? sought / around : 1
      for row in 0..<demand.rows where published[row, column] == nil || sought == 0 {
        demand[row, column] = totals[row] * rate
      }
    }
    return demand
  }
}
