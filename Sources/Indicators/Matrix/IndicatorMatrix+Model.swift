internal import Columns
public import Kernels

extension IndicatorMatrix {
  /// Figures that a model made of counts: a part of `wholes`, 0 or more.
  ///
  /// A known figure stands as it is. Of an estimated one no more is known than that it lies between
  /// none and the whole; it is published as far as the whole is, hidden when the whole is not.
  ///
  /// - Parameters:
  ///   - model: what the model gives, a row for each bassin of the axes of `wholes`, a column for each
  ///     métier; no figure where `wholes` has none.
  ///   - wholes: what each figure is a part of.
  /// - Precondition: matrices of one shape.
  public init(model: MaskedMatrix, partOf wholes: IndicatorMatrix) {
    self.init(axes: wholes.axes)
    precondition(
      model.rows == expected.rows && model.columns == expected.columns,
      "a model of \(model.shape) for figures of \(expected.shape)")
    for row in 0..<model.rows {
      for column in model.presentColumns(inRow: row) {
        guard let value = model[row, column], let whole = wholes[row, column] else { continue }
        guard model.mask(row, column) == .estimated else {
          self[row, column] = Figure(
            status: .observed, expected: value, lower: value, upper: value)
          continue
        }
        self[row, column] = Figure(
          status: whole.status == .observed ? .suppressed : whole.status, expected: value,
          lower: 0, upper: max(value, whole.upper))
      }
    }
  }
}
