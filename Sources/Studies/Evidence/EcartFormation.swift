import Indicators
import MarketStore
import Nomenclatures
import Scoring

/// Écart entre besoin et formation à portée: what is needed for one entry within employers' reach.
///
/// Unit: ratio, above 0: `(need + κ) / (reach + κ)`, where the need is the number of difficult projects
/// expected next year × the share that training answers by the kind of the difficulty. Its logarithm is
/// what `gap` ranks on: the order is the same. Direction: raises priority.
///
/// Undefined for a métier that no lot leads to (« hors commande régionale »), and where no number is
/// expected.
///
/// Source: `GapModel`, docs/ecart.md.
struct EcartFormation: ShrinkingIndicator {
  let id = "ecartFormation"
  let label = Wording(
    french: "écart entre besoin et formation à portée",
    english: "gap between need and training within reach")
  let unit = IndicatorUnit.ratio
  let direction = IndicatorDirection.raisesPriority
  let source = SourceID.bmo
  let officialField = "met, xmet ; commande régionale"
  let undefinedWhen = Wording(
    french: "aucun lot ne mène au métier, ou aucune ligne de l'enquête",
    english: "no lot leads to the métier, or the survey has no row")
  let needs: Set<EvidenceSide> = [.survey, .training]
  let welcomes: Set<EvidenceSide> = [.earlier]
  var shrinkage = Shrinkage.region

  /// The ratio of each pair; between those that the bounds of the expected number give.
  ///
  /// Complexity: that of `ProjetsDifficilesAttendus`.
  func figures(
    _ shrunk: ShrunkFigures, in evidence: Evidence, axes: Axes
  ) -> IndicatorMatrix? {
    guard let training = evidence.training,
      let expected = ProjetsDifficilesAttendus().figures(shrunk, in: evidence, axes: axes)
    else { return nil }
    var matrix = IndicatorMatrix(axes: axes)
    for (row, bassin) in axes.bassins.enumerated() {
      for (column, metier) in axes.metiers.enumerated() {
        guard let figure = expected[row, column], let reach = training.entries(bassin, metier)
        else { continue }
        let share = training.shares[metier] ?? 1
        func ratio(_ projects: Double) -> Double {
          (projects * share + training.softening) / (reach + training.softening)
        }
        matrix[row, column] = Figure(
          status: figure.status, expected: figure.expected.map(ratio), lower: ratio(figure.lower),
          upper: ratio(figure.upper))
      }
    }
    return matrix
  }
}
