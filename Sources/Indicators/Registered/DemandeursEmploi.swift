public import MarketStore

/// Demandeurs d'emploi: job seekers of categories A, B and C, mean over the year.
///
/// Unit: job seekers, 0 and up. Direction: lowers priority. Official field: `defm_abc` of the 2021
/// file by ROME × bassin, through the passage to the survey's métiers. Undefined where no code that
/// leads to the métier has a row for the bassin.
public struct DemandeursEmploi: RegisteredIndicator {
  /// The indicator.
  public init() {}
  /// `demandeurs`.
  public let id = "demandeurs"
  /// Its name for people.
  public let label = Wording(french: "demandeurs d'emploi", english: "job seekers")
  /// Job seekers.
  public let unit = IndicatorUnit.demandeurs
  /// Where many look for work in a métier, it is less of a priority.
  public let direction = IndicatorDirection.lowersPriority
  /// Its field there.
  public let officialField = "defm_abc"
  /// When it has no figure.
  public let undefinedWhen = Wording(
    french: "aucune ligne du fichier ne mène à ce bassin et ce métier",
    english: "no row of the file leads to this bassin and métier")

  /// The job seekers of each pair.
  public func values(in registered: MarketSlice, axes: Axes) -> IndicatorMatrix {
    IndicatorMatrix(counting: .demandeurs, in: registered, axes: axes)
  }
}
