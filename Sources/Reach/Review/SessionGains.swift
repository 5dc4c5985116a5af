/// What each further session brings to each cell: gains that never grow.
struct SessionGains {
  private let cells: [ReviewCell]
  private let session: Int
  private var needs: [RisingNeed]
  /// Sessions that each cell holds.
  private(set) var sessions: [Int]
  /// Needs that they meet, and that one more would.
  private var held: [Double]
  private var following: [Double]
  /// What the next session of each cell brings.
  private(set) var next: [Double]

  init(_ cells: [ReviewCell], session: Int) {
    self.cells = cells
    self.session = session
    needs = cells.map { RisingNeed($0.need) }
    let none = [Double](repeating: 0, count: cells.count)
    (sessions, held, following) = (Array(repeating: 0, count: cells.count), none, none)
    next = Array(repeating: .infinity, count: cells.count)
    for cell in cells.indices { look(cell) }
  }

  /// Σ value · E[min(entries · rate, need)] of the sessions bought.
  var worth: Double {
    cells.indices.reduce(0) { $0 + cells[$1].value * held[$1] }
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
    held[cell] = following[cell]
    look(cell)
  }

  /// Works out what the next session brings.
  private mutating func look(_ cell: Int) {
    let entries = Double((sessions[cell] + 1) * session)
    following[cell] = needs[cell].met(by: entries * cells[cell].rate)
    // The last bits of a sum must not make a later session look better than an earlier one.
    let gain = max(0, cells[cell].value * (following[cell] - held[cell]))
    next[cell] = min(next[cell], gain)
  }
}
