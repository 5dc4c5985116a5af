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
struct ProjetsDifficilesAttendus: Indicator {
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
  /// How far figures are drawn.
  var shrinkage = Shrinkage.region

  /// The expected number of each pair.
  ///
  /// Complexity: O(cells × years), and some 80 passes over the cells of both.
  func figures(in evidence: Evidence, axes: Axes) -> IndicatorMatrix? {
    figures(shrunk(in: evidence, axes: axes), in: evidence, axes: axes)
  }

  /// The expected numbers as an indicator's figures.
  func figures(
    _ shrunk: ShrunkFigures, in evidence: Evidence, axes: Axes
  ) -> IndicatorMatrix {
    IndicatorMatrix(
      model: shrunk.expected,
      partOf: ProjetsDeRecrutement().values(in: evidence.survey, axes: axes))
  }

  /// Expected numbers, and the rates that they rest on.
  func shrunk(in evidence: Evidence, axes: Axes) -> ShrunkFigures {
    ShrunkFigures(
      Self.counts(evidence.survey, axes), before: evidence.earlier.map { Self.counts($0, axes) },
      shrinkage, families: axes.metiers.families)
  }

  private static func counts(_ slice: MarketSlice, _ axes: Axes) -> YearCounts {
    YearCounts(
      volume: ProjetsDeRecrutement().values(in: slice, axes: axes).expected,
      part: ProjetsDifficiles().values(in: slice, axes: axes).expected)
  }
}
