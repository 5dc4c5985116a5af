import Indicators
import MarketStore
import Nomenclatures

/// A market ranked by one method, from which lists are read.
struct RankRun {
  let lists: RankLists
  let codes: [BassinCode]
  private let frame: StudyFrame
  private let territories: Territories?
  private let concerted: ConcertedMarket?

  /// - Throws: `StudyError` on a name that nothing answers to, `StoreError` on a bad store.
  init(_ recipe: Recipe, in store: Store) throws {
    let choice = try MarketChoice(recipe, for: MethodPlan(recipe), among: SidesAtHand(store))
    let grouping = recipe.by ?? .bassin
    let bassins = try RegionalMarket.load(choice, from: store, showing: [.registered])
    let sides = try OtherSides(beside: choice.key, bassins.loaded.seekers, in: store)
    let whole = try grouping.territories(of: bassins, recipe.classing, in: store)
    if whole != nil { try Self.refuseBassins(recipe, grouping) }
    let market = whole.map { bassins.summed(into: $0.groups) } ?? bassins
    let others = whole.map { sides.summed(into: $0.groups) } ?? sides
    let codes =
      try recipe.bassins?.map(market.bassins.code(for:)).uniqued() ?? market.axes.bassins
    let top = recipe.top ?? RankStudy.standardTop
    try Self.check(recipe.replicates, of: choice.plan.method)
    let trend =
      recipe.trend == true
      ? try MarketTrend(to: choice.key, since: recipe.since, seed: recipe.seed, in: store) : nil
    lists = RankLists(
      top: top, rankings: try PriorityLists(market, by: choice.plan), market: market,
      others: others,
      certainty: try recipe.replicates.map {
        try ListCertainty(
          choice.key, replicates: $0, seed: recipe.seed, top: top, of: codes, in: store)
      }, trend: trend)
    concerted = try recipe.amendments.map { [lists] in try lists.concerted(by: $0, in: store) }
    self.codes = codes
    territories = whole?.territories
    var complete = recipe
    complete.by = grouping
    complete.bassins = recipe.bassins == nil ? nil : codes.map(\.rawValue)
    complete.top = top
    complete.since = trend.map(\.years.from) ?? recipe.since
    let amendments = recipe.amendments.map { $0.source(beside: choice.key) }
    let sources = others.sources + [trend?.source, amendments].compactMap(\.self)
    frame = try StudyFrame(complete, choice, market, others: sources)
  }

  /// Refuses replicates that could not be drawn, or that would speak of another list.
  private static func check(_ replicates: Int?, of method: Method) throws {
    guard let replicates else { return }
    guard RankStudy.replicates.contains(replicates) else {
      throw StudyError.badReplicates(replicates)
    }
    guard ListCertainty.tells(of: method.name) else { throw StudyError.replicatesOf(method.name) }
  }

  /// What speaks of bassins alone, and lists by something else do not take.
  private static func refuseBassins(_ recipe: Recipe, _ grouping: Grouping) throws {
    if recipe.bassins != nil { throw StudyError.bassinsNamed(grouping) }
    if recipe.amendments != nil { throw StudyError.amendmentsElsewhere(grouping.rawValue) }
    if recipe.replicates != nil { throw StudyError.replicatesNamed(grouping) }
    if recipe.trend == true { throw StudyError.trendNamed(grouping) }
  }

  /// Version of the métiers' codes.
  var nomenclature: NomenclatureID { frame.nomenclature }

  /// The lists.
  var result: RankResult {
    RankResult(
      frame: frame, lists: codes.map { lists.list(of: $0, concerted) }, sides: lists.others.sides,
      territories: territories, trend: lists.trend?.years, concertation: concerted?.concertation)
  }
}
