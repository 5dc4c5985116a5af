import Indicators
import MarketStore
import Nomenclatures
import Scoring

extension Recipe {
  /// The recipe with all that was chosen for it: method, data set, indicators with their years,
  /// parameters, year and région.
  /// - Throws: `StudyError` when it dates an indicator otherwise than the store does.
  func resolved(_ choice: MarketChoice, _ loaded: LoadedEvidence) throws -> Recipe {
    var recipe = self
    let plan = choice.plan
    recipe.method = plan.method.name
    recipe.data = plan.data.rawValue
    recipe.parameters = plan.parameters
    recipe.indicators = try plan.inputs.map { input in
      var setting = input.setting
      let year = input.millesime(in: loaded)
      if let given = setting.millesime, given != year {
        throw StudyError.otherYear(given, input, found: year, of: plan.method.name)
      }
      setting.millesime = year
      return setting
    }
    recipe.millesime = choice.key.millesime
    recipe.region = choice.key.region
    return recipe
  }
}

extension MethodPlan.Input {
  /// Year of the figures: of the survey when it is read, else of the side; `nil` when there are none.
  func millesime(in loaded: LoadedEvidence) -> Millesime? {
    guard let indicator, indicator.needs.isSubset(of: loaded.evidence.sides) else { return nil }
    return indicator.needs.contains(.survey)
      ? loaded.evidence.survey.key.millesime : loaded.evidence.registered?.key.millesime
  }
}

extension StudyError {
  fileprivate static func otherYear(
    _ given: Millesime, _ input: MethodPlan.Input, found: Millesime?, of method: String
  ) -> StudyError {
    .setting(
      input.role.rawValue, of: method,
      french: "millésime \(given) de « \(input.id) » ; le magasin donne "
        + "\(found.map(\.description) ?? "aucun chiffre") ; corriger ou retirer le millésime",
      english: "year \(given) of \"\(input.id)\"; the store gives "
        + "\(found.map(\.description) ?? "no figure"); correct or remove the year")
  }
}
