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
      CellLaw.all(volume: volume, rate: rate, noise: noise), columns: volume.columns)
    var found: [Badge: [(probability: Double, isHeld: Bool)]] = [:]
    for row in 0..<scores.rows where !truth.presentColumns(inRow: row).isEmpty {
      let came = Set(first(truth, row))
      for column in first(scores, row) {
        guard let probability = certainty[row, column]?.probabilityTop else { continue }
        found[Badge(probability: probability), default: []].append(
          (probability, came.contains(column)))
      }
    }
    return Badge.allCases.map { badge in
      let names = found[badge] ?? []
      return ValidateResult.Calibration(
        badge: badge, scope: scope, from: from, to: to, names: names.count,
        held: names.count { $0.isHeld },
        probability: names.isEmpty
          ? nil : names.reduce(0) { $0 + $1.probability } / Double(names.count))
    }
  }

  private func first(_ matrix: MaskedMatrix, _ row: Int) -> [Int] {
    Ranking.ranked(scores: matrix, row: row).prefix(ValidateStudy.top).map(\.column)
  }
}
