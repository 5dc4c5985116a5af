/// What each further session brings to each cell: gains that never grow.
struct SessionGains {
  private let cells: [ReviewCell]
  private let session: Int
  private var curves: [MetNeed]
  /// Sessions that each cell holds.
  private(set) var sessions: [Int]
  /// What the next session of each cell brings.
  private(set) var next: [Double]

  init(_ cells: [ReviewCell], session: Int) {
    self.cells = cells
    self.session = session
    curves = cells.map { MetNeed($0.need) }
    sessions = Array(repeating: 0, count: cells.count)
    next = Array(repeating: .infinity, count: cells.count)
    for cell in cells.indices { next[cell] = gain(cell) }
  }

  /// Σ value · E[min(entries · rate, need)] of one cell at so many sessions.
  mutating func worth(_ cell: Int, sessions: Int) -> Double {
    let entries = Double(sessions * session)
    return cells[cell].value * curves[cell].met(by: entries * cells[cell].rate)
  }

  /// Whether one more session stays within the cell's bound.
  func hasRoom(_ cell: Int) -> Bool {
    guard let most = cells[cell].most else { return true }
    return (sessions[cell] + 1) * session <= most
  }

  /// Hours of one session of a cell.
  func hours(_ cell: Int) -> Int { cells[cell].hours * session }

  /// Buys one session.
  mutating func buy(_ cell: Int) {
    sessions[cell] += 1
    // The last bits of a sum must not make a later session look better than an earlier one.
    next[cell] = min(next[cell], gain(cell))
  }

  private mutating func gain(_ cell: Int) -> Double {
    let held = sessions[cell]
    return max(0, worth(cell, sessions: held + 1) - worth(cell, sessions: held))
  }
}
