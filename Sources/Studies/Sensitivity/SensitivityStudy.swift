import Indicators
import Kernels
public import MarketStore
import Nomenclatures
import Scoring

/// Which decision of the method moves the lists: every combination of four of them is run, and what
/// varies in who is listed is shared out among them.
public enum SensitivityStudy {
  /// Length of the lists when none is asked for.
  public static let standardTop = 20

  /// Runs every combination of decisions on one survey.
  ///
  /// - Parameters:
  ///   - recipe: year, région, length of the lists. Without a year, the latest beside which the store
  ///     has offers, seekers and a training order; without any, the latest.
  ///   - store: where the figures are.
  /// - Returns: Sobol's indices of who is among the first, exact, and what each decision alone changes.
  /// - Throws: `StudyError` on a name that nothing answers to, `StoreError` on a bad store.
  ///
  /// Complexity: O(combinations × bassins × métiers × log métiers).
  /// Determinism: same store and recipe, same result; nothing is drawn.
  public static func result(for recipe: Recipe, in store: Store) throws -> SensitivityResult {
    var asked = recipe
    asked.method = MethodCatalogue.standard
    let atHand = try SidesAtHand(store)
    let wanted = try Set(atHand.held.filter { try GapModel.canUse($0, in: store) })
    let choice = try MarketChoice(asked, for: MethodPlan(asked), among: atHand) {
      wanted.contains($0) && atHand.sides(beside: $0).contains(.registered)
    }
    let market = try RegionalMarket.load(choice, from: store, showing: [.registered, .earlier])
    let asks = recipe.top.flatMap { $0 == 0 ? nil : $0 } ?? standardTop
    let top = min(asks, market.axes.metiers.count)
    let lists = try DecidedLists(market, top: top, in: store)
    asked.top = top
    let names = lists.names
    return SensitivityResult(
      frame: try StudyFrame(asked, choice, market, others: lists.sources), rows: rows(lists),
      runs: lists.holds.count,
      top: top, bassins: market.axes.bassins.count, kept: names.kept, listed: names.listed)
  }

  /// Whether a decision has nothing to act on: journeys without a gap; weights, scale and mean with one
  /// figure alone, whose order they all keep.
  private static func isInert(_ factor: SensitivityResult.Factor, _ roles: Set<Role>) -> Bool {
    switch factor {
    case .shrinkage: false
    case .weights, .normalisation: roles.count < 2
    case .reach: !roles.contains(.gap)
    }
  }

  private static func rows(_ lists: DecidedLists) -> [SensitivityResult.Row] {
    let indices = FactorialIndices(levels: Decisions.levels, answers: lists.holds)
    let rows = SensitivityResult.Factor.allCases.enumerated().map { place, factor in
      let stride = Decisions.levels[(place + 1)...].reduce(1, *)
      return SensitivityResult.Row(
        factor: factor, first: indices.first[place], total: indices.total[place],
        levels: Decisions.names[place].enumerated().map { level, name in
          SensitivityResult.Level(
            name: name, isOwn: level == 0, overlap: lists.overlap(level * stride))
        }, isInert: isInert(factor, lists.roles))
    }
    return rows.enumerated().sorted {
      ($1.element.total, $0.offset) < ($0.element.total, $1.offset)
    }
    .map(\.element)
  }
}
