/// The columns that come first in a ranking, in order, each once.
public struct TopList: Equatable, Sendable {
  /// The columns, first rank first.
  public let columns: [Int]
  private let members: Set<Int>

  /// A list of the given columns.
  /// - Precondition: no column is given twice.
  public init(columns: [Int]) {
    members = Set(columns)
    precondition(
      members.count == columns.count, "\(columns.count) columns, \(members.count) distinct ones")
    self.columns = columns
  }

  /// The first `length` columns of a ranking; fewer when it is shorter.
  public init(_ ranking: [RankedItem], length: Int) {
    self.init(columns: ranking.prefix(length).map(\.column))
  }

  /// Number of columns.
  public var count: Int { columns.count }

  /// Whether the list holds `column`.
  public func contains(_ column: Int) -> Bool { members.contains(column) }

  /// The columns that both lists hold, in this list's order.
  public func shared(with other: TopList) -> [Int] { columns.filter(other.contains) }

  /// The columns of this list that the other does not hold, in this list's order.
  public func absent(from other: TopList) -> [Int] { columns.filter { !other.contains($0) } }

  /// Share of names in common, 0…1: shared names over the longer length; 1 for two empty lists.
  public func overlap(with other: TopList) -> Double {
    let longer = max(count, other.count)
    return longer == 0 ? 1 : Double(shared(with: other).count) / Double(longer)
  }
}
