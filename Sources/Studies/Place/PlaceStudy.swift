import Indicators
import Kernels
public import MarketStore
import Nomenclatures
import Reach
import Scoring

/// The training order looked at again: lot by lot, or with a budget of hours.
public enum PlaceStudy {
  /// Lots shown when no number is asked for.
  public static let standardTop = 20

  /// The order of review of the lots, or the best spending of a budget.
  ///
  /// - Parameters:
  ///   - recipe: year, région, assumptions (`gap`), terms (`place`).
  ///   - store: where the figures are.
  /// - Throws: `StudyError` when the store holds no order, job seekers or passage near enough in time,
  ///   or when floors cannot be met; `StoreError` on a bad store.
  ///
  /// Complexity: O(lots · bassins² · métiers), or that of `Allocation`.
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> PlaceResult {
    let terms = recipe.place ?? PlaceRecipe()
    try terms.check()
    let market = try GapMarket(recipe, in: store)
    var resolved = market.resolved
    resolved.place = terms
    resolved.top = recipe.top ?? standardTop
    let needs = PlaceNeeds(market, terms)
    return PlaceResult(
      frame: market.frame(resolved, .place), sides: market.others.sides,
      journeys: market.model.commuting?.millesime,
      missing: market.missing,
      lots: terms.hours == nil ? LotOrder(market, needs).lots : [],
      spending: try terms.hours.map { try BudgetSpending(market, needs).spend($0) })
  }
}

/// What is needed and what is there, cell by cell.
struct PlaceNeeds: Sendable {
  let terms: PlaceRecipe
  let central: GapScenario
  /// The law of the need of each cell, row-major; `nil` where none was observed.
  let laws: [NeedLaw?]

  init(_ market: GapMarket, _ terms: PlaceRecipe) {
    var scenarios = GapScenarios(market.model, difficult: market.difficult)
    let central = scenarios.scenario(market.model.recipe)
    self.central = central
    self.terms = terms
    laws = (0..<central.need.rows).flatMap { row in
      central.need.row(row).map { mean in
        mean.map { .spread(mean: $0, variance: terms.phi * $0 + terms.psi * $0 * $0) }
      }
    }
  }
}

/// Each lot against all the others.
struct LotOrder {
  private let market: GapMarket
  private let needs: PlaceNeeds

  init(_ market: GapMarket, _ needs: PlaceNeeds) {
    self.market = market
    self.needs = needs
  }

  /// The lots, those of which an entry meets the least need first.
  var lots: [PlaceResult.Lot] {
    let model = market.model
    let (catchment, total) = (model.catchment(model.recipe), model.total(model.recipe))
    let parts = catchment.employers(
      ofParts: model.supply(model.recipe).byLot.map { $0.scaled(by: total) },
      seekers: model.seekers, factors: needs.central.reached.factors)
    let reviews = LotReview.reviews(of: parts, needs: needs.laws, step: needs.terms.step)
    let use = reviews.map { $0.supply > 0 ? $0.closing / $0.supply : 0 }
    // Compared after rounding, so that the last bits of a product decide no rank.
    let keys = use.map { ($0 * 1e9).rounded() }
    let order = reviews.indices.sorted {
      (keys[$0], model.order.lots[$0].id) < (keys[$1], model.order.lots[$1].id)
    }
    return order.enumerated().map { rank, lot in
      row(rank + 1, model.order.lots[lot], reviews[lot])
    }
  }

  private func row(
    _ rank: Int, _ lot: TrainingLot, _ review: LotReview
  ) -> PlaceResult.Lot {
    let known = market.regional.axes.bassins
    return PlaceResult.Lot(
      rank: rank, id: lot.id, domaine: lot.domaine, certification: lot.certification,
      taughtIn: lot.portee == .region ? known : known.filter(Set(lot.bassins).contains),
      entries: review.supply, need: review.need, closing: review.closing,
      enlarging: review.enlarging)
  }
}

extension MethodCard {
  /// What one must know of the review before trusting it.
  static let place = MethodCard(
    name: "repartir",
    summary: Text(
      "Dit ce que fermer ou agrandir chaque lot change, ou répartit un budget d'heures.",
      "Tells what closing or enlarging each lot changes, or spends a budget of hours."),
    origin: .own,
    source: Text(
      "Faisceau ; optimum exact à coût égal par entrée (gains décroissants).",
      "Faisceau; exact optimum when entries cost the same (gains never grow)."),
    inputs: [.needed], parameters: [],
    score: Text(
      "besoins servis = Σ E[min(entrées, besoin)], besoin de variance φμ + ψμ².",
      "needs met = Σ E[min(entries, need)], a need having the variance φμ + ψμ²."),
    caution: Text(
      "Un ordre de réexamen, non une décision : les entrées par lot sont estimées, un seul financeur, "
        + "et un lot a d'autres raisons d'être que les tensions.",
      "An order in which to look again, no decision: entries by lot are estimated, of one funder, and "
        + "a lot has other reasons to be than tensions."), data: "bmo")
}
