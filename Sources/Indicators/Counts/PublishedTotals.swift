internal import Columns
public import MarketStore

/// What one measure adds up to over slices: how many cells, how many hidden, and both sums.
public struct PublishedTotals: Equatable, Sendable {
  /// Number of bassin × métier cells.
  public private(set) var cells = 0
  /// Cells of which nothing was published.
  public private(set) var suppressed = 0
  /// Cells of which some parts were published, others hidden.
  public private(set) var partial = 0
  /// Sum of the published parts.
  public private(set) var visibleSum = 0.0
  /// What the hidden parts are worth at their mean; `nil` when no estimate is made of one of them.
  private var hiddenWorth: Double? = 0

  /// Sum with hidden parts at their mean; `nil` when a part is hidden and no estimate is made.
  public var expectedSum: Double? { hiddenWorth.map { visibleSum + $0 } }

  /// Totals of nothing.
  public init() {}

  /// Adds the rows of a slice, in their order; nothing when it lacks the measure.
  ///
  /// Complexity: O(rows).
  public mutating func add(_ slice: MarketSlice, _ measure: Measure) {
    guard let column = slice.columns[measure] else { return }
    cells += column.count
    suppressed += column.suppressedRows
    partial += column.partialRows
    visibleSum += column.visibleSum
    for row in 0..<column.count where column.statuses[row] != .observed {
      let count = column[row]
      guard let worth = hiddenWorth, let value = HiddenCountLaw.expected(count, of: measure) else {
        hiddenWorth = nil
        return
      }
      hiddenWorth = worth + (value - count.visible)
    }
  }
}
