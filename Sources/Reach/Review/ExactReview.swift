/// The best allocation whatever each entry costs, by dynamic programming over hours and, within a
/// group, over the sessions that count for its floor.
///
/// best[h][u]: the most that the cells so far bring with at most h units of hours, the current group
/// holding u sessions (those beyond its floor are not told apart).
struct ExactReview {
  private let cells: [ReviewCell]
  private let terms: ReviewTerms
  private var needs: [MetNeed]
  /// Hours in one unit: what divides every session.
  private let unit: Int
  private let units: Int

  /// Most states (cells × hours × floor) that are kept, and most ways to reach them that are tried.
  static let greatestStates = 20_000_000
  static let greatestWork = 400_000_000.0

  /// `nil` when it would be too long.
  init?(_ cells: [ReviewCell], _ terms: ReviewTerms) {
    self.cells = cells
    self.terms = terms
    let unit = cells.reduce(0) { Self.commonDivisor($0, $1.hours * terms.session) }
    let units = unit > 0 ? terms.budget / unit : 0
    self.unit = unit
    self.units = units
    let widest = (terms.floors.map { Self.sessions($0, terms) }.max() ?? 0) + 1
    let states = Double(units + 1) * Double(widest)
    let ways = cells.reduce(0.0) {
      $0 + states * (1 + Double(units) * Double(unit) / Double($1.hours * terms.session))
    }
    let kept = states * Double(cells.count)
    guard kept <= Double(Self.greatestStates), ways <= Self.greatestWork else { return nil }
    needs = cells.map { MetNeed($0.need) }
  }

  /// Sessions of each cell, or `nil` when no allocation meets the terms.
  mutating func run() -> [Int]? {
    var best = [Double](repeating: 0, count: units + 1)
    var steps: [Step] = []
    for group in terms.floors.indices {
      let floor = Self.sessions(terms.floors[group], terms)
      var table = [Double](repeating: -.infinity, count: (units + 1) * (floor + 1))
      for h in 0...units { table[h * (floor + 1)] = best[h] }
      for cell in cells.indices where cells[cell].group == group {
        steps.append(extend(&table, by: cell, floor: floor))
      }
      best = (0...units).map { table[$0 * (floor + 1) + floor] }
    }
    return best[units] > -.infinity ? chosen(steps) : nil
  }

  /// Σ value · E[min(entries · rate, need)] of sessions by cell.
  mutating func worth(_ sessions: [Int]) -> Double {
    var sum = 0.0
    for (cell, count) in sessions.enumerated() { sum += worth(cell, sessions: count) }
    return sum
  }

  private mutating func worth(_ cell: Int, sessions: Int) -> Double {
    let entries = Double(sessions * terms.session)
    return cells[cell].value * needs[cell].met(by: entries * cells[cell].rate)
  }

  /// What one cell adds, and how many sessions of it each state takes.
  private struct Step {
    let cell: Int
    let floor: Int
    var taken: [Int32]
    /// Sessions that the group held before.
    var from: [Int32]
  }

  private mutating func extend(_ table: inout [Double], by cell: Int, floor: Int) -> Step {
    let former = table
    let size = cells[cell].hours * terms.session / unit
    let width = floor + 1
    let least = Self.sessions(cells[cell].least, terms)
    let most = min(cells[cell].most.map { $0 / terms.session } ?? .max, units / size)
    table = Array(repeating: -.infinity, count: former.count)
    let none = [Int32](repeating: 0, count: former.count)
    var step = Step(cell: cell, floor: floor, taken: none, from: none)
    guard least <= most else { return step }
    for count in least...most {
      let worth = worth(cell, sessions: count)
      for h in (count * size)...units {
        for u in 0...floor {
          let reached = former[(h - count * size) * width + u] + worth
          let place = h * width + min(floor, u + count)
          if reached > table[place] {
            table[place] = reached
            step.taken[place] = Int32(count)
            step.from[place] = Int32(u)
          }
        }
      }
    }
    return step
  }

  /// Back from the last cell to the first.
  private func chosen(_ steps: [Step]) -> [Int] {
    var sessions = [Int](repeating: 0, count: cells.count)
    var (h, u, group) = (units, 0, -1)
    for step in steps.reversed() {
      if cells[step.cell].group != group {
        group = cells[step.cell].group
        u = step.floor
      }
      let place = h * (step.floor + 1) + u
      sessions[step.cell] = Int(step.taken[place])
      h -= sessions[step.cell] * cells[step.cell].hours * terms.session / unit
      u = Int(step.from[place])
    }
    return sessions
  }

  /// Whole sessions that hold so many entries.
  private static func sessions(_ entries: Int, _ terms: ReviewTerms) -> Int {
    (max(0, entries) + terms.session - 1) / terms.session
  }

  private static func commonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : commonDivisor(b, a % b)
  }
}
