public import MarketStore

/// Taux de difficulté: the share of hiring projects that the employer expects to be difficult.
///
/// Unit: share, 0…1. Direction: raises priority. Official fields: `xmet / met` of the BMO files,
/// 2016 to 2026. Numerator and denominator keep their own masks: where either is hidden the expected
/// rate is expected `xmet` over expected `met`, within the sharpest interval that their bounds and
/// `xmet ≤ met` allow. Over summed rows the interval holds the truth and may be wider than it need
/// be. Undefined when `met` is 0 or the source has no row for the pair.
public struct TauxDifficulte: SurveyIndicator {
  /// The indicator.
  public init() {}
  /// `tauxDifficulte`.
  public let id = "tauxDifficulte"
  /// Its name for people.
  public let label = Wording(
    french: "part des projets jugés difficiles", english: "share of projects judged difficult")
  /// A share.
  public let unit = IndicatorUnit.share
  /// A higher rate makes a métier more of a priority.
  public let direction = IndicatorDirection.raisesPriority
  /// Its formula there.
  public let officialField = "xmet / met"
  /// When it has no figure.
  public let undefinedWhen = Wording(
    french: "aucun projet, ou aucune ligne de l'enquête pour ce bassin et ce métier",
    english: "no project, or the survey has no row for this bassin and métier")

  /// The rate of each pair.
  public func values(in slice: MarketSlice, axes: Axes) -> IndicatorMatrix {
    IndicatorMatrix(shareOf: .projetsDifficiles, in: slice, axes: axes)
  }
}
