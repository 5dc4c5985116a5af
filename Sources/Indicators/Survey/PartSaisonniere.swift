public import MarketStore

/// Part saisonnière: the share of hiring projects that are for a season.
///
/// Unit: share, 0…1. Direction: descriptive, shown beside. Official fields: `smet / met` of the BMO
/// files, 2016 to 2026. Nothing stands in for a hidden `smet`: the share then has an interval and
/// no expected value. Undefined when `met` is 0 or the source has no row for the pair.
public struct PartSaisonniere: SurveyIndicator {
  /// The indicator.
  public init() {}
  /// `partSaisonniere`.
  public let id = "partSaisonniere"
  /// Its name for people.
  public let label = Wording(
    french: "part des projets saisonniers", english: "share of seasonal projects")
  /// A share.
  public let unit = IndicatorUnit.share
  /// It takes no side.
  public let direction = IndicatorDirection.descriptive
  /// Its formula there.
  public let officialField = "smet / met"
  /// When it has no figure.
  public let undefinedWhen = Wording(
    french: "aucun projet, aucune ligne de l'enquête, ou projets saisonniers masqués",
    english: "no project, no row of the survey, or seasonal projects hidden")

  /// The share of each pair.
  public func values(in slice: MarketSlice, axes: Axes) -> IndicatorMatrix {
    IndicatorMatrix(shareOf: .projetsSaisonniers, in: slice, axes: axes)
  }
}
