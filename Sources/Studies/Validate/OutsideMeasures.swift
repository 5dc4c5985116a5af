import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// What another source than the survey says of how hard it is to hire, on the axes of surveys.
struct OutsideMeasures: Sendable {
  /// One measure.
  struct Measure: Sendable {
    let source: ValidateResult.Outside
    let millesime: Millesime
    let values: MaskedMatrix
  }

  let all: [Measure]

  /// The measures of the registered offers and seekers nearest to a year, three years away at most.
  /// - Throws: `StoreError` on a bad store.
  /// Complexity: O(rows of the sources × arrows of the passage).
  init(_ years: SurveyYears, beside year: Millesime, _ held: [SliceKey], in store: Store) throws {
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
      let evidence = Evidence(survey: slice, registered: registered)
      ratios.append(OffresParDemandeur().figures(in: evidence, axes: axes)?.expected ?? none)
      classes.append(Self.tension(try store.slice(rome), passage.value, axes))
    }
    guard let millesime else {
      all = []
      return
    }
    all = [
      Measure(
        source: .offresParDemandeur, millesime: millesime, values: .stacked(ratios)),
      Measure(source: .classeTension, millesime: millesime, values: .stacked(classes)),
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

extension ValidationRun {
  /// The rates that each year foretells, held against what other sources say, over one territory.
  /// - Throws: `StoreError` on a bad store.
  static func outside(
    _ years: SurveyYears, _ scope: String, _ lessons: [Learnt], _ recipe: Recipe, _ store: Store
  ) throws -> [ValidateResult.OutsideRow] {
    let held = try SidesAtHand(store).held
    var rows: [ValidateResult.OutsideRow] = []
    for year in years.years.keys.sorted()
    where recipe.millesime == nil || recipe.millesime == year {
      let measures = try OutsideMeasures(years, beside: year, held, in: store).all
      guard !measures.isEmpty, let now = years.years[year]?.counts else { continue }
      let forecasts = Forecaster(years, year, lessons.last { $0.to <= year }).all
      for measure in measures {
        for forecast in forecasts {
          guard let rate = forecast.rate,
            let found = RankAgreement(
              rate, measure.values, over: { now.volume.mask($0, $1) == .known })
          else { continue }
          rows.append(
            ValidateResult.OutsideRow(
              source: measure.source, sourceYear: measure.millesime, method: forecast.method,
              shrink: forecast.shrink, scope: scope, from: year, cells: found.cells,
              rankCorrelation: found.rankCorrelation, withinMetier: found.withinColumn))
        }
      }
    }
    return rows
  }
}
