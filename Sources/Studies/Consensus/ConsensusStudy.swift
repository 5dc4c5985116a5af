import Indicators
public import MarketStore
import Nomenclatures
import Scoring

/// What several methods say together, and which of them dissents.
public enum ConsensusStudy {
  /// Length of a list when none is asked for.
  public static let standardTop = 10
  /// The counts that may come first, the standard one first.
  public static let rules = ConsensusCount.Rule.allCases.map(\.rawValue)
  /// The parameter that says which.
  public static let ruleName = "regle"

  /// Brings methods together.
  ///
  /// - Parameters:
  ///   - recipe: methods, year, région, bassins, length, and which count comes first.
  ///   - store: where the figures are.
  /// - Returns: the lists, the methods that voted and those left out, with the reason.
  /// - Throws: `StudyError` on a name that nothing answers to, or when fewer than two methods can
  ///   run; `StoreError` on a bad store.
  ///
  /// Complexity: a ranking of the région by each method, and O(bassins × methods × métiers²).
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> ConsensusResult {
    let rule = try rule(recipe)
    let voters = try Electorate(recipe, among: SidesAtHand(store))
    let sides = voters.choices.reduce(into: Set<EvidenceSide>()) { $0.formUnion($1.plan.sides) }
    let market = try RegionalMarket.load(voters.choices[0], from: store, showing: sides)
    let codes = try recipe.bassins.map { try $0.map(market.bassins.code(for:)).uniqued() }
    let lists = try voters.choices.map { try PriorityLists(market, by: $0.plan) }
    let top = recipe.top ?? standardTop
    var complete = recipe
    complete.method = nil
    complete.indicators = nil
    complete.methods = voters.choices.map(\.plan.method.name) + voters.leftOut.map(\.method)
    complete.parameters = [ruleName: .word(rule.rawValue)]
    complete.millesime = voters.choices[0].key.millesime
    complete.region = voters.choices[0].key.region
    complete.bassins = codes?.map(\.rawValue)
    complete.top = top
    func list(_ bassin: BassinCode?) -> ConsensusResult.List {
      let markets = lists.map { bassin == nil ? $0.regional : $0.local }
      let row = bassin.flatMap { market.axes.row(of: $0) } ?? 0
      let count = ConsensusCount(markets, row: row, by: rule)
      let rows = ConsensusRows(count, methods: voters.choices.map(\.plan.method.name))
      return ConsensusResult.List(
        bassin: bassin.map(market.bassins.name(of:)),
        rows: rows.rows(top) { market.metiers.name(of: market.axes.metiers[$0]) },
        ranked: count.items.count)
    }
    return ConsensusResult(
      recipe: complete, ballots: try ballots(recipe, voters, market), leftOut: voters.leftOut,
      region: list(nil), bassins: (codes ?? market.axes.bassins).map { list($0) },
      sources: market.sources)
  }

  private static func ballots(
    _ recipe: Recipe, _ voters: Electorate, _ market: RegionalMarket
  ) throws -> [CompareResult.Tool] {
    try voters.choices.map { choice in
      var own = Recipe(study: .rank)
      own.method = choice.plan.method.name
      own.data = recipe.data
      return CompareResult.Tool(frame: try StudyFrame(own, choice, market))
    }
  }

  private static func rule(_ recipe: Recipe) throws -> ConsensusCount.Rule {
    for (name, value) in recipe.parameters.sorted(by: { $0.key < $1.key }) {
      guard name == ruleName, let word = value.word, ConsensusCount.Rule(rawValue: word) != nil
      else { throw StudyError.refusedRule(name, value) }
    }
    return recipe.parameters[ruleName]?.word.flatMap(ConsensusCount.Rule.init) ?? .copeland
  }
}

extension StudyError {
  fileprivate static func refusedRule(_ name: String, _ value: RecipeValue) -> StudyError {
    let known = "\(ConsensusStudy.ruleName) = \(ConsensusStudy.rules.joined(separator: " | "))"
    return StudyError(
      .badRecipe,
      french: "recette de consensus : valeur « \(value) » refusée pour le paramètre « \(name) » ; "
        + "attendu \(known) ; corriger la recette",
      english: "recipe of consensus: value \"\(value)\" refused for the parameter \"\(name)\"; "
        + "expected \(known); correct the recipe")
  }
}
