import Indicators
import Nomenclatures
import Scoring

/// A method as a recipe wants it: every role filled or named as missing, every parameter settled.
/// It knows nothing yet of a store.
struct MethodPlan: Sendable {
  /// One role, and what fills it.
  struct Input: Sendable {
    let role: Role
    let isRequired: Bool
    /// `nil` when no file at hand gives the figure.
    let indicator: (any Indicator)?
    /// The indicator as data, its year aside.
    let setting: IndicatorSetting
    /// What the figure is.
    let label: MethodCard.Text

    /// Identifier of the indicator, or of the figure that no file gives.
    let id: String

    /// The input with the shrinkage that a parameter names, where its indicator shrinks.
    func shrunk(_ word: RecipeValue?) -> Input {
      guard var expected = indicator as? any ShrinkingIndicator,
        let shrinkage = word?.word.flatMap(Shrinkage.init)
      else { return self }
      expected.shrinkage = shrinkage
      return Input(
        role: role, isRequired: isRequired, indicator: expected, setting: setting, label: label,
        id: id)
    }
  }

  let method: Method
  let data: DataSet
  let inputs: [Input]
  let parameters: [String: RecipeValue]
  /// Whether the recipe changed something of the method, its data set aside.
  let isModified: Bool
  let scoring: any ScoringMethod

  /// The plan of a recipe.
  /// - Throws: `StudyError` on a name or value that the method does not take.
  init(_ recipe: Recipe) throws {
    method = try MethodCatalogue.method(recipe.method)
    data = try DataSet.named(recipe.data) ?? method.data
    let own = method.inputs(from: data)
    let inputs =
      try recipe.indicators.map { [method, data] given in
        try method.inputs(given, over: own, from: data)
      } ?? own
    let parameters = try method.settled(recipe.parameters)
    self.parameters = parameters
    self.inputs = inputs.map { $0.shrunk(parameters[Shrinkage.parameter]) }
    let isSame = zip(inputs, own).allSatisfy { $0.setting.undated == $1.setting.undated }
    isModified =
      !isSame || inputs.count != own.count || parameters != method.standardParameters
    scoring = method.make(
      MethodSettings(terms: inputs.compactMap(\.term), parameters: parameters))
  }

  /// The slices without which the method means nothing.
  var requiredSides: Set<EvidenceSide> {
    inputs.filter(\.isRequired).reduce(into: [.survey]) { $0.formUnion($1.indicator?.needs ?? []) }
  }

  /// The slices that it uses when they are there.
  var sides: Set<EvidenceSide> {
    inputs.compactMap(\.indicator).reduce(into: [.survey]) { sides, indicator in
      sides.formUnion(indicator.needs.union(indicator.welcomes))
    }
  }

  /// Whether every required indicator exists beside a survey of that year.
  func canUse(_ millesime: Millesime) -> Bool {
    inputs.filter(\.isRequired).allSatisfy {
      $0.indicator?.millesimes.contains(millesime) ?? false
    }
  }
}

extension MethodPlan.Input {
  /// The term of a weighted score; `nil` for methods that do not weigh.
  fileprivate var term: WeightedScore.Term? {
    guard let weight = setting.weight else { return nil }
    return WeightedScore.Term(
      role, weight: weight, normalisation: setting.scale, span: setting.spanOfCells,
      isReversed: setting.direction == .lowersPriority, isRequired: isRequired)
  }
}

extension IndicatorSetting {
  /// The setting, whatever its year.
  fileprivate var undated: IndicatorSetting {
    var setting = self
    setting.millesime = nil
    return setting
  }

  fileprivate var scale: Normalisation {
    switch normalisation ?? .none {
    case .none: .none
    case .minMax: .minMax
    case .standard: .standard
    case .percentileRank: .percentileRank
    case .borda: .borda
    case .goalposts: .goalposts(lower: goalposts?.first ?? 0, upper: goalposts?.last ?? 1)
    }
  }

  /// The span in the words of `Scoring`.
  var spanOfCells: NormalisationSpan {
    switch span ?? .bassin {
    case .bassin: .row
    case .metier: .column
    case .region: .matrix
    }
  }
}
