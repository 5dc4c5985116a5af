import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// A validation as it goes: what was found so far.
struct ValidationRun {
  private let surveys: SurveySet
  private let seed: UInt64
  private(set) var rows: [ValidateResult.Row] = []
  private(set) var differences: [ValidateResult.Difference] = []
  private(set) var calibration: [ValidateResult.Calibration] = []
  private(set) var outside: [ValidateResult.OutsideRow] = []
  private(set) var outsideGaps: [ValidateResult.OutsideGap] = []
  private(set) var outsideSources: [SourceRecord] = []
  private(set) var learnt: [String: [Learnt]] = [:]

  init(_ surveys: SurveySet, seed: UInt64) {
    self.surveys = surveys
    self.seed = seed
  }

  /// Validates every pair over one territory.
  /// - Throws: `StudyError` when the recipe's method has no such setting, `StoreError`.
  mutating func validate(_ scope: SurveySet.Scope, _ recipe: Recipe, _ store: Store) throws {
    let byNomenclature = Dictionary(
      uniqueKeysWithValues: Set(surveys.allPairs.map(\.nomenclature)).map {
        ($0, surveys.years($0, scope))
      })
    let lessons = surveys.allPairs.compactMap { pair in
      byNomenclature[pair.nomenclature].flatMap {
        Learnt($0, pair.from, pair.to, withinYear: true)
      }
    }
    learnt[scope.name] = lessons
    for (_, years) in byNomenclature.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let found = try Self.outside(years, scope.name, lessons, recipe, store)
      outside += found.rows
      outsideGaps = (outsideGaps + found.gaps).uniqued()
      outsideSources = (outsideSources + found.sources).uniqued()
    }
    for pair in surveys.pairs {
      guard let years = byNomenclature[pair.nomenclature], years.years[pair.from] != nil,
        years.years[pair.to] != nil
      else { continue }
      // Nothing later than the year that is foretold from.
      let lesson = lessons.last { $0.to <= pair.from }
      let validation = PairValidation(
        years: years, scope: scope.name, from: pair.from, to: pair.to, learnt: lesson, seed: seed)
      let own = Forecaster(years, pair.from, lesson).all
      let methods = try MethodForecasts(years, pair.from, recipe, store)
      rows += methods.forecasts.flatMap(validation.rows)
      rows += methods.refusals.map { validation.row($0.method, reason: $0.reason) }
      rows += own.flatMap(validation.rows)
      differences += validation.differences(own)
      calibration += validation.calibration(own)
    }
  }
}
