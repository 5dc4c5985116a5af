/// Sides of communes, each with the bassin on its left.
struct EdgeNet {
  /// A stretch of border, straight, with what lies on both sides.
  struct Border {
    let from: Int32
    let to: Int32
    let left: Int32
    let right: Int32
  }

  private(set) var points: [GridPoint] = []
  private var places: [GridPoint: Int32] = [:]
  private var edges: [(from: Int32, to: Int32, owner: Int32)] = []
  /// Bassin and commune on the left of a way from one point to another.
  private var owners: [UInt64: (owner: Int32, commune: CommuneCode)] = [:]

  /// Adds the sides of a commune, its ground on their left.
  mutating func add(_ shape: CommuneShape, owner: Int32) throws(OverlapFault) {
    for polygon in shape.polygons {
      try add(polygon.outer, isHole: false, of: shape.commune, owner)
      for hole in polygon.holes { try add(hole, isHole: true, of: shape.commune, owner) }
    }
  }

  private mutating func add(
    _ ring: BassinOutline.Ring, isHole: Bool, of commune: CommuneCode, _ owner: Int32
  ) throws(OverlapFault) {
    var line = ring.map(GridPoint.init)
    if line.first != line.last, let first = line.first { line.append(first) }
    if (Self.doubleArea(line) < 0) != isHole { line.reverse() }
    var last = place(line.first)
    for point in line.dropFirst() {
      let next = place(point)
      guard next != last else { continue }
      let key = Self.key(last, next)
      if let other = owners[key] {
        throw OverlapFault(
          first: other.commune, second: commune, point: points[Int(last)].degrees)
      }
      owners[key] = (owner, commune)
      edges.append((last, next, owner))
      last = next
    }
  }

  /// Twice the area of a closed line, counterclockwise above 0; only its sign is of use.
  static func doubleArea(_ line: [GridPoint]) -> Double {
    guard let first = line.first else { return 0 }
    return zip(line, line.dropFirst()).reduce(0) { sum, side in
      sum + Double(GridPoint.turn(first, side.0, side.1))
    }
  }

  private mutating func place(_ point: GridPoint?) -> Int32 {
    guard let point else { return 0 }
    if let place = places[point] { return place }
    let place = Int32(points.count)
    places[point] = place
    points.append(point)
    return place
  }

  private static func key(_ from: Int32, _ to: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: from)) << 32 | UInt64(UInt32(bitPattern: to))
  }

  /// The sides between two bassins, or between a bassin and the outside: each once, the bassin of
  /// the lower place on its left.
  func borders() -> [Border] {
    edges.compactMap { edge in
      let right = owners[Self.key(edge.to, edge.from)]?.owner ?? BorderMap.outside
      guard right == BorderMap.outside || edge.owner < right else { return nil }
      return Border(from: edge.from, to: edge.to, left: edge.owner, right: right)
    }
  }
}
