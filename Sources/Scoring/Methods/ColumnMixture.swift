public import Kernels

/// Figures of some columns carried to others as weighted means: those of occupations, say, to the
/// training domains that lead to them.
public struct ColumnMixture: Equatable, Sendable {
  /// The means, rows × targets; estimated where an estimated figure has a part in one, missing where
  /// too little of the weight is covered.
  public let values: MaskedMatrix
  /// Share of a target's weight that falls on columns with a figure, rows × targets, 0…1.
  public let covered: Matrix

  /// Means of the figures that are there, over the weight that falls on them.
  ///
  /// - Parameters:
  ///   - figures: rows × columns.
  ///   - weights: targets × columns, at least 0, each row of them summing to 1.
  ///   - leastCovered: least share of its weight that a target must have covered, 0…1: 1 declares
  ///     missing whatever lacks anything, 0 makes do with any figure.
  ///
  /// Complexity: O(rows × weights above 0). Determinism: sums from the first column to the last.
  public init(_ figures: MaskedMatrix, weights: Matrix, leastCovered: Double = 0.5) {
    precondition((0...1).contains(leastCovered), "a least share of \(leastCovered), expected 0…1")
    let targets = Self.targets(weights, columns: figures.columns)
    var values = MaskedMatrix(rows: figures.rows, columns: targets.count)
    var covered = Matrix(rows: figures.rows, columns: targets.count)
    for row in 0..<figures.rows {
      for (target, parts) in targets.enumerated() {
        let cell = Cell(parts, of: figures, row: row)
        covered[row, target] = cell.share
        guard let mean = cell.mean, cell.share >= leastCovered - Ranking.resolution else {
          continue
        }
        values.set(mean, estimated: cell.isEstimated, row: row, column: target)
      }
    }
    self.values = values
    self.covered = covered
  }

  private typealias Part = (column: Int, weight: Double)

  /// For each target the columns that weigh something.
  private static func targets(_ weights: Matrix, columns: Int) -> [[Part]] {
    precondition(
      weights.columns == columns, "weights of \(weights.shape) for figures of \(columns) columns")
    return (0..<weights.rows).map { target in
      let row = Array(weights.row(target))
      let sum = row.reduce(0, +)
      precondition(
        row.allSatisfy { $0 >= 0 } && abs(sum - 1) <= 1e-9,
        "weights of target \(target) sum to \(sum), expected 1, none below 0")
      return row.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) }
    }
  }

  /// What one target has in one row.
  private struct Cell {
    let share: Double
    let mean: Double?
    let isEstimated: Bool

    init(_ parts: [Part], of figures: MaskedMatrix, row: Int) {
      let present = parts.filter { figures.mask(row, $0.column) != .missing }
      let weight = present.reduce(0) { $0 + $1.weight }
      let sum = present.reduce(0) { $0 + $1.weight * figures.values[row, $1.column] }
      share = present.count == parts.count ? 1 : min(1, weight)
      mean = present.isEmpty ? nil : sum / weight
      isEstimated = present.contains { figures.mask(row, $0.column) == .estimated }
    }
  }
}
