import Indicators
import MarketStore
import Scoring

/// A scoring method as the program knows it: what it says of itself, the roles it asks to be filled,
/// and the algorithm that its settings make.
struct Method: Sendable {
  /// What one must know of it, without its inputs.
  let words: MethodWords
  /// The data set that it reads when none is asked for.
  let data: DataSet
  /// Its roles, in the order in which they are shown.
  let slots: [Slot]
  /// The numbers and words that it depends on.
  let parameters: [MethodCard.Parameter]
  /// The scales that its mean takes.
  let scales: [IndicatorSetting.Scale]
  /// The algorithm that settings make.
  let make: @Sendable (MethodSettings) -> any ScoringMethod

  init(
    _ words: MethodWords, data: DataSet = .bmo, slots: [Slot],
    parameters: [MethodCard.Parameter] = [],
    scales: [IndicatorSetting.Scale] = IndicatorSetting.Scale.allCases,
    make: @escaping @Sendable (MethodSettings) -> any ScoringMethod
  ) {
    self.words = words
    self.data = data
    self.slots = slots
    self.parameters = parameters
    self.scales = scales
    self.make = make
  }

  /// The name to give to `--method`.
  var name: String { words.name }

  /// Whether weights, scales and directions of its indicators are data, and may be changed.
  var isWeighted: Bool { slots.contains { $0.term != nil } }

  /// What one must know of it.
  var card: MethodCard {
    MethodCard(
      name: words.name, summary: words.summary, origin: words.origin, source: words.source,
      inputs: slots.map { MethodCard.Input($0, data) }, parameters: parameters,
      score: words.score, caution: words.caution, data: data.rawValue)
  }
}

/// The texts of a method's card.
struct MethodWords: Sendable {
  let name: String
  let summary: MethodCard.Text
  let origin: MethodCard.Origin
  let source: MethodCard.Text
  let score: MethodCard.Text
  let caution: MethodCard.Text
}

/// What an algorithm is made from: the indicators of a recipe and its parameters, all resolved.
struct MethodSettings: Sendable {
  /// The indicators that fill roles, in the order of the method.
  let terms: [WeightedScore.Term]
  /// The parameters, by name.
  let parameters: [String: RecipeValue]

  /// A number among the parameters.
  func number(_ name: String) -> Double? { parameters[name]?.number }
  /// A word among the parameters.
  func word(_ name: String) -> String? { parameters[name]?.word }
}

extension MethodCard.Input {
  fileprivate init(_ slot: Slot, _ data: DataSet) {
    let indicator = slot.choices[data]
    self.init(
      role: slot.role.rawValue, indicator: indicator?.id ?? slot.lacking?.id ?? slot.role.rawValue,
      source: indicator?.source.rawValue, unit: indicator?.unit.rawValue,
      label: indicator.map { MethodCard.Text($0.label.french, $0.label.english) }
        ?? slot.lacking?.label ?? MethodCard.Text(slot.role.rawValue, slot.role.rawValue),
      isRequired: slot.isRequired, weight: slot.term?.weight)
  }
}
