import Kernels
import Scoring

extension PairValidation {
  /// What shrinkage and bassins add, with the middle 90 % over bassins drawn again.
  func differences(_ forecasts: [Forecast]) -> [ValidateResult.Difference] {
    func forecast(_ method: String, _ shrink: String) -> Forecast? {
      forecasts.first { $0.method == method && $0.shrink == shrink }
    }
    let pairs: [(Forecast?, Forecast?)] = [
      (forecast("projets-attendus", "region"), forecast("chiffres-bruts", "none")),
      (forecast("projets-attendus", "region"), forecast("volume-taux-regional", "region")),
      (forecast("projets-attendus", "hierarchy"), forecast("projets-attendus", "region")),
    ]
    return pairs.flatMap { a, b -> [ValidateResult.Difference] in
      guard let a, let b else { return [] }
      return [rates(a, b), lists(a, b)].compactMap { $0 }
    }
  }

  private func rates(_ a: Forecast, _ b: Forecast) -> ValidateResult.Difference? {
    guard let now = years.years[from]?.counts, let later = years.years[to]?.counts,
      let x = a.rate, let y = b.rate
    else { return nil }
    let (first, second) = (
      RowMoments(x, from: now, to: later), RowMoments(y, from: now, to: later)
    )
    return difference("correlation", a, b) { times in
      guard let p = first.correlation(times), let q = second.correlation(times) else { return nil }
      return p - q
    }
  }

  private func lists(_ a: Forecast, _ b: Forecast) -> ValidateResult.Difference? {
    guard let truth = years.years[to]?.counts.part, let x = a.scores, let y = b.scores,
      let first = ListForesight(x, against: truth, top: ValidateStudy.top),
      let second = ListForesight(y, against: truth, top: ValidateStudy.top)
    else { return nil }
    return difference("overlap20", a, b) { times in
      var (sum, count) = (0.0, 0.0)
      for (row, time) in times.enumerated() where time > 0 {
        guard let p = first.overlaps[row], let q = second.overlaps[row] else { continue }
        sum += time * (p - q)
        count += time
      }
      return count > 0 ? sum / count : nil
    }
  }

  private func difference(
    _ figure: String, _ a: Forecast, _ b: Forecast, _ value: ([Double]) -> Double?
  ) -> ValidateResult.Difference? {
    let rows = years.groupOfRow.count
    guard let whole = value([Double](repeating: 1, count: rows)),
      let interval = RowBootstrap(rows: rows, seed: seed).interval(value)
    else { return nil }
    return ValidateResult.Difference(
      figure: figure, method: "\(a.method) (\(a.shrink ?? "-"))",
      against: "\(b.method) (\(b.shrink ?? "-"))", scope: scope, from: from, to: to, value: whole,
      low: interval.low, high: interval.high)
  }

  /// Of the names that stand among our first, by badge, those that next year's list holds.
  func calibration(_ forecasts: [Forecast]) -> [ValidateResult.Calibration] {
    guard let noise = learnt?.noise, let truth = years.years[to]?.counts.part,
      let own = forecasts.first(where: { $0.method == "projets-attendus" && $0.shrink == "region" }
      ),
      let volume = own.volume, let rate = own.rate, let scores = own.scores
    else { return [] }
    let certainty = Replicates(seed: seed, top: ValidateStudy.top).ranks(
      CellLaw.all(
        volume: volume, rate: rate, noise: noise, hidden: years.years[from]?.bounds),
      columns: volume.columns)
    var found: [Badge: [Name]] = [:]
    for row in 0..<scores.rows where !truth.presentColumns(inRow: row).isEmpty {
      let came = Set(first(truth, row))
      for column in first(scores, row) {
        guard let probability = certainty[row, column]?.probabilityTop else { continue }
        found[Badge(probability: probability), default: []].append(
          Name(column: column, probability: probability, isHeld: came.contains(column)))
      }
    }
    return Badge.allCases.map { badge in
      let names = found[badge] ?? []
      return ValidateResult.Calibration(
        badge: badge, scope: scope, from: from, to: to, names: names.count,
        held: names.count { $0.isHeld },
        probability: names.isEmpty
          ? nil : names.reduce(0) { $0 + $1.probability } / Double(names.count),
        interval: interval(names, columns: scores.columns))
    }
  }

  /// A name that bore a badge.
  private struct Name {
    let column: Int
    let probability: Double
    let isHeld: Bool
  }

  /// The middle 90 % of the share of names that were held, métiers drawn again: what happens to a
  /// métier happens to it in many bassins at once, so that names are not so many trials.
  private func interval(_ names: [Name], columns: Int) -> ClosedRange<Double>? {
    guard !names.isEmpty else { return nil }
    let borne = Set(names.map(\.column)).sorted()
    let places = Dictionary(uniqueKeysWithValues: borne.enumerated().map { ($1, $0) })
    var counts = [(names: Double, held: Double)](repeating: (0, 0), count: borne.count)
    for name in names {
      guard let place = places[name.column] else { continue }
      counts[place].names += 1
      counts[place].held += name.isHeld ? 1 : 0
    }
    guard
      let found = RowBootstrap(rows: borne.count, seed: seed).interval({ times in
        let all = zip(times, counts).reduce(0) { $0 + $1.0 * $1.1.names }
        return all > 0 ? zip(times, counts).reduce(0) { $0 + $1.0 * $1.1.held } / all : nil
      })
    else { return nil }
    return found.low...found.high
  }

  private func first(_ matrix: MaskedMatrix, _ row: Int) -> [Int] {
    Ranking.ranked(scores: matrix, row: row).prefix(ValidateStudy.top).map(\.column)
  }
}
