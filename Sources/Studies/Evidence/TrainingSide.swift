import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Reach

/// Training within reach beside a survey, under the assumptions of a `GapRecipe`, the standard ones
/// unless told otherwise, and what it rests on.
struct TrainingSide: Sendable {
  /// Entries within reach of employers.
  let reach: TrainingReach
  /// The kind of difficulty of each métier.
  let kinds: DifficultyKinds
  /// The assumptions.
  let recipe: GapRecipe
  /// The year of the order.
  let date: MarketSides.Date
  /// Where the order, journeys and kinds come from.
  let sources: [SourceRecord]

  /// - Parameter seekers: offers and job seekers beside the survey.
  /// - Throws: `StudyError` when there is no order, passage or job seekers near enough in time;
  ///   `StoreError` on a bad store.
  init(
    beside key: SliceKey, _ seekers: SeekerSide?, axes: Axes, recipe: GapRecipe = GapRecipe(),
    in store: Store
  ) throws {
    let model = try GapModel(beside: key, seekers, axes: axes, recipe: recipe, in: store)
    let supply = model.supply(recipe).whole.scaled(by: model.total(recipe))
    let reached = model.catchment(recipe).reached(supply: supply, seekers: model.seekers)
    var entries: [BassinCode: [MetierCode: Double]] = [:]
    for (row, bassin) in model.axes.bassins.enumerated() {
      for (column, metier) in model.axes.metiers.enumerated() {
        let value = reached.employers[row, column]
        if value > 0 { entries[bassin, default: [:]][metier] = value }
      }
    }
    let sums = supply.columnSums
    let led = model.axes.metiers.enumerated().filter { sums[$0.offset] > 0 }.map(\.element)
    let shares = model.axes.metiers.map { ($0, recipe.multiplier(model.kinds.kind(of: $0))) }
    let order = SourceRecord(
      source: "commande", millesime: model.order.millesime, region: key.region,
      nomenclature: key.nomenclature, file: FileRecord(model.order.provenance))
    sources = [order] + [model.commuting?.source, model.kinds.source].compactMap(\.self)
    let years = [seekers?.date.millesime].compactMap(\.self) + sources.map(\.millesime)
    reach = TrainingReach(
      latest: years.max() ?? model.order.millesime, softening: recipe.softening,
      shares: Dictionary(shares, uniquingKeysWith: { first, _ in first }), ordered: Set(led),
      entries: entries)
    date = MarketSides.Date(
      side: .entrees, millesime: model.order.millesime, nomenclature: key.nomenclature, use: .used)
    kinds = model.kinds
    self.recipe = recipe
  }
}
