import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// The lists that the methods of the catalogue make of one year, with nothing later than it.
struct MethodForecasts {
  /// A method that could not be run, and why.
  struct Refusal {
    let method: String
    let reason: String
  }

  private(set) var forecasts: [Forecast] = []
  private(set) var refusals: [Refusal] = []

  /// - Throws: `StudyError` when the recipe asks for what a method does not take, `StoreError`.
  init(_ years: SurveyYears, _ from: Millesime, _ recipe: Recipe, _ store: Store) throws {
    let atHand = try SidesAtHand(store)
    for name in recipe.method.map({ [$0] }) ?? MethodCatalogue.names {
      var own = Recipe(study: .rank)
      own.method = name
      let plan = try MethodPlan(own)
      var scores: [MaskedMatrix] = []
      for (axes, slice) in zip(years.axes, years.slices[from] ?? []) {
        scores.append(try Self.scores(plan, slice, axes, atHand, store) ?? Self.none(axes))
      }
      if scores.allSatisfy({ $0.presentCount == 0 }) {
        refusals.append(Refusal(method: plan.method.name, reason: "not-evaluable"))
        continue
      }
      var forecast = Forecast(method: plan.method.name, shrink: "none")
      forecast.scores = .stacked(scores)
      forecast.scoresAreProjects = plan.method.name == Method.projetsDifficiles.name
      forecasts.append(forecast)
    }
  }

  /// The scores of one région; `nil` when an input that the method needs is missing, or later.
  private static func scores(
    _ plan: MethodPlan, _ slice: MarketSlice?, _ axes: Axes, _ atHand: SidesAtHand, _ store: Store
  ) throws -> MaskedMatrix? {
    guard let slice else { return nil }
    let loaded = try LoadedEvidence(slice.key, plan.sides, atHand, in: store)
    let isLater = loaded.evidence.registered.map { $0.key.millesime > slice.key.millesime } ?? false
    let training = loaded.evidence.training.flatMap { $0.latest > slice.key.millesime ? nil : $0 }
    let evidence = Evidence(
      survey: slice, earlier: loaded.evidence.earlier,
      registered: isLater ? nil : loaded.evidence.registered, training: training)
    guard plan.requiredSides.isSubset(of: evidence.sides) else { return nil }
    return try ScoredMarket(plan, evidence, axes).cells.scores
  }

  private static func none(_ axes: Axes) -> MaskedMatrix {
    MaskedMatrix(rows: axes.bassins.count, columns: axes.metiers.count)
  }
}
