extension CountColumn {
  /// Number of rows of which no part was published.
  public var suppressedRows: Int { statuses.count { $0 == .suppressed } }

  /// Number of rows of which some parts only were published.
  public var partialRows: Int { statuses.count { $0 == .partial } }

  /// Sum of every published part, in row order.
  public var visibleSum: Double { visible.reduce(0, +) }

  /// Sum of the counts, each hidden part being worth `mean`.
  public func expectedSum(hiddenMean mean: Double) -> Double {
    (0..<count).reduce(0) { $0 + self[$1].expected(hiddenMean: mean) }
  }

  /// Sum of all rows as one count; `nil` when there is none.
  public var total: Count? {
    guard count > 0 else { return nil }
    return (1..<count).reduce(self[0]) { $0 + self[$1] }
  }
}
