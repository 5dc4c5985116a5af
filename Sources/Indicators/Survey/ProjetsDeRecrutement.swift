public import MarketStore

/// Projets de recrutement: how many people the employers of a bassin intend to hire in a métier
/// within the year.
///
/// Unit: projects, 0 and up. Direction: raises priority. Official field: `met` of the BMO files,
/// 2016 to 2026. Hidden below 5 from 2018 (1…4, worth 2.5 on average). Undefined when the source
/// has no row for the pair.
public struct ProjetsDeRecrutement: SurveyIndicator {
  /// The indicator.
  public init() {}
  /// `projets`.
  public let id = "projets"
  /// Its name for people.
  public let label = Wording(french: "projets de recrutement", english: "hiring projects")
  /// Projects.
  public let unit = IndicatorUnit.projets
  /// More projects make a métier more of a priority.
  public let direction = IndicatorDirection.raisesPriority
  /// Its field there.
  public let officialField = "met"
  /// When it has no figure.
  public let undefinedWhen = Wording(
    french: "aucune ligne de l'enquête pour ce bassin et ce métier (ce n'est pas zéro)",
    english: "the survey has no row for this bassin and métier (which is not zero)")

  /// The number of projects of each pair.
  public func values(in slice: MarketSlice, axes: Axes) -> IndicatorMatrix {
    IndicatorMatrix(counting: .projets, in: slice, axes: axes)
  }
}
