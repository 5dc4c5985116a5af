import Indicators
import Kernels

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
