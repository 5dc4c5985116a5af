public import MarketStore

/// Offres par demandeur (OEE/DEFM): offers registered over a year for each job seeker.
///
/// Unit: ratio, 0 and up. A flow over a stock: no absolute threshold has a meaning. Direction: raises
/// priority. Official fields: `oee / defm_abc`, each through the passage. Undefined where either has
/// no figure, or where there is no job seeker.
public struct OffresParDemandeur: RegisteredIndicator {
  /// The indicator.
  public init() {}
  /// `offresParDemandeur`.
  public let id = "offresParDemandeur"
  /// Its name for people.
  public let label = Wording(
    french: "offres enregistrées par demandeur d'emploi",
    english: "offers registered for each job seeker")
  /// A ratio.
  public let unit = IndicatorUnit.ratio
  /// A higher ratio makes a métier more of a priority.
  public let direction = IndicatorDirection.raisesPriority
  /// Its formula there.
  public let officialField = "oee / defm_abc"
  /// When it has no figure.
  public let undefinedWhen = Wording(
    french: "aucune ligne du fichier ne mène à ce bassin et ce métier, ou aucun demandeur",
    english: "no row of the file leads to this bassin and métier, or there is no job seeker")

  /// The ratio of each pair.
  public func values(in registered: MarketSlice, axes: Axes) -> IndicatorMatrix {
    IndicatorMatrix(
      ratioOf: .init(.offres, in: registered), to: .init(.demandeurs, in: registered), axes: axes)
  }
}
