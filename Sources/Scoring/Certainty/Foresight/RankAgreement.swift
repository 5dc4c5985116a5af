public import Kernels

/// How far two matrices put the same cells in the same order.
public struct RankAgreement: Equatable, Sendable {
  /// Cells compared: those that hold a figure in both.
  public let cells: Int
  /// Spearman's correlation over them, −1…1; `nil` when either does not vary.
  public let rankCorrelation: Double?
  /// Pearson's correlation of the ranks' distances to their column's mean: what rows tell beyond
  /// columns; `nil` when undefined, as when all rows are foretold the same.
  public let withinColumn: Double?

  /// Compares two matrices; `nil` when they share no cell.
  ///
  /// - Parameters:
  ///   - a: one.
  ///   - b: the other, of the same shape.
  ///   - isCompared: which places count.
  /// Complexity: O(n log n) in the number of cells.
  public init?(
    _ a: MaskedMatrix, _ b: MaskedMatrix, over isCompared: (Int, Int) -> Bool = { _, _ in true }
  ) {
    precondition(a.rows == b.rows && a.columns == b.columns, "\(a.shape) and \(b.shape)")
    var (x, y, columns) = ([Double](), [Double](), [Int]())
    for row in 0..<a.rows {
      for column in a.presentColumns(inRow: row) where isCompared(row, column) {
        guard let there = b[row, column] else { continue }
        x.append(Self.quantised(a.values[row, column]))
        y.append(Self.quantised(there))
        columns.append(column)
      }
    }
    guard !x.isEmpty else { return nil }
    cells = x.count
    rankCorrelation = spearman(x, y)
    // Where rows are foretold the same, so are ranks within the column.
    let isFlat = Self.isFlat(x, columns)
    withinColumn =
      isFlat
      ? nil
      : pearson(
        centred(averageRanks(x), within: columns), centred(averageRanks(y), within: columns))
  }

  /// The value to 1e-9, so that figures that are equal but for their last bits are equal.
  private static func quantised(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }

  private static func isFlat(_ values: [Double], _ columns: [Int]) -> Bool {
    var first: [Int: Double] = [:]
    return zip(values, columns).allSatisfy { value, column in
      if let known = first[column] { return known == value }
      first[column] = value
      return true
    }
  }
}
