import Indicators
import MarketStore
import Nomenclatures

/// A market ranked by one method, from which lists are read.
struct RankRun {
  let market: RegionalMarket
  let rankings: PriorityLists
  let codes: [BassinCode]
  let top: Int
  private let frame: StudyFrame
  private let others: OtherSides
  private let territories: Territories?
  private let certainty: ListCertainty?
  private let concerted: ConcertedMarket?

  /// - Throws: `StudyError` on a name that nothing answers to, `StoreError` on a bad store.
  init(_ recipe: Recipe, in store: Store) throws {
    let choice = try MarketChoice(recipe, for: MethodPlan(recipe), among: SidesAtHand(store))
    let grouping = recipe.by ?? .bassin
    let bassins = try RegionalMarket.load(choice, from: store, showing: [.registered])
    let sides = try OtherSides(beside: choice.key, bassins.loaded.seekers, in: store)
    let whole = try grouping.territories(of: bassins, in: store)
    if whole != nil, recipe.bassins != nil { throw StudyError.bassinsNamed(grouping) }
    if whole != nil, recipe.amendments != nil {
      throw StudyError.amendmentsElsewhere(grouping.rawValue)
    }
    if whole != nil, recipe.replicates != nil { throw StudyError.replicatesNamed(grouping) }
    let market = whole.map { bassins.summed(into: $0.groups) } ?? bassins
    let top = recipe.top ?? RankStudy.standardTop
    self.market = market
    self.top = top
    others = whole.map { sides.summed(into: $0.groups) } ?? sides
    territories = whole?.territories
    codes = try recipe.bassins?.map(market.bassins.code(for:)).uniqued() ?? market.axes.bassins
    if recipe.replicates != nil, !ListCertainty.tells(of: choice.plan.method.name) {
      throw StudyError.replicatesOf(choice.plan.method.name)
    }
    rankings = try PriorityLists(market, by: choice.plan)
    certainty = try recipe.replicates.map { [codes] in
      try ListCertainty(
        choice.key, replicates: $0, seed: recipe.seed, top: top, of: codes, in: store)
    }
    concerted = try recipe.amendments.map { [rankings] set in
      ConcertedMarket(
        try MeantAmendments(set, market, in: store), market, file: set, length: top,
        ranking: { bassin, _ in rankings.ofBassins[bassin]?.map(\.metier) ?? [] })
    }
    let amendments = recipe.amendments.map { [$0.source(beside: choice.key)] } ?? []
    var complete = recipe
    complete.by = grouping
    complete.bassins = recipe.bassins == nil ? nil : codes.map(\.rawValue)
    complete.top = top
    frame = try StudyFrame(complete, choice, market, others: others.sources + amendments)
  }

  /// Version of the métiers' codes.
  var nomenclature: NomenclatureID { frame.nomenclature }

  /// Levels at which the training order leads to a métier in a bassin.
  func niveaux(_ bassin: BassinCode, _ metier: MetierCode) -> [String] {
    others.niveaux(bassin, metier)
  }

  /// The lists.
  var result: RankResult {
    let writer = RankLists(
      rankings: rankings, market: market, others: others, certainty: certainty, top: top)
    return RankResult(
      frame: frame, lists: codes.map { writer.list(of: $0, concerted) }, sides: others.sides,
      territories: territories, concertation: concerted?.concertation)
  }
}
