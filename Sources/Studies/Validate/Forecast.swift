import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// What is foretold of next year, by whoever foretells.
struct Forecast: Sendable {
  /// Who: a method, or a baseline.
  let method: String
  /// How rates were drawn towards a prior: `none`, `region`, `hierarchy`; `nil` where none are.
  let shrink: String?
  /// Projects of each cell.
  var volume: MaskedMatrix?
  /// Difficulty rate of each cell.
  var rate: MaskedMatrix?
  /// What lists are ordered by.
  var scores: MaskedMatrix?
  /// Whether the scores count difficult projects.
  var scoresAreProjects = false
  /// Whether its volumes and rates are meant as centres of intervals.
  var hasIntervals = false
}

/// The baselines and our own ways to foretell, from a year and the ones before.
struct Forecaster: Sendable {
  let years: SurveyYears
  /// The year and the one before it, when there is one.
  let past: [YearCounts]
  /// What earlier pairs taught; `nil` when there is none.
  let learnt: Learnt?

  init(_ years: SurveyYears, _ from: Millesime, _ learnt: Learnt?) {
    self.years = years
    self.learnt = learnt
    past = [from, Millesime(from.rawValue - 1)].compactMap { years.years[$0]?.counts }
  }

  /// The rates and lists that every method is held against, then ours.
  var all: [Forecast] {
    guard let now = past.first else { return [] }
    let priors = Priors(years)
    var all = [
      plain(now), regionalList(now),
      own("volume-taux-regional", "region", .withoutEarlierYears, past.map(priors.region)),
    ]
    if years.regions.count > 1 {
      all.append(
        own("volume-taux-national", "hierarchy", .withoutEarlierYears, past.map(priors.whole)))
    }
    if let expected { all.append(expected) }
    let hierarchy = rules.hierarchy
    all.append(
      own(
        "projets-attendus", "hierarchy", hierarchy,
        past.map {
          priors.hierarchy(
            $0, columnWeight: learnt?.columnWeight ?? 0,
            regionWeight: learnt?.regionGroupWeight ?? 0)
        }))
    return all
  }

  /// Difficult projects expected, rates drawn towards the région's; `nil` without a year.
  var expected: Forecast? {
    guard !past.isEmpty else { return nil }
    return own("projets-attendus", "region", rules.region, past.map(Priors(years).region))
  }

  /// The rule learnt for each prior; the one without earlier years when nothing was.
  private var rules: (region: ExpectedPart, hierarchy: ExpectedPart) {
    guard let learnt else { return (.withoutEarlierYears, .withoutEarlierYears) }
    let volume = PooledVolume(weight: learnt.volumeWeight)
    return (
      ExpectedPart(volume: volume, rate: ShrunkRates(weight: learnt.regionWeight)),
      ExpectedPart(volume: volume, rate: ShrunkRates(weight: learnt.hierarchyWeight))
    )
  }

  /// Figures as they are.
  private func plain(_ now: YearCounts) -> Forecast {
    let prior = Priors(years).region(now)
    var forecast = Forecast(method: "chiffres-bruts", shrink: "none")
    forecast.volume = now.volume
    forecast.rate = ShrunkRates(weight: 0).rates([.init(counts: now, prior: prior)])
    forecast.scores = now.part
    forecast.scoresAreProjects = true
    return forecast
  }

  /// The région's list for all of its bassins.
  private func regionalList(_ now: YearCounts) -> Forecast {
    let groups = years.groupOfRow
    let sums = now.summed(groupOfRow: groups, groups: years.regions.count).part
    var scores = MaskedMatrix(rows: now.rows, columns: now.columns)
    for row in 0..<now.rows {
      for column in sums.presentColumns(inRow: groups[row]) {
        scores.set(sums.values[groups[row], column], row: row, column: column)
      }
    }
    var forecast = Forecast(method: "liste-regionale", shrink: nil)
    forecast.scores = scores
    return forecast
  }

  private func own(
    _ method: String, _ shrink: String, _ rule: ExpectedPart, _ priors: [MaskedMatrix]
  ) -> Forecast {
    var forecast = Forecast(method: method, shrink: shrink)
    forecast.volume = rule.volume.volumes(past.map(\.volume))
    forecast.rate = rule.rate.rates(
      zip(past, priors).map { ShrunkRates.Year(counts: $0, prior: $1) })
    forecast.scores = rule.matrix(past, priors: priors)
    forecast.scoresAreProjects = true
    forecast.hasIntervals = true
    return forecast
  }
}
