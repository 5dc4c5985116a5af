public import Kernels

/// The view of a tool that sees postings alone: their volume in the territory, how much more of them
/// there are than elsewhere, how they grow; geometric mean of percentile ranks within the territory.
///
/// Source: none publishes a formula; a reconstruction for demonstration, which says nothing of any
/// vendor's tool.
public enum MassData {
  /// The method over three roles; without two years of postings there is no growth, and the run is
  /// partial.
  public static func method(volume: Role, quotient: Role, growth: Role) -> WeightedScore {
    func term(_ role: Role, isRequired: Bool) -> WeightedScore.Term {
      .init(role, normalisation: .percentileRank, span: .row, isRequired: isRequired)
    }
    return WeightedScore(
      terms: [
        term(volume, isRequired: true), term(quotient, isRequired: true),
        term(growth, isRequired: false),
      ], mean: .geometric)
  }

  /// Location quotients: the share of a column in its row over its share in the whole; missing where
  /// the volume is, or where either total is 0.
  ///
  /// Complexity: O(cells).
  public static func locationQuotients(_ volume: MaskedMatrix) -> MaskedMatrix {
    var result = MaskedMatrix(rows: volume.rows, columns: volume.columns)
    let rows = volume.values.rowSums
    let columns = volume.values.columnSums
    let total = rows.reduce(0, +)
    for row in 0..<volume.rows where rows[row] > 0 {
      for column in volume.presentColumns(inRow: row) where columns[column] > 0 {
        let quotient = volume.values[row, column] * total / (rows[row] * columns[column])
        let isEstimated = volume.mask(row, column) == .estimated
        result.set(quotient, estimated: isEstimated, row: row, column: column)
      }
    }
    return result
  }
}
