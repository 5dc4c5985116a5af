import Kernels
import Reach

extension GapModel {
  /// log((need + κ) / (reach of employers + κ)) on the axes of the model, under its own assumptions.
  /// - Parameter difficult: difficult projects, bassins × métiers of the axes.
  func logRatio(difficult: MaskedMatrix) -> MaskedMatrix {
    let entries = supply(recipe).whole.scaled(by: total(recipe))
    let reached = catchment(recipe).reached(supply: entries, seekers: seekers)
    let need = need(difficult, recipe)
    return Gap.logRatio(need: need, reach: reached.employers, softening: recipe.softening)
  }
}
