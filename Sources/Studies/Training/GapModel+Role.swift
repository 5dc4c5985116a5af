import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Reach

extension GapModel {
  /// The gap on the axes of a survey: what fills that role in a method.
  ///
  /// - Parameters:
  ///   - key: the survey.
  ///   - seekers: offers and job seekers beside it.
  ///   - difficult: expected difficult projects, bassins × métiers of `axes`.
  ///   - axes: bassins and métiers of the survey.
  ///   - recipe: the assumptions.
  ///   - store: where the figures are.
  /// - Returns: log((need + κ) / (reach of employers + κ)), missing where `difficult` is; a métier that
  ///   no lot leads to has a reach of 0.
  /// - Throws: `StudyError` (`noData`) when the store has no order, passage or job seekers near enough
  ///   in time, `StoreError` on a bad store.
  static func gap(
    beside key: SliceKey, _ seekers: SeekerSide?, difficult: MaskedMatrix, axes: Axes,
    recipe: GapRecipe = GapRecipe(), in store: Store
  ) throws -> MaskedMatrix {
    try GapModel(beside: key, seekers, axes: axes, recipe: recipe, in: store)
      .gap(difficult: difficult, axes: axes, recipe)
  }

  /// The same gap, under assumptions that may differ from those that the model was made for by
  /// whatever does not change its axes.
  func gap(difficult: MaskedMatrix, axes surveyed: Axes, _ recipe: GapRecipe) -> MaskedMatrix {
    let entries = supply(recipe).whole.scaled(by: total(recipe))
    let reached = catchment(recipe).reached(supply: entries, seekers: seekers)
    let need = need(difficult.spread(from: surveyed, to: axes), recipe)
    return Gap.logRatio(need: need, reach: reached.employers, softening: recipe.softening)
      .spread(from: axes, to: surveyed)
  }
}

extension MaskedMatrix {
  /// The same figures on other axes: missing where the former lack the bassin or métier.
  func spread(from former: Axes, to axes: Axes) -> MaskedMatrix {
    var result = MaskedMatrix(rows: axes.bassins.count, columns: axes.metiers.count)
    for (row, bassin) in former.bassins.enumerated() {
      for (column, metier) in former.metiers.enumerated() {
        guard let value = self[row, column], let newRow = axes.row(of: bassin),
          let newColumn = axes.column(of: metier)
        else { continue }
        result.set(
          value, estimated: mask(row, column) == .estimated, row: newRow, column: newColumn)
      }
    }
    return result
  }
}
