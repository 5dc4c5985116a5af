public import MarketStore

/// Projets jugés difficiles: how many of the hiring projects the employer expects to be difficult.
///
/// Unit: projects, 0 and up. Direction: raises priority. Official field: `xmet` of the BMO files,
/// 2016 to 2026. Hidden below 5 from 2018 (0…4, worth 1.2 on average). Undefined when the source
/// has no row for the pair.
public struct ProjetsDifficiles: SurveyIndicator {
  /// The indicator.
  public init() {}
  /// `projetsDifficiles`.
  public let id = "projetsDifficiles"
  /// Its name for people.
  public let label = Wording(
    french: "projets jugés difficiles", english: "projects expected to be difficult")
  /// Projects.
  public let unit = IndicatorUnit.projets
  /// More difficult projects make a métier more of a priority.
  public let direction = IndicatorDirection.raisesPriority
  /// Its field there.
  public let officialField = "xmet"
  /// When it has no figure.
  public let undefinedWhen = Wording(
    french: "aucune ligne de l'enquête pour ce bassin et ce métier (ce n'est pas zéro)",
    english: "the survey has no row for this bassin and métier (which is not zero)")

  /// The number of difficult projects of each pair.
  public func values(in slice: MarketSlice, axes: Axes) -> IndicatorMatrix {
    IndicatorMatrix(counting: .projetsDifficiles, in: slice, axes: axes)
  }
}
