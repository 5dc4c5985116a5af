public import MarketStore

/// Quotient de localisation des projets: how much more of its projects a bassin has in a métier than
/// the whole région.
///
/// Unit: ratio, 0 and up, 1 for the same share. Direction: raises priority. Official field: `met` of
/// the BMO files. Undefined where the survey has no row for the pair.
public struct QuotientProjets: SurveyIndicator {
  /// The indicator.
  public init() {}
  /// `quotientProjets`.
  public let id = "quotientProjets"
  /// Its name for people.
  public let label = Wording(
    french: "spécificité des projets (quotient de localisation)",
    english: "location quotient of projects")
  /// A ratio.
  public let unit = IndicatorUnit.ratio
  /// A métier that marks the bassin is more of a priority there.
  public let direction = IndicatorDirection.raisesPriority
  /// Its formula there.
  public let officialField = "(met_bm / met_b) / (met_m / met)"
  /// When it has no figure.
  public let undefinedWhen = Wording(
    french: "aucune ligne de l'enquête pour ce bassin et ce métier",
    english: "the survey has no row for this bassin and métier")

  /// The quotient of each pair.
  public func values(in slice: MarketSlice, axes: Axes) -> IndicatorMatrix {
    IndicatorMatrix(quotientsOf: .projets, in: slice, axes: axes)
  }
}
