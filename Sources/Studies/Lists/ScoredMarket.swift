import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// What a method made of the figures of one market: inputs, components, scores.
struct ScoredMarket: Sendable {
  /// Which bassin each row is, which métier each column.
  let axes: Axes
  /// The method.
  let plan: MethodPlan
  /// The figures that filled roles, as published.
  let inputs: [Role: IndicatorMatrix]
  /// The method's components and scores.
  let cells: ScoredCells
  /// Expected figures and shrunk rates, when an input is made of them.
  let shrunk: ShrunkFigures?
  /// Difficult projects, which part equal scores.
  let tieBreak: MaskedMatrix

  /// Scores every bassin and métier of the axes.
  ///
  /// Complexity: O(cells × inputs), and what the method's normalisations cost.
  init(_ plan: MethodPlan, _ evidence: Evidence, _ axes: Axes) throws {
    self.axes = axes
    self.plan = plan
    var inputs: [Role: IndicatorMatrix] = [:]
    var shrunk: ShrunkFigures?
    for input in plan.inputs {
      if let indicator = input.indicator as? any ShrinkingIndicator {
        // One shrinkage for all the inputs of a plan: what was fitted once serves them all.
        let own = shrunk ?? ShrunkFigures(indicator.shrinkage, in: evidence, axes: axes)
        inputs[input.role] = indicator.figures(own, in: evidence, axes: axes)
        shrunk = own
      } else {
        inputs[input.role] = input.indicator?.figures(in: evidence, axes: axes)
      }
    }
    self.shrunk = shrunk
    self.inputs = inputs
    cells = try ScoredCells(plan.scoring, plan.prepared(inputs))
    tieBreak = ProjetsDifficiles().values(in: evidence.survey, axes: axes).expected
  }

  /// The métiers of one row that have a score, first rank first.
  func ranking(row: Int) -> [PriorityLists.Item] {
    ranked(row: row).map { item in
      PriorityLists.Item(
        metier: axes.metiers[item.column], rank: item.rank,
        score: score(row: row, column: item.column),
        isRetained: cells.retained[row * axes.metiers.count + item.column])
    }
  }

  /// The columns of one row that have a score, first rank first.
  func ranked(row: Int) -> [RankedItem] {
    Ranking.ranked(
      scores: cells.scores, row: row, tieBreak: tieBreak, tieOrder: axes.metierOrder,
      scale: plan.scoring.scale)
  }

  /// What is expected of a pair, its figures shrunk; `nil` when no input is, or nothing was observed.
  func shrunkFigure(_ bassin: BassinCode, _ metier: MetierCode) -> ShrunkFigure? {
    guard let shrunk, let row = axes.row(of: bassin), let column = axes.column(of: metier),
      let expected = shrunk.expected[row, column], let rate = shrunk.rates[row, column]
    else { return nil }
    return ShrunkFigure(projetsDifficiles: expected, tauxDifficulte: rate)
  }

  /// The score of one cell, with the inputs that are hidden in part or lacking.
  func score(row: Int, column: Int) -> Score {
    let missing = plan.inputs.filter { input in
      inputs[input.role]?.expected.mask(row, column) != .known
    }
    return Score(cells.scores[row, column], missing: missing.map(\.id))
  }
}

extension MethodPlan {
  /// The matrices of the roles that are filled, figures too far out brought back.
  fileprivate func prepared(_ figures: [Role: IndicatorMatrix]) -> [Role: MaskedMatrix] {
    var matrices: [Role: MaskedMatrix] = [:]
    for input in inputs {
      guard let matrix = figures[input.role]?.expected else { continue }
      guard let ends = input.setting.outliers else {
        matrices[input.role] = matrix
        continue
      }
      matrices[input.role] = matrix.winsorised(
        ends[0]...ends[1], over: input.setting.spanOfCells)
    }
    return matrices
  }
}
