/// One cell that a budget may buy entries for.
public struct ReviewCell: Equatable, Sendable {
  /// Which floor it counts for: its place among the groups.
  public var group: Int
  /// How many entries are needed.
  public var need: NeedLaw
  /// Worth of one need met, 0 and up.
  public var value: Double
  /// Needs that one entry meets, 0…1.
  public var rate: Double
  /// Hours that one entry costs, above 0.
  public var hours: Int
  /// Entries that must be bought, rounded up to whole sessions.
  public var least: Int
  /// Entries that may be, rounded down to whole sessions; `nil` for no bound.
  public var most: Int?

  /// A cell.
  public init(
    group: Int, need: NeedLaw, value: Double = 1, rate: Double = 1, hours: Int = 1, least: Int = 0,
    most: Int? = nil
  ) {
    self.group = group
    self.need = need
    self.value = value
    self.rate = rate
    self.hours = hours
    self.least = least
    self.most = most
  }
}

/// What may be bought, and how.
public struct ReviewTerms: Equatable, Sendable {
  /// Hours in all, 0 and up.
  public var budget: Int
  /// Entries of one session: entries are bought by whole sessions.
  public var session = 1
  /// Entries that each group must have at least, by place of the group.
  public var floors: [Int]

  /// Terms.
  public init(budget: Int, session: Int = 1, floors: [Int]) {
    self.budget = budget
    self.session = session
    self.floors = floors
  }
}

/// What the terms ask for and the budget cannot give.
public enum ReviewFault: Error, Equatable, Sendable {
  /// Floors and least entries alone cost more than the budget.
  case tooLittle(neededHours: Int)
  /// The bounds of a group's cells let in fewer entries than its floor.
  case floorOutOfReach(group: Int)
}

/// Entries bought.
public struct Allocation: Equatable, Sendable {
  /// How the entries were found.
  public enum Method: String, Sendable {
    /// Best session first, floors before the rest: exact, every entry costing the same.
    case greedy
    /// Dynamic programming over hours and floors: exact.
    case dynamicProgramming
    /// Best session by hour first: not exact, see `upperBound`.
    case approximate
  }

  /// How the entries were found.
  public let method: Method
  /// Entries of each cell, in their order.
  public let entries: [Int]
  /// Σ value · E[min(entries · rate, need)].
  public let worth: Double
  /// What no allocation can exceed; `worth` itself when the method is exact.
  public let upperBound: Double
  /// Hours spent.
  public let hours: Int
}
