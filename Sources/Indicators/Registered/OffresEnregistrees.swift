public import MarketStore

/// Offres enregistrées: offers that Pôle emploi registered over a year.
///
/// Unit: offers, 0 and up. Direction: raises priority. Official field: `oee` of the 2021 file by
/// ROME × bassin, through the passage to the survey's métiers. Undefined where no code that leads to
/// the métier has a row for the bassin.
public struct OffresEnregistrees: RegisteredIndicator {
  /// The indicator.
  public init() {}
  /// `offres`.
  public let id = "offres"
  /// Its name for people.
  public let label = Wording(
    french: "offres enregistrées sur un an", english: "offers registered over a year")
  /// Offers.
  public let unit = IndicatorUnit.offres
  /// More offers make a métier more of a priority.
  public let direction = IndicatorDirection.raisesPriority
  /// Its field there.
  public let officialField = "oee"
  /// When it has no figure.
  public let undefinedWhen = Wording(
    french: "aucune ligne du fichier ne mène à ce bassin et ce métier",
    english: "no row of the file leads to this bassin and métier")

  /// The offers of each pair.
  public func values(in registered: MarketSlice, axes: Axes) -> IndicatorMatrix {
    IndicatorMatrix(counting: .offres, in: registered, axes: axes)
  }
}
