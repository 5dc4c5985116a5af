public import MarketStore

/// Projets par demandeur: hiring projects of the survey for each job seeker.
///
/// Unit: ratio, 0 and up. Direction: raises priority. Official fields: `met` of the BMO file over
/// `defm_abc` of the 2021 file through the passage: two sources, of two years. Undefined where either
/// has no figure, or where there is no job seeker.
public struct ProjetsParDemandeur: Indicator {
  /// The indicator.
  public init() {}
  /// `projetsParDemandeur`.
  public let id = "projetsParDemandeur"
  /// Its name for people.
  public let label = Wording(
    french: "projets de recrutement par demandeur d'emploi",
    english: "hiring projects for each job seeker")
  /// A ratio.
  public let unit = IndicatorUnit.ratio
  /// A higher ratio makes a métier more of a priority.
  public let direction = IndicatorDirection.raisesPriority
  /// The BMO survey, for its numerator.
  public let source = SourceID.bmo
  /// Its formula there.
  public let officialField = "met / defm_abc"
  /// When it has no figure.
  public let undefinedWhen = Wording(
    french: "aucune ligne de l'enquête, ou aucun demandeur connu pour ce bassin et ce métier",
    english: "no row of the survey, or no job seeker known for this bassin and métier")
  /// The survey and the job seekers.
  public let needs: Set<EvidenceSide> = [.survey, .registered]

  /// The ratio of each pair.
  public func figures(in evidence: Evidence, axes: Axes) -> IndicatorMatrix? {
    guard let registered = evidence.registered else { return nil }
    return IndicatorMatrix(
      ratioOf: .init(.projets, in: evidence.survey), to: .init(.demandeurs, in: registered),
      axes: axes)
  }
}
