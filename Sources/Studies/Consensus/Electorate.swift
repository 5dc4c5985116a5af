import Indicators
import MarketStore
import Nomenclatures

/// The methods that are brought together, and the survey that they speak of.
struct Electorate {
  /// Least number of methods that make a consensus when no year is asked for.
  static let leastMethods = 3

  /// The slice of each method that can run, in the order of the catalogue or as asked for.
  let choices: [MarketChoice]
  /// Why the others cannot.
  let leftOut: [ConsensusResult.LeftOut]

  /// - Throws: `StudyError` on a name that nothing answers to, or when no method can run.
  init(_ recipe: Recipe, among atHand: SidesAtHand) throws {
    let recipes = try Self.names(recipe).map { name in
      var own = recipe
      own.method = name
      own.parameters = [:]
      return own
    }
    let plans = try recipes.map(MethodPlan.init)
    let region = recipe.region ?? MarketChoice.standardRegion(atHand.held)
    let year = recipe.millesime ?? Self.standardYear(plans, atHand, region)
    var choices: [MarketChoice] = []
    var leftOut: [ConsensusResult.LeftOut] = []
    for (var own, plan) in zip(recipes, plans) {
      own.region = region
      own.millesime = year
      do {
        choices.append(try MarketChoice(own, for: plan, among: atHand))
      } catch let error as StudyError {
        leftOut.append(
          .init(
            method: plan.method.name, reason: MethodCard.Text(error.french, error.english)))
      }
    }
    self.choices = choices
    self.leftOut = leftOut
    guard choices.count > 1 else { throw StudyError.noConsensus(leftOut, year) }
  }

  private static func names(_ recipe: Recipe) throws -> [String] {
    var seen: Set<String> = []
    let names = try (recipe.methods ?? MethodCatalogue.names)
      .map { try MethodCatalogue.method($0).name }.filter { seen.insert($0).inserted }
    guard names.count > 1 else { throw StudyError.oneVoice(names) }
    return names
  }

  /// The latest year on which at least three of the methods, or all where there are fewer, can run.
  private static func standardYear(
    _ plans: [MethodPlan], _ atHand: SidesAtHand, _ region: RegionCode
  ) -> Millesime? {
    let surveys = atHand.held.filter { $0.source == .bmo && $0.region == region }
    let fit = surveys.filter { key in
      let sides = atHand.sides(beside: key)
      let able = plans.count { plan in
        plan.canUse(key.millesime) && plan.requiredSides.isSubset(of: sides)
      }
      return able >= min(leastMethods, plans.count)
    }
    return fit.map(\.millesime).max() ?? surveys.map(\.millesime).max()
  }
}

extension StudyError {
  fileprivate static func oneVoice(_ names: [String]) -> StudyError {
    let found = names.first.map { (" (\($0))", " (\($0))") } ?? ("", "")
    return StudyError(
      .notComparable,
      french: "consensus : \(names.isEmpty ? "aucune méthode" : "une seule méthode")\(found.0) ; "
        + "attendu deux au moins ; en nommer d'autres avec --methods, ou voir sa liste par "
        + "faisceau rank",
      english: "consensus: \(names.isEmpty ? "no method" : "one method only")\(found.1); expected "
        + "two at least; name others with --methods, or see its list with faisceau rank")
  }

  fileprivate static func noConsensus(
    _ leftOut: [ConsensusResult.LeftOut], _ year: Millesime?
  ) -> StudyError {
    let names = leftOut.map(\.method).joined(separator: ", ")
    let on = year.map { " \($0)" } ?? ""
    let french = leftOut.isEmpty ? "" : " (sans \(names))"
    let english = leftOut.isEmpty ? "" : " (without \(names))"
    return StudyError(
      .noData,
      french: "consensus, BMO\(on) : moins de deux méthodes peuvent voter\(french) ; attendu deux "
        + "au moins ; choisir un autre millésime avec --year, ou d'autres méthodes avec --methods",
      english: "consensus, BMO\(on): fewer than two methods can vote\(english); expected two at "
        + "least; choose another year with --year, or other methods with --methods")
  }
}
