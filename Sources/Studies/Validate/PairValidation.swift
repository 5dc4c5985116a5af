import Kernels
import Nomenclatures
import Scoring

/// One pair of years over one territory: every forecast held against what came.
struct PairValidation {
  let years: SurveyYears
  let scope: String
  let from: Millesime
  let to: Millesime
  let learnt: Learnt?
  let seed: UInt64

  private var now: SurveyYear? { years.years[from] }
  private var later: SurveyYear? { years.years[to] }

  /// The rows of a forecast: its rates, then its lists.
  func rows(_ forecast: Forecast) -> [ValidateResult.Row] {
    [rateRow(forecast), listRow(forecast)].compactMap { $0 }
  }

  /// A row that says why nothing was compared.
  func row(_ method: String, reason: String) -> ValidateResult.Row {
    ValidateResult.Row(
      method: method, target: .projects, shrink: "none", scope: scope, from: from, to: to,
      reason: reason, cells: 0)
  }

  private func rateRow(_ forecast: Forecast) -> ValidateResult.Row? {
    guard let rate = forecast.rate, let now, let later,
      let found = RateForesight(rate, from: now.counts, to: later.counts)
    else { return nil }
    var row = ValidateResult.Row(
      method: forecast.method, target: .rate, shrink: forecast.shrink, scope: scope, from: from,
      to: to, reason: nil, cells: found.cells)
    row.rankCorrelation = found.rankCorrelation
    row.correlation = found.correlation
    row.withinMetier = found.withinColumn
    row.rmse = found.error
    row.weightedRmse = found.weightedError
    if forecast.hasIntervals, let volume = forecast.volume, let noise = learnt?.noise {
      let coverage = Coverage.of(
        volume: volume, rate: rate, noise: noise, against: later.counts, bounds: later.bounds
      ).rate
      row.coverage90 = coverage.whole
      row.coverageBySize = coverage.shares
    }
    return row
  }

  private func listRow(_ forecast: Forecast) -> ValidateResult.Row? {
    guard let scores = forecast.scores, let later,
      let found = ListForesight(scores, against: later.counts.part, top: 20)
    else { return nil }
    var row = ValidateResult.Row(
      method: forecast.method, target: .projects, shrink: forecast.shrink, scope: scope,
      from: from, to: to, reason: nil, cells: found.territories)
    row.rankCorrelation = Self.meanRankCorrelation(scores, later.counts.part)
    row.ndcg20 = found.gain
    row.overlap20 = found.overlap
    if forecast.scoresAreProjects { row.rmse = Self.error(scores, later.counts.part) }
    if forecast.hasIntervals, let volume = forecast.volume, let rate = forecast.rate,
      let noise = learnt?.noise
    {
      let coverage = Coverage.of(
        volume: volume, rate: rate, noise: noise, against: later.counts, bounds: later.bounds
      ).volume
      row.coverage90 = coverage.whole
      row.coverageBySize = coverage.shares
    }
    return row
  }

  /// Mean over bassins of Spearman's correlation of the métiers that both know.
  private static func meanRankCorrelation(_ a: MaskedMatrix, _ b: MaskedMatrix) -> Double? {
    let found = (0..<a.rows).compactMap { row -> Double? in
      let columns = a.presentColumns(inRow: row).filter { b[row, $0] != nil }
      return spearman(
        columns.map { a.values[row, $0] }, columns.map { b.values[row, $0] })
    }
    return found.isEmpty ? nil : found.reduce(0, +) / Double(found.count)
  }

  private static func error(_ a: MaskedMatrix, _ b: MaskedMatrix) -> Double? {
    var (sum, count) = (0.0, 0)
    for row in 0..<a.rows {
      for column in a.presentColumns(inRow: row) {
        guard let came = b[row, column] else { continue }
        sum += (a.values[row, column] - came) * (a.values[row, column] - came)
        count += 1
      }
    }
    return count > 0 ? (sum / Double(count)).squareRoot() : nil
  }
}
