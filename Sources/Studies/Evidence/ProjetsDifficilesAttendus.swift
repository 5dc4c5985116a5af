import Indicators
import MarketStore
import Nomenclatures
import Scoring

/// Projets difficiles attendus: how many difficult projects next year's survey is expected to count.
///
/// Unit: projects, 0 and up. The volume of the pair, pooled with the year before and drawn towards
/// what the bassin's size and the métier's weight make expect, times its difficulty rate, drawn
/// towards the métier's rate in the région. How far each is drawn is estimated: what the year before
/// would have foretold of the year itself. Without the year before, volumes stay as they are and
/// rates are the région's. With `Shrinkage.none`, the year's own difficult projects.
///
/// Undefined where the survey has no row for the pair, or no project of the métier anywhere.
///
/// Source: `ExpectedPart` and `ShrinkageFit` of Scoring; docs/methods.md, « faisceau ».
struct ProjetsDifficilesAttendus: ShrinkingIndicator {
  let id = "projetsDifficilesAttendus"
  let label = Wording(
    french: "projets difficiles attendus l'an prochain",
    english: "difficult projects expected next year")
  let unit = IndicatorUnit.projets
  let direction = IndicatorDirection.raisesPriority
  let source = SourceID.bmo
  let officialField = "met, xmet"
  let undefinedWhen = Wording(
    french: "aucune ligne de l'enquête pour ce bassin et ce métier",
    english: "the survey has no row for this bassin and métier")
  let needs: Set<EvidenceSide> = [.survey]
  let welcomes: Set<EvidenceSide> = [.earlier]
  var shrinkage = Shrinkage.region

  /// The expected number of each pair.
  func figures(
    _ shrunk: ShrunkFigures, in evidence: Evidence, axes: Axes
  ) -> IndicatorMatrix? {
    IndicatorMatrix(
      model: shrunk.expected,
      partOf: ProjetsDeRecrutement().values(in: evidence.survey, axes: axes))
  }
}
