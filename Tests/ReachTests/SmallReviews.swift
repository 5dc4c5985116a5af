import Kernels
import Reach

/// Small reviews drawn at random, and what trying every allocation finds.
struct SmallReview {
  var cells: [ReviewCell] = []
  var terms: ReviewTerms

  /// - Parameters:
  ///   - sizes: the most cells, and the most entries that the budget buys.
  ///   - isEven: whether every entry costs the same.
  ///   - hasFloors: whether groups have floors, cells bounds, and sessions more than one entry.
  init(_ number: Int, sizes: (cells: Int, entries: Int), isEven: Bool, hasFloors: Bool) {
    var draws = Draws(seed: 77, replicate: number, cell: isEven ? 0 : 1)
    let groups = 1 + draws.integer(below: 3)
    let hours = 2 + draws.integer(below: 5)
    terms = ReviewTerms(
      budget: draws.integer(below: hours * sizes.entries + 1),
      floors: Array(repeating: 0, count: groups))
    for _ in 0..<(1 + draws.integer(below: sizes.cells)) {
      let mean = Double(draws.integer(below: 40)) / 4
      var cell = ReviewCell(
        group: draws.integer(below: groups),
        need: draws.integer(below: 2) == 0
          ? .certain(mean) : .spread(mean: mean, variance: mean * (1 + 6 * draws.uniform())))
      cell.value = 0.25 + draws.uniform()
      cell.rate = 0.4 + 0.6 * draws.uniform()
      cell.hours = isEven ? hours : 1 + draws.integer(below: 5)
      if hasFloors, draws.integer(below: 4) == 0 { cell.least = draws.integer(below: 3) }
      if hasFloors, draws.integer(below: 3) == 0 { cell.most = 1 + draws.integer(below: 6) }
      cells.append(cell)
    }
    guard hasFloors else { return }
    terms.session = 1 + draws.integer(below: 3)
    for group in 0..<groups { terms.floors[group] = draws.integer(below: 4) }
  }

  /// Every allocation by whole sessions, one after the other; `nil` when none meets the terms.
  func bruteForce() -> Double? {
    var curves = cells.map { MetNeed($0.need) }
    var best: Double?
    var entries = [Int](repeating: 0, count: cells.count)
    func visit(_ cell: Int, _ hours: Int, _ worth: Double) {
      if cell == cells.count {
        let held = terms.floors.indices.map { group in
          cells.indices.reduce(0) { $0 + (cells[$1].group == group ? entries[$1] : 0) }
        }
        if zip(held, terms.floors).allSatisfy({ $0 >= $1 }) { best = max(best ?? worth, worth) }
        return
      }
      let it = cells[cell]
      var count = 0
      while hours + count * it.hours <= terms.budget, count <= it.most ?? .max {
        if count >= it.least {
          entries[cell] = count
          let met = curves[cell].met(by: Double(count) * it.rate)
          visit(cell + 1, hours + count * it.hours, worth + it.value * met)
        }
        count += terms.session
      }
      entries[cell] = 0
    }
    visit(0, 0, 0)
    return best
  }

  /// The plainest dynamic programming over hours, one entry at a time, without floors or sessions.
  func dynamicProgramming() -> Double {
    var best = [Double](repeating: 0, count: terms.budget + 1)
    for cell in cells {
      var curve = MetNeed(cell.need)
      var next = best
      for hours in 0...terms.budget {
        for count in 0...(hours / cell.hours) {
          let met = curve.met(by: Double(count) * cell.rate)
          next[hours] = max(next[hours], best[hours - count * cell.hours] + cell.value * met)
        }
      }
      best = next
    }
    return best[terms.budget]
  }
}
