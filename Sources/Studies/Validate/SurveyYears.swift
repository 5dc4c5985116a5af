import Indicators
import MarketStore
import Nomenclatures
import Scoring

/// The surveys of some régions in one nomenclature, year by year, on common axes.
struct SurveyYears: Sendable {
  /// The régions, in order.
  let regions: [RegionCode]
  /// The bassins of each région and the métiers of all, over all years.
  let axes: [Axes]
  /// Each year.
  let years: [Millesime: SurveyYear]
  /// The slices, by year, in the order of the régions; `nil` where a région has none.
  let slices: [Millesime: [MarketSlice?]]

  /// - Parameter slices: of one nomenclature.
  init(_ slices: [MarketSlice], regions: [RegionCode]) {
    let metiers = Set(slices.flatMap { $0.metiers.map(\.code) }).sorted()
    let axes = regions.map { region in
      let own = slices.filter { $0.key.region == region }
      let bassins = Set(own.flatMap { $0.bassins.map(\.code) }).subtracting([.horsBassin])
      return Axes(bassins: bassins.sorted(), metiers: metiers)
    }
    let years = Set(slices.map(\.key.millesime))
    let byYear = Dictionary(
      uniqueKeysWithValues: years.map { year in
        (
          year,
          regions.map { region in
            slices.first { $0.key.region == region && $0.key.millesime == year }
          }
        )
      })
    self.regions = regions
    self.axes = axes
    self.slices = byYear
    self.years = byYear.mapValues { SurveyYear($0, axes) }
  }

  /// The région of each row.
  var groupOfRow: [Int] {
    axes.enumerated().flatMap { place, axes in axes.bassins.map { _ in place } }
  }

  /// The larger family of each column: métiers whose codes share three characters are one of the 87
  /// (or 86) families.
  var groupOfColumn: [Int] { axes.first?.metiers.families ?? [] }

  /// The years that the next one follows, in order.
  var consecutive: [Millesime] {
    years.keys.sorted().filter { years[Millesime($0.rawValue + 1)] != nil }
  }
}
