/// Sessions bought one by one, the best first.
///
/// Gains never grow within a cell, floors bear on groups without a cell in common: when every session
/// costs the same, the best sessions of each group up to its floor, then the best of all, are an
/// optimum (an exchange of two sessions never gains). Otherwise the order is gain by hour, and the
/// result is a lower bound.
struct GreedyReview {
  private let cells: [ReviewCell]
  private let terms: ReviewTerms
  private var gains: SessionGains
  private(set) var hoursLeft: Int
  private(set) var groupSessions: [Int]

  init(_ cells: [ReviewCell], _ terms: ReviewTerms) {
    self.cells = cells
    self.terms = terms
    gains = SessionGains(cells, session: terms.session)
    hoursLeft = terms.budget
    groupSessions = Array(repeating: 0, count: terms.floors.count)
  }

  /// - Throws: `ReviewFault` when the terms cannot be met.
  mutating func run() throws(ReviewFault) -> (sessions: [Int], worth: Double) {
    try buyLeast()
    if terms.floors.contains(where: { $0 > 0 }) { try buyFloors() }
    if hoursLeft < 0 { throw .tooLittle(neededHours: terms.budget - hoursLeft) }
    fill()
    return (gains.sessions, gains.worth)
  }

  private mutating func buyLeast() throws(ReviewFault) {
    for cell in cells.indices where cells[cell].least > 0 {
      while gains.sessions[cell] * terms.session < cells[cell].least {
        guard gains.hasRoom(cell) else { throw .floorOutOfReach(group: cells[cell].group) }
        buy(cell)
      }
    }
  }

  private mutating func buyFloors() throws(ReviewFault) {
    var members = [[Int]](repeating: [], count: terms.floors.count)
    for (cell, it) in cells.enumerated() { members[it.group].append(cell) }
    for group in terms.floors.indices { try buyFloor(group, among: members[group]) }
  }

  private mutating func buyFloor(_ group: Int, among cells: [Int]) throws(ReviewFault) {
    guard groupSessions[group] * terms.session < terms.floors[group] else { return }
    var order = BestFirst(cells.filter(gains.hasRoom)) { rate($0) }
    while groupSessions[group] * terms.session < terms.floors[group] {
      guard let cell = order.best else { throw .floorOutOfReach(group: group) }
      buy(cell)
      order.settleBest(gains.hasRoom(cell) ? rate(cell) : nil)
    }
  }

  private mutating func fill() {
    var order = BestFirst(cells.indices.filter(gains.hasRoom)) { rate($0) }
    while let cell = order.best, gains.next[cell] > 0 {
      guard gains.hours(cell) <= hoursLeft else {
        order.settleBest(nil)
        continue
      }
      buy(cell)
      order.settleBest(gains.hasRoom(cell) ? rate(cell) : nil)
    }
  }

  private mutating func buy(_ cell: Int) {
    gains.buy(cell)
    hoursLeft -= gains.hours(cell)
    groupSessions[cells[cell].group] += 1
  }

  /// Gain of the next session by hour.
  private func rate(_ cell: Int) -> Double { gains.next[cell] / Double(cells[cell].hours) }
}
