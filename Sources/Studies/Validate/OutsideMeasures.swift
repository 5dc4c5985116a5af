import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// What other sources than the survey say of how hard it is to hire, on the axes of surveys or of
/// their départements × families.
struct OutsideMeasures: Sendable {
  /// One measure.
  struct Measure: Sendable {
    let source: ValidateResult.Outside
    let millesime: Millesime
    let values: MaskedMatrix
    /// How rates are added up to be held against it; `nil` where they are as they stand.
    var families: DepartementFamilies?
    /// Where it comes from.
    let sources: [SourceRecord]
  }

  /// The measures there are.
  private(set) var all: [Measure] = []
  /// Why there is no tension by département; `nil` when there is, or the store holds none.
  private(set) var missing: ValidateResult.OutsideGap.Reason?

  /// The measures of the sources nearest to a year, three years away at most.
  /// - Throws: `StoreError` on a bad store.
  init(_ years: SurveyYears, beside year: Millesime, _ held: [SliceKey], in store: Store) throws {
    all = try Self.registered(years, beside: year, held, in: store)
    switch try Self.tensions(years, beside: year, in: store) {
    case .measure(let measure): all.append(measure)
    case .missing(let reason): missing = reason
    case nil: break
    }
  }

  /// The measures of the registered offers and seekers.
  /// - Throws: `StoreError` on a bad store.
  /// Complexity: O(rows of the sources × arrows of the passage).
  private static func registered(
    _ years: SurveyYears, beside year: Millesime, _ held: [SliceKey], in store: Store
  ) throws -> [Measure] {
    var sources: [SourceRecord] = []
    var ratios: [MaskedMatrix] = []
    var classes: [MaskedMatrix] = []
    var millesime: Millesime?
    for (axes, slice) in zip(years.axes, years.slices[year] ?? []) {
      let none = MaskedMatrix(rows: axes.bassins.count, columns: axes.metiers.count)
      guard let slice, let side = try SeekerSide(beside: slice.key, among: held, in: store),
        let registered = side.slice,
        let rome = held.first(where: {
          $0.source == .poleEmploi && $0.region == slice.key.region
            && $0.millesime == side.date.millesime
        }), let passage = try store.passage(from: rome.nomenclature, to: slice.key.nomenclature)
      else {
        ratios.append(none)
        classes.append(none)
        continue
      }
      millesime = side.date.millesime
      sources += [
        side.source,
        SourceRecord(
          source: "passage", millesime: rome.millesime, region: .france,
          nomenclature: passage.value.to, file: FileRecord(passage.provenance)),
      ].compactMap(\.self)
      let evidence = Evidence(survey: slice, registered: registered)
      ratios.append(OffresParDemandeur().figures(in: evidence, axes: axes)?.expected ?? none)
      classes.append(Self.tension(try store.slice(rome), passage.value, axes))
    }
    guard let millesime else { return [] }
    return [
      Measure(
        source: .offresParDemandeur, millesime: millesime, values: .stacked(ratios),
        sources: sources.uniqued()),
      Measure(
        source: .classeTension, millesime: millesime, values: .stacked(classes),
        sources: sources.uniqued()),
    ]
  }

  /// The mean class of tension of the codes that lead to each métier, weighing by their offers.
  private static func tension(_ slice: MarketSlice, _ passage: Passage, _ axes: Axes)
    -> MaskedMatrix
  {
    var (sums, weights) = (
      Matrix(rows: axes.bassins.count, columns: axes.metiers.count),
      Matrix(rows: axes.bassins.count, columns: axes.metiers.count)
    )
    let classes = slice.classes[.tension] ?? []
    for place in 0..<slice.rowCount {
      guard place < classes.count, let found = classes[place],
        let row = axes.row(of: slice.bassins[slice.bassinPlaces[place]].code),
        let offers = slice.published(.offres, row: place), offers.status == .observed
      else { continue }
      let code = slice.metiers[slice.metierPlaces[place]].code
      for arrow in passage.arrows(from: Passage.Origin(code)) {
        guard let column = axes.column(of: arrow.target) else { continue }
        sums[row, column] += arrow.weight * offers.visible * Double(found)
        weights[row, column] += arrow.weight * offers.visible
      }
    }
    var result = MaskedMatrix(rows: sums.rows, columns: sums.columns)
    for row in 0..<sums.rows {
      for column in 0..<sums.columns where weights[row, column] > 0 {
        result.set(sums[row, column] / weights[row, column], row: row, column: column)
      }
    }
    return result
  }
}

extension OutsideMeasures.Measure {
  /// How a forecast agrees with it; `nil` without a rate, or a cell that both have.
  fileprivate func agreement(_ forecast: Forecast, _ now: YearCounts) -> RankAgreement? {
    guard let rate = forecast.rate else { return nil }
    guard let families else {
      return RankAgreement(rate, values, over: { now.volume.mask($0, $1) == .known })
    }
    guard let volume = forecast.volume else { return nil }
    return RankAgreement(families.rates(rate, weighing: volume, where: now.volume), values)
  }
}

extension ValidationRun {
  /// What other sources say of one territory's forecasts.
  struct Outside {
    var rows: [ValidateResult.OutsideRow] = []
    var gaps: [ValidateResult.OutsideGap] = []
    /// The sources that gave a row.
    var sources: [SourceRecord] = []
  }

  /// The rates that each year foretells, held against what other sources say, over one territory.
  /// - Throws: `StoreError` on a bad store.
  static func outside(
    _ years: SurveyYears, _ scope: String, _ lessons: [Learnt], _ recipe: Recipe, _ store: Store
  ) throws -> Outside {
    let held = try SidesAtHand(store).held
    var found = Outside()
    for year in years.years.keys.sorted()
    where recipe.millesime == nil || recipe.millesime == year {
      let measures = try OutsideMeasures(years, beside: year, held, in: store)
      if let reason = measures.missing {
        found.gaps.append(.init(source: .tensionDepartement, from: year, reason: reason))
      }
      guard !measures.all.isEmpty, let now = years.years[year]?.counts else { continue }
      let forecasts = Forecaster(years, year, lessons.last { $0.to <= year }).all
      for measure in measures.all {
        let rows = forecasts.compactMap { forecast in
          measure.agreement(forecast, now).map {
            ValidateResult.OutsideRow(
              source: measure.source, sourceYear: measure.millesime, method: forecast.method,
              shrink: forecast.shrink, scope: scope, from: year, cells: $0.cells,
              rankCorrelation: $0.rankCorrelation, withinMetier: $0.withinColumn)
          }
        }
        found.rows += rows
        if !rows.isEmpty { found.sources += measure.sources }
      }
    }
    return found
  }
}
