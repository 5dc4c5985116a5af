import Indicators
import MarketStore

/// What one must know of an indicator that a recipe may name.
public struct IndicatorCard: Equatable, Sendable {
  /// Name in recipes, JSON and CSV.
  public let id: String
  /// Name for people.
  public let label: MethodCard.Text
  /// What its figures are counted in.
  public let unit: String
  /// What a higher figure says of the priority of a métier.
  public let direction: String
  /// The source that publishes what it is made of.
  public let source: String
  /// The field, or formula over fields, of that source.
  public let officialField: String
  /// When it has no figure.
  public let undefinedWhen: MethodCard.Text

  init(_ indicator: any Indicator) {
    id = indicator.id
    label = MethodCard.Text(indicator.label.french, indicator.label.english)
    unit = indicator.unit.rawValue
    direction = indicator.direction.rawValue
    source = indicator.source.rawValue
    officialField = indicator.officialField
    undefinedWhen = MethodCard.Text(
      indicator.undefinedWhen.french, indicator.undefinedWhen.english)
  }
}
