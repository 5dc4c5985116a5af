import Kernels

/// What a file of journeys shows of each home.
struct VisibleJourneys {
  let flows: Matrix
  /// Workers living in each place: those told, or those seen when they are more.
  let workers: [Double]
  /// Visible workers of each home.
  let totals: [Double]
  /// Visible share that stays inside; that of all homes together where nobody is seen.
  let within: [Double]
  let homesWithoutFlow: [Int]

  init(flows: Matrix, workers: [Double]) {
    self.flows = flows
    let totals = flows.rowSums
    self.totals = totals
    self.workers = zip(workers, totals).map { max($0, $1) }
    let inside = flows.rows == 0 ? [] : (0..<flows.rows).map { flows[$0, $0] }
    let whole = totals.reduce(0, +)
    let everywhere = whole > 0 ? inside.reduce(0, +) / whole : 1
    within = zip(inside, totals).map { $1 > 0 ? $0 / $1 : everywhere }
    homesWithoutFlow = totals.indices.filter { totals[$0] == 0 }
  }

  /// Share of each home's workers whom the file shows; 1 where there is no worker.
  var coverage: [Double] { zip(totals, workers).map { $1 > 0 ? $0 / $1 : 1 } }

  /// Between which shares staying inside may be set: from the visible one, to that which keeps a
  /// part of the missing among those who leave.
  func withinBounds(greatestStay: Double) -> [ClosedRange<Double>] {
    within.indices.map { home in
      let seen = coverage[home]
      let most = seen * within[home] + (1 - seen) * greatestStay
      return within[home]...max(within[home], most)
    }
  }

  /// Rows that keep `within` inside and send the rest as those seen leaving go.
  func spread(within: [Double]) -> Matrix {
    let arrivals = leaving(columnsOf: 0..<flows.rows)
    var result = Matrix(rows: flows.rows, columns: flows.columns)
    for home in 0..<flows.rows {
      var going = leaving(columnsOf: home..<home + 1)
      if going.reduce(0, +) == 0 { going = arrivals }
      going[home] = 0
      let sum = going.reduce(0, +)
      for work in 0..<flows.columns where sum > 0 {
        result[home, work] = (1 - within[home]) * going[work] / sum
      }
      result[home, home] = sum > 0 ? within[home] : 1
    }
    return result
  }

  /// Workers seen going to each place from other places, of the homes asked for.
  private func leaving(columnsOf homes: Range<Int>) -> [Double] {
    (0..<flows.columns).map { work in
      homes.reduce(0) { $0 + ($1 == work ? 0 : flows[$1, work]) }
    }
  }
}
