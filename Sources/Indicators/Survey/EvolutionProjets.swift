public import MarketStore

/// Évolution des projets: how much the hiring projects changed since the survey of the year before.
///
/// Unit: change, −1 and up: `met(t) / met(t−1) − 1`. Direction: raises priority. A hidden count enters
/// at its expected value, and the change lies within what the bounds of both years allow. Undefined
/// when either year has no row for the pair, or when the year before counted none.
public struct EvolutionProjets: Indicator {
  /// The indicator.
  public init() {}
  /// `evolutionProjets`.
  public let id = "evolutionProjets"
  /// Its name for people.
  public let label = Wording(
    french: "évolution des projets sur un an", english: "change in projects over a year")
  /// A change.
  public let unit = IndicatorUnit.change
  /// A métier whose projects grow is more of a priority.
  public let direction = IndicatorDirection.raisesPriority
  /// The BMO survey.
  public let source = SourceID.bmo
  /// Its formula there.
  public let officialField = "met(t) / met(t-1) - 1"
  /// When it has no figure.
  public let undefinedWhen = Wording(
    french: "pas de ligne de l'enquête l'une des deux années, ou aucun projet l'année d'avant",
    english: "no row of the survey in one of the two years, or no project the year before")
  /// Two surveys.
  public let needs: Set<EvidenceSide> = [.survey, .earlier]

  /// The change of each pair.
  public func figures(in evidence: Evidence, axes: Axes) -> IndicatorMatrix? {
    guard let earlier = evidence.earlier else { return nil }
    let ratio = IndicatorMatrix(
      ratioOf: .init(.projets, in: evidence.survey), to: .init(.projets, in: earlier), axes: axes)
    return ratio.mapped { $0 - 1 }
  }
}
