import Indicators
import Kernels
import Nomenclatures
import Scoring

extension ScoredMarket {
  /// How the score of a pair comes about; `nil` when it has none.
  ///
  /// Complexity: O(2ⁿ) scores for n indicators, and the medians of one row.
  func waterfall(_ bassin: BassinCode, _ metier: MetierCode) -> ScoreWaterfall? {
    guard let row = axes.row(of: bassin), let column = axes.column(of: metier),
      let waterfall = Waterfall(plan.scoring, cells, row: row, column: column)
    else { return nil }
    return ScoreWaterfall(
      start: waterfall.start,
      steps: waterfall.steps.map { step in
        let input = plan.inputs.first { $0.role == step.role }
        return ScoreWaterfall.Step(
          role: step.role.rawValue, indicator: input?.id ?? step.role.rawValue,
          label: input?.label ?? MethodCard.Text(step.role.rawValue, step.role.rawValue),
          value: step.value, median: step.median, change: step.change)
      }, end: waterfall.end)
  }

  /// The figures of a pair that the method uses, or would use, beside those of the région.
  ///
  /// - Parameter settings: the indicators of the resolved recipe, in the order of the plan.
  func readings(
    _ bassin: BassinCode, _ metier: MetierCode, beside regional: ScoredMarket,
    _ settings: [IndicatorSetting]
  ) -> [IndicatorReading] {
    zip(plan.inputs, settings).map { input, setting in
      let place = place(of: metier, in: inputs[input.role], bassin)
      return IndicatorReading(
        setting: setting, indicator: input.id, label: input.label,
        figure: inputs[input.role]?[bassin, metier].map(RateFigure.init),
        regionalFigure: regional.inputs[input.role].flatMap { figures in
          regional.axes.bassins.first.flatMap { figures[$0, metier] }
        }.map(RateFigure.init), rank: place.rank, ranked: place.ranked,
        percentile: place.percentile)
    }
  }

  /// Where a métier's figure stands among those of its bassin, hidden ones at their expected value.
  private func place(
    of metier: MetierCode, in figures: IndicatorMatrix?, _ bassin: BassinCode
  ) -> (rank: Int?, ranked: Int, percentile: Double?) {
    guard let figures, let row = axes.row(of: bassin), let column = axes.column(of: metier) else {
      return (nil, 0, nil)
    }
    let present = figures.expected.presentColumns(inRow: row)
    let values = present.compactMap { figures.expected[row, $0] }
    guard let own = present.firstIndex(of: column) else { return (nil, values.count, nil) }
    let percentile = (averageRanks(values)[own] - 0.5) / Double(values.count)
    return (1 + values.count { $0 > values[own] }, values.count, percentile)
  }
}
