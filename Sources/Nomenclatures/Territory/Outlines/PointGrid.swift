/// Points of a map by square, to find those near a place.
struct PointGrid {
  private let points: [GridPoint]
  private let origin: GridPoint
  private let side: Int
  private let columns: Int
  private var cells: [[Int32]]

  /// - Parameter used: Places in `points` of those to be found.
  init(_ points: [GridPoint], used: [Int32]) {
    self.points = points
    let (xs, ys) = (used.map { points[Int($0)].x }, used.map { points[Int($0)].y })
    origin = GridPoint(x: xs.min() ?? 0, y: ys.min() ?? 0)
    let width = Int(xs.max() ?? 0) - Int(origin.x) + 1
    let height = Int(ys.max() ?? 0) - Int(origin.y) + 1
    // About one point a square.
    let area = Double(width) * Double(height) / Double(max(1, used.count))
    side = max(1, Int(area.squareRoot()))
    columns = width / side + 1
    cells = Array(repeating: [], count: columns * (height / side + 1))
    for place in used {
      let point = points[Int(place)]
      cells[row(point.y) * columns + column(point.x)].append(place)
    }
  }

  private func column(_ x: Int32) -> Int { (Int(x) - Int(origin.x)) / side }
  private func row(_ y: Int32) -> Int { (Int(y) - Int(origin.y)) / side }

  /// Whether a point in the squares that the box around `corners` meets fits.
  /// - Precondition: `corners` are points of the grid.
  func contains(around corners: [GridPoint], where fits: (Int32) -> Bool) -> Bool {
    guard let west = corners.map(\.x).min(), let east = corners.map(\.x).max(),
      let south = corners.map(\.y).min(), let north = corners.map(\.y).max()
    else { return false }
    for row in row(south)...row(north) {
      for column in column(west)...column(east)
      where cells[row * columns + column].contains(where: fits) {
        return true
      }
    }
    return false
  }
}

/// A queue that gives back its least element first: a binary heap.
struct LeastFirst<Element: Comparable> {
  private var elements: [Element] = []

  /// Adds an element.
  mutating func insert(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0, elements[place] < elements[(place - 1) / 2] {
      elements.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the least element out; nil when there is none.
  mutating func popLeast() -> Element? {
    guard let least = elements.first, let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return least }
    elements[0] = last
    var place = 0
    while true {
      var smallest = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < elements.count && elements[child] < elements[smallest] {
        smallest = child
      }
      if smallest == place { return least }
      elements.swapAt(place, smallest)
      place = smallest
    }
  }
}
