/// Which cells of a fine grid a shape covers: tells at once how much of a rectangle lies in it.
struct AreaMask {
  /// Side of a cell, in units of the picture.
  static let step = 3.0

  /// The shape's middle: its centroid, or the covered cell nearest to it.
  let middle: Ground.Point
  private let origin: Ground.Point
  private let columns: Int
  private let rows: Int
  /// Number of covered cells above and left of each corner, a row of `columns + 1` after another.
  private let sums: [Int32]

  /// The mask of rings filled together, even and odd.
  ///
  /// Complexity: O(points × rows crossed + cells).
  init(_ rings: [[Ground.Point]]) {
    let box = Box(around: rings.flatMap(\.self)) ?? Box(x: 0, y: 0, width: 0, height: 0)
    origin = (box.x, box.y)
    columns = Int(box.width / Self.step) + 1
    rows = Int(box.height / Self.step) + 1
    var sums = [Int32](repeating: 0, count: (columns + 1) * (rows + 1))
    var inside: [Ground.Point] = []
    for row in 0..<rows {
      let y = box.y + (Double(row) + 0.5) * Self.step
      let crossings = Self.crossings(rings, y)
      var (count, passed) = (Int32(0), 0)
      for column in 0..<columns {
        let x = box.x + (Double(column) + 0.5) * Self.step
        while passed < crossings.count, crossings[passed] <= x { passed += 1 }
        if passed % 2 == 1 {
          count += 1
          inside.append((x, y))
        }
        let corner = (row + 1) * (columns + 1) + column + 1
        sums[corner] = sums[corner - columns - 1] + count
      }
    }
    self.sums = sums
    middle = Self.middle(rings, inside) ?? box.middle
  }

  /// Share of a rectangle that the shape covers, 0…1.
  func share(of box: Box) -> Double {
    func place(_ length: Double) -> Int { Int((length / Self.step).rounded()) }
    let (left, right) = (place(box.x - origin.x), place(box.right - origin.x))
    let (top, bottom) = (place(box.y - origin.y), place(box.bottom - origin.y))
    let cells = max(1, (right - left) * (bottom - top))
    func sum(_ row: Int, _ column: Int) -> Int {
      Int(sums[min(max(row, 0), rows) * (columns + 1) + min(max(column, 0), columns)])
    }
    let covered = sum(bottom, right) - sum(top, right) - sum(bottom, left) + sum(top, left)
    return Double(covered) / Double(cells)
  }

  /// Middles of the cells of the rectangle around the shape.
  var places: [Ground.Point] {
    var places: [Ground.Point] = []
    for row in 0..<rows {
      let y = origin.y + (Double(row) + 0.5) * Self.step
      for column in 0..<columns {
        places.append((x: origin.x + (Double(column) + 0.5) * Self.step, y: y))
      }
    }
    return places
  }

  private static func crossings(_ rings: [[Ground.Point]], _ y: Double) -> [Double] {
    var crossings: [Double] = []
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst()) where (a.y <= y) != (b.y <= y) {
        crossings.append(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
      }
    }
    return crossings.sorted()
  }

  private static func middle(
    _ rings: [[Ground.Point]], _ inside: [Ground.Point]
  ) -> Ground.Point? {
    guard !inside.isEmpty else { return nil }
    let count = Double(inside.count)
    let x = inside.reduce(0) { $0 + $1.x } / count
    let y = inside.reduce(0) { $0 + $1.y } / count
    func distance(_ point: Ground.Point) -> Double {
      (point.x - x) * (point.x - x) + (point.y - y) * (point.y - y)
    }
    return inside.min { distance($0) < distance($1) }
  }
}
