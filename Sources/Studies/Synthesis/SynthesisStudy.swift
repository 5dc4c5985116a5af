import Indicators
import Kernels
public import MarketStore
import Nomenclatures
import Scoring

/// The région: in how many of its bassins each métier stands among the first.
public enum SynthesisStudy {
  /// Length of the lists when none is asked for.
  ///
  /// Chosen knowing the Pacte's table, which it reproduces about as well as its neighbours do.
  public static let standardTop = 20

  /// Counts, for each métier, the bassins, the départements or the classes of bassins that rank it among their first.
  ///
  /// - Parameters:
  ///   - recipe: year, région, method, length of the lists.
  ///   - store: where the figures are.
  /// - Returns: every métier of the région, most bassins first.
  /// - Throws: `StudyError` on a name that nothing answers to, `StoreError` on a bad store.
  ///
  /// Complexity: O(bassins × métiers × log métiers).
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> SynthesisResult {
    let choice = try MarketChoice(
      recipe, for: MethodPlan(recipe), among: SidesAtHand(store))
    let grouping = recipe.by ?? .bassin
    guard [.bassin, .departement, .classe].contains(grouping) else {
      throw StudyError.notCounted(grouping)
    }
    let bassins = try RegionalMarket.load(choice, from: store)
    let whole = try grouping.territories(of: bassins, recipe.classing, in: store)
    let market = whole.map { bassins.summed(into: $0.groups) } ?? bassins
    let lists = try PriorityLists(market, by: choice.plan)
    let top = recipe.top ?? standardTop
    let (names, differing) = lists.differing(top: top)
    var complete = recipe
    complete.by = grouping
    complete.top = top
    return SynthesisResult(
      frame: try StudyFrame(complete, choice, market), top: top,
      rows: rows(market, lists, top: top), differing: .init(names: names, differing: differing),
      territories: whole?.territories)
  }

  /// Every métier, in the order: most bassins, then most difficult projects, then code. It is
  /// ranked as lists are, so that the last bits of a sum decide nothing.
  private static func rows(
    _ market: RegionalMarket, _ lists: PriorityLists, top: Int
  ) -> [SynthesisResult.Row] {
    let listings = lists.listings(top: top)
    let whole = market.regionalAxes
    let bassins = whole.metiers.map { listings[$0] ?? 0 }
    let order = Ranking.ranked(
      scores: MaskedMatrix(
        known: Matrix(rows: 1, columns: bassins.count, elements: bassins.map(Double.init))),
      row: 0, tieBreak: ProjetsDifficiles().values(in: market.regionalSlice, axes: whole).expected,
      tieOrder: whole.metierOrder)
    return order.map { row(of: whole.metiers[$0.column], bassins: bassins[$0.column], market) }
  }

  private static func row(
    of metier: MetierCode, bassins: Int, _ market: RegionalMarket
  ) -> SynthesisResult.Row {
    let region = market.regionalCode
    return SynthesisResult.Row(
      metier: market.metiers.name(of: metier), bassins: bassins,
      total: market.axes.bassins.count,
      projets: market.regionalCells.count(.projets, region, metier),
      projetsDifficiles: market.regionalCells.count(.projetsDifficiles, region, metier))
  }
}

extension StudyError {
  /// Lists that a synthesis cannot count.
  fileprivate static func notCounted(_ grouping: Grouping) -> StudyError {
    StudyError(
      .unknownName,
      french: "synthesis --by \(grouping.rawValue) : la synthèse compte des listes de métiers de "
        + "bassins, de départements ou de classes ; attendu --by bassin, --by departement ou --by "
        + "class (pour les autres, faisceau rank --by \(grouping.rawValue))",
      english: "synthesis --by \(grouping.rawValue): the synthesis counts lists of métiers of "
        + "bassins, départements or classes; expected --by bassin, --by departement or --by class "
        + "(for others, faisceau rank --by \(grouping.rawValue))")
  }
}
