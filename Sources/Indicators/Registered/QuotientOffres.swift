public import MarketStore

/// Quotient de localisation des offres: how much more of its registered offers a bassin has in a
/// métier than the whole région.
///
/// Unit: ratio, 0 and up, 1 for the same share. Direction: raises priority. Official field: `oee`,
/// through the passage. Undefined where the pair has no figure.
public struct QuotientOffres: RegisteredIndicator {
  /// The indicator.
  public init() {}
  /// `quotientOffres`.
  public let id = "quotientOffres"
  /// Its name for people.
  public let label = Wording(
    french: "spécificité des offres (quotient de localisation)",
    english: "location quotient of offers")
  /// A ratio.
  public let unit = IndicatorUnit.ratio
  /// A métier that marks the bassin is more of a priority there.
  public let direction = IndicatorDirection.raisesPriority
  /// Its formula there.
  public let officialField = "(oee_bm / oee_b) / (oee_m / oee)"
  /// When it has no figure.
  public let undefinedWhen = Wording(
    french: "aucune ligne du fichier ne mène à ce bassin et ce métier",
    english: "no row of the file leads to this bassin and métier")

  /// The quotient of each pair.
  public func values(in registered: MarketSlice, axes: Axes) -> IndicatorMatrix {
    IndicatorMatrix(quotientsOf: .offres, in: registered, axes: axes)
  }
}
