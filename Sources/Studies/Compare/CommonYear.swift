import Indicators
import MarketStore
import Nomenclatures

/// The région and years of two tools, where their recipes leave them open.
struct CommonYear {
  /// The tools, with région and year.
  let tools: ToolPair<ComparedTool>

  /// A year that one tool alone names is that of both; when none does, the latest that each method
  /// can use on either tool's data, else the latest that each can use on its own.
  /// - Throws: `StudyError` when the tools name two régions, or have no year in common.
  init(_ tools: ToolPair<ComparedTool>) throws {
    let regions = [tools.a.recipe.region, tools.b.recipe.region].compactMap(\.self)
    if regions.count == 2, regions[0] != regions[1] { throw StudyError.twoRegions(regions) }
    let atHand = try tools.map { try SidesAtHand($0.store) }
    let region = regions.first ?? MarketChoice.standardRegion(atHand.a.held)
    let named = [tools.a.recipe.millesime, tools.b.recipe.millesime].compactMap(\.self)
    let common = try named.first ?? Self.latest(tools, atHand, region)
    self.tools = tools.map { tool in
      var tool = tool
      tool.recipe.region = region
      tool.recipe.millesime = tool.recipe.millesime ?? common
      return tool
    }
  }

  private static func latest(
    _ tools: ToolPair<ComparedTool>, _ atHand: ToolPair<SidesAtHand>, _ region: RegionCode
  ) throws -> Millesime {
    let plans = try tools.map { try MethodPlan($0.recipe) }
    let own = ToolSide.allCases.map { years(plans[$0], atHand[$0], region) }
    let crossed = try [(ToolSide.a, ToolSide.b), (.b, .a)].map { method, data in
      let recipe = try tools[method].recipe.reading(plans[data].data, of: tools[data].recipe)
      return years(try MethodPlan(recipe), atHand[data], region)
    }
    let ofTools = own[0].intersection(own[1])
    let ofAll = crossed.reduce(ofTools) { $0.intersection($1) }
    if let latest = ofAll.max() ?? ofTools.max() { return latest }
    throw StudyError.noCommonYear(plans.a.method.name, own[0], plans.b.method.name, own[1])
  }

  /// The years that a method can use in a région.
  private static func years(
    _ plan: MethodPlan, _ atHand: SidesAtHand, _ region: RegionCode
  ) -> Set<Millesime> {
    let usable = atHand.held.filter { key in
      key.source == .bmo && key.region == region && plan.canUse(key.millesime)
        && plan.requiredSides.isSubset(of: atHand.sides(beside: key))
    }
    return Set(usable.map(\.millesime))
  }
}

extension StudyError {
  fileprivate static func twoRegions(_ regions: [RegionCode]) -> StudyError {
    StudyError(
      .notComparable,
      french: "comparaison impossible (deux régions) : A porte sur la région \(regions[0]), B sur "
        + "la région \(regions[1]) ; attendu la même ; changer la recette de l'un des deux",
      english: "cannot compare (two régions): A is about région \(regions[0]), B about région "
        + "\(regions[1]); expected the same; change the recipe of one of them")
  }

  fileprivate static func noCommonYear(
    _ a: String, _ ofA: Set<Millesime>, _ b: String, _ ofB: Set<Millesime>
  ) -> StudyError {
    func list(_ years: Set<Millesime>, _ none: String) -> String {
      years.isEmpty ? none : years.sorted().map(\.description).joined(separator: ", ")
    }
    return StudyError(
      .noData,
      french: "comparaison impossible (aucun millésime commun) : \(a) peut utiliser "
        + "\(list(ofA, "aucun millésime")), \(b) \(list(ofB, "aucun")) ; importer ce qui manque "
        + "(faisceau import), ou nommer un millésime pour chacun, p. ex. \(a):2019",
      english: "cannot compare (no common year): \(a) can use \(list(ofA, "no year")), \(b) "
        + "\(list(ofB, "none")); import what is lacking (faisceau import), or name a year for each, "
        + "e.g. \(a):2019")
  }
}
