/// What many replicates say of the rank of each cell in its row.
///
/// Every array is row-major, `nil` where the cell has no law.
public struct RankCertainty: Equatable, Sendable {
  /// What they say of one cell.
  public struct Cell: Equatable, Sendable {
    /// Rank that 5 % of replicates reach or better.
    public let low: Int
    /// Median rank.
    public let median: Int
    /// Rank that 95 % of replicates reach or better.
    public let high: Int
    /// Share of replicates in which the cell stands among the first, 0…1.
    public let probabilityTop: Double
  }

  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int
  /// The cells, row-major.
  public let cells: [Cell?]

  /// What they say of one cell.
  public subscript(row: Int, column: Int) -> Cell? {
    precondition(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "place (\(row), \(column)) of \(rows)×\(columns)")
    return cells[row * columns + column]
  }
}

extension RankCertainty.Cell {
  /// What a histogram of ranks says: `counts[r]` replicates of rank r + 1.
  ///
  /// A quantile is the least rank that at least its share of replicates reaches (type 1 of Hyndman
  /// and Fan): a rank that was drawn.
  init(counts: ArraySlice<Int32>, top: Int) {
    let total = counts.reduce(0) { $0 + Int($1) }
    func rank(_ share: Double) -> Int {
      var sum = 0
      for (place, count) in counts.enumerated() {
        sum += Int(count)
        if Double(sum) >= share * Double(total) { return place + 1 }
      }
      return counts.count
    }
    low = rank(0.05)
    median = rank(0.5)
    high = rank(0.95)
    probabilityTop = Double(counts.prefix(top).reduce(0) { $0 + Int($1) }) / Double(total)
  }
}
