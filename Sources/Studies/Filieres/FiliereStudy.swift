import Indicators
public import MarketStore
import Nomenclatures
import Scoring

/// The filières of the regional training order, ranked by a method.
public enum FiliereStudy {
  /// Length of a list when none is asked for.
  public static let standardTop = 10

  /// Ranks the filières in the région and in each bassin, or in the bassins asked for.
  ///
  /// - Parameters:
  ///   - recipe: year, région, bassins, method, length of the lists. Without a year, the latest one
  ///     in the nomenclature of the order's filières.
  ///   - store: where the figures are.
  /// - Throws: `StudyError` on a name that nothing answers to, or when no order groups the métiers
  ///   of that survey; `StoreError` on a bad store.
  ///
  /// Complexity: O(bassins × métiers × log métiers).
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> FiliereResult {
    if recipe.replicates != nil { throw StudyError.replicatesNamed(.filiere) }
    if recipe.trend == true { throw StudyError.trendNamed(.filiere) }
    if recipe.amendments != nil { throw StudyError.amendmentsElsewhere(Grouping.filiere.rawValue) }
    let tables = try store.filieres()
    let choice = try MarketChoice(recipe, for: MethodPlan(recipe), among: SidesAtHand(store)) {
      key in tables.contains { $0.value.groups(key) }
    }
    let usable = tables.filter { $0.value.groups(choice.key) }
    guard let table = usable.nearest(to: choice.key.millesime, \.value.millesime) else {
      throw StudyError.noFilieres(choice.key, among: tables.map(\.value))
    }
    let market = try RegionalMarket.load(choice, from: store)
    let codes = try recipe.bassins?.map(market.bassins.code(for:)).uniqued()
    var complete = recipe
    complete.by = .filiere
    complete.bassins = codes?.map(\.rawValue)
    complete.top = recipe.top ?? standardTop
    let source = SourceRecord(
      source: "commande", millesime: table.value.millesime, region: choice.key.region,
      nomenclature: table.value.nomenclature, file: FileRecord(table.provenance))
    let lists = FiliereLists(
      market: market, lists: try PriorityLists(market, by: choice.plan), table: table.value,
      top: complete.top ?? standardTop)
    return FiliereResult(
      frame: try StudyFrame(complete, choice, market, others: [source]),
      lists: lists.results(codes), combination: lists.combination,
      order: table.value.millesime, file: source.file)
  }
}

extension FiliereTable {
  /// Whether it groups the métiers of a survey: same nomenclature, three years away at most.
  fileprivate func groups(_ key: SliceKey) -> Bool {
    nomenclature == key.nomenclature && MarketSides.Date.isNear(millesime, key.millesime)
  }
}

extension StudyError {
  fileprivate static func noFilieres(_ key: SliceKey, among tables: [FiliereTable]) -> StudyError {
    guard !tables.isEmpty else {
      return StudyError(
        .noData,
        french: "filières : le magasin n'a aucune commande régionale de formation, qui range les "
          + "métiers en filières ; en importer une (faisceau import), ou choisir un autre --by",
        english: "filières: the store has no regional training order, which groups métiers into "
          + "filières; import one (faisceau import), or choose another --by")
    }
    let held = tables.map { "\($0.millesime) (\($0.nomenclature.rawValue))" }
      .joined(separator: ", ")
    return StudyError(
      .noData,
      french: "filières, BMO \(key.millesime) (\(key.nomenclature.rawValue)) : la commande "
        + "\(held) ne range pas ces métiers ; attendu une commande de la même nomenclature, à trois "
        + "ans au plus ; choisir un autre millésime avec --year",
      english: "filières, BMO \(key.millesime) (\(key.nomenclature.rawValue)): the order \(held) "
        + "does not group these métiers; expected an order of the same nomenclature, three years "
        + "away at most; choose another year with --year")
  }
}
