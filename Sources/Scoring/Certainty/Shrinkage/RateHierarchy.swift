public import Kernels

/// Priors by levels, from the whole to the territory: a rate for each group of occupations, drawn
/// upon by each occupation of the whole, drawn upon by each occupation of a group of territories.
///
///     group of columns ──α₁──► column ──α₂──► column in a group of rows ──► prior of its rows
///
/// Source: ours, each step that of `ShrunkRates`.
public struct RateHierarchy: Equatable, Sendable {
  /// The group of each row, 0 and up: its région, say.
  public let groupOfRow: [Int]
  /// The group of each column, 0 and up: its larger family, say.
  public let groupOfColumn: [Int]
  /// α₁: weight of a group's rate for its columns.
  public let columnWeight: Double
  /// α₂: weight of the whole's rate for a group of rows.
  public let rowGroupWeight: Double

  /// A hierarchy.
  public init(
    groupOfRow: [Int], groupOfColumn: [Int], columnWeight: Double, rowGroupWeight: Double
  ) {
    self.groupOfRow = groupOfRow
    self.groupOfColumn = groupOfColumn
    self.columnWeight = columnWeight
    self.rowGroupWeight = rowGroupWeight
  }

  /// The prior of each cell of a year.
  ///
  /// Complexity: O(cells).
  /// - Precondition: a group for each row and column.
  public func priors(_ counts: YearCounts) -> MaskedMatrix {
    let columns = columnRates(counts)
    let groups = (groupOfRow.max() ?? -1) + 1
    guard groups > 1 else { return MaskedMatrix(everyRow: columns, rows: counts.rows) }
    let byGroup = counts.summed(groupOfRow: groupOfRow, groups: groups)
    let prior = MaskedMatrix(everyRow: columns, rows: groups)
    let rates = ShrunkRates(weight: rowGroupWeight).rates([.init(counts: byGroup, prior: prior)])
    var result = MaskedMatrix(rows: counts.rows, columns: counts.columns)
    for row in 0..<counts.rows {
      for column in 0..<counts.columns {
        guard let rate = rates[groupOfRow[row], column] ?? columns[column] else { continue }
        result.set(rate, row: row, column: column)
      }
    }
    return result
  }

  /// The rate of each column of the whole, drawn towards its group's.
  public func columnRates(_ counts: YearCounts) -> [Double?] {
    let whole = counts.summed(groupOfRow: [Int](repeating: 0, count: counts.rows), groups: 1)
    let prior = Self.groupPrior(whole, groupOfColumn)
    return ShrunkRates(weight: columnWeight).rates([.init(counts: whole, prior: prior)]).row(0)
  }

  /// For each column of one row of counts, the rate of its group.
  private static func groupPrior(_ whole: YearCounts, _ groupOfColumn: [Int]) -> MaskedMatrix {
    let groups = (groupOfColumn.max() ?? -1) + 1
    let rates = whole.summed(groupOfColumn: groupOfColumn, groups: groups).columnRates
    return MaskedMatrix(everyRow: groupOfColumn.map { rates[$0] }, rows: 1)
  }

  /// The hierarchy whose weights best foretell each level of `later` from `earlier`; a level of which
  /// nothing can be compared keeps its counts as they are.
  public static func estimated(
    from earlier: YearCounts, foretelling later: YearCounts, groupOfRow: [Int],
    groupOfColumn: [Int]
  ) -> RateHierarchy {
    let one = [Int](repeating: 0, count: earlier.rows)
    let (whole, laterWhole) = (
      earlier.summed(groupOfRow: one, groups: 1), later.summed(groupOfRow: one, groups: 1)
    )
    let columnWeight =
      ShrinkageFit.rateWeight(
        [.init(counts: whole, prior: groupPrior(whole, groupOfColumn))], foretelling: laterWhole)
      ?? 0
    let rates = RateHierarchy(
      groupOfRow: groupOfRow, groupOfColumn: groupOfColumn, columnWeight: columnWeight,
      rowGroupWeight: 0
    ).columnRates(earlier)
    let groups = (groupOfRow.max() ?? -1) + 1
    let rowGroupWeight =
      groups < 2
      ? 0
      : ShrinkageFit.rateWeight(
        [
          .init(
            counts: earlier.summed(groupOfRow: groupOfRow, groups: groups),
            prior: MaskedMatrix(everyRow: rates, rows: groups))
        ], foretelling: later.summed(groupOfRow: groupOfRow, groups: groups)) ?? 0
    return RateHierarchy(
      groupOfRow: groupOfRow, groupOfColumn: groupOfColumn, columnWeight: columnWeight,
      rowGroupWeight: rowGroupWeight)
  }
}
