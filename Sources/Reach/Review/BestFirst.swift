/// Cells by a key, the greatest at hand, the earlier cell at equal keys.
struct BestFirst {
  private var heap: [(key: Double, cell: Int)]

  /// Complexity: O(cells).
  init(_ cells: [Int], key: (Int) -> Double) {
    heap = cells.map { (key($0), $0) }
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(place) }
  }

  /// The cell of the greatest key.
  var best: Int? { heap.first?.cell }

  /// Gives the best cell another key, `nil` to take it away. Complexity: O(log cells).
  mutating func settleBest(_ key: Double?) {
    if let key {
      heap[0].key = key
    } else {
      let last = heap.removeLast()
      guard !heap.isEmpty else { return }
      heap[0] = last
    }
    sink(0)
  }

  private mutating func sink(_ start: Int) {
    var place = start
    while true {
      let (left, right) = (2 * place + 1, 2 * place + 2)
      var first = place
      if left < heap.count, precedes(heap[left], heap[first]) { first = left }
      if right < heap.count, precedes(heap[right], heap[first]) { first = right }
      if first == place { return }
      heap.swapAt(place, first)
      place = first
    }
  }

  private func precedes(_ a: (key: Double, cell: Int), _ b: (key: Double, cell: Int)) -> Bool {
    a.key > b.key || (a.key == b.key && a.cell < b.cell)
  }
}
