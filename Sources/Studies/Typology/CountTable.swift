import Indicators
import Kernels
import MarketStore
import Nomenclatures

/// Counts of every bassin and métier, as a typology takes them: a hidden part at its expected value,
/// a pair that nobody observed as none, the parts of a bassin that straddles régions together.
struct CountTable: Sendable {
  /// Bassins × métiers, in projects.
  let counts: Matrix
  /// Whether a pair was observed.
  let isObserved: [Bool]
  /// Sum of the expected values that stand in for what was hidden, over the sum of all, 0…1.
  let hiddenShare: Double

  init(_ indicator: any SurveyIndicator, of markets: TypologyMarkets) {
    let columns = markets.metiers
    let rows = markets.bassins.count
    var counts = Matrix(rows: rows, columns: columns.count)
    var isObserved = [Bool](repeating: false, count: rows * columns.count)
    var (total, estimated) = (0.0, 0.0)
    for (market, places) in zip(markets.parts, markets.places) {
      let axes = Axes(bassins: market.axes.bassins, metiers: columns)
      let values = indicator.values(in: market.slice, axes: axes)
      for place in axes.bassins.indices {
        for column in columns.indices {
          guard let figure = values[place, column], let value = figure.expected else { continue }
          let row = places[place]
          counts[row, column] += value
          isObserved[row * columns.count + column] = true
          total += value
          if figure.observedValue == nil { estimated += value - figure.lower }
        }
      }
    }
    self.counts = counts
    self.isObserved = isObserved
    hiddenShare = total > 0 ? estimated / total : 0
  }

  /// log((n + κ) / (e + κ)) of every pair, e what it would hold if métiers had the same shares
  /// everywhere.
  func logQuotients(kappa: Double) -> Matrix {
    let (rows, columns) = (counts.rowSums, counts.columnSums)
    let total = max(rows.reduce(0, +), .leastNormalMagnitude)
    var quotients = counts
    for i in 0..<counts.rows {
      for j in 0..<counts.columns {
        let expected = rows[i] * columns[j] / total
        quotients[i, j] = ((counts[i, j] + kappa) / (expected + kappa)).naturalLogarithm
      }
    }
    return quotients
  }
}
