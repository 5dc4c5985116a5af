extension BorderMap {
  /// The outline of each bassin, in the order of `bassins`.
  ///
  /// Outer rings run counterclockwise and holes clockwise; every ring begins at its westernmost
  /// point and ends there; polygons stand largest first. Two neighbours share the very same points.
  public var outlines: [BassinOutline] {
    var sides = Array(repeating: [(from: Int32, to: Int32)](), count: bassins.count)
    for arc in arcs {
      for (from, to) in zip(arc.points, arc.points.dropFirst()) {
        sides[Int(arc.left)].append((from, to))
        if arc.right != Self.outside { sides[Int(arc.right)].append((to, from)) }
      }
    }
    return zip(bassins, sides).map { bassin, sides in
      BassinOutline(bassin: bassin, polygons: polygons(sides))
    }
  }

  /// The ground of all bassins together. A hole in it is ground that no bassin covers, though
  /// bassins lie all around it.
  public var ground: [BassinOutline.Polygon] {
    polygons(
      arcs.filter { $0.right == Self.outside }.flatMap { arc in
        zip(arc.points, arc.points.dropFirst()).map { (from: $0, to: $1) }
      })
  }

  private func polygons(_ sides: [(from: Int32, to: Int32)]) -> [BassinOutline.Polygon] {
    var tracer = RingTracer(sides, points: points)
    return PolygonAssembly(tracer.rings()).polygons
  }
}

/// Outer rings with the holes that lie in them.
struct PolygonAssembly {
  /// A ring without its repeated last point, with twice its area.
  private struct Sized {
    let ring: [GridPoint]
    let doubleArea: Double
  }

  private var outers: [(outer: Sized, holes: [Sized])]

  /// Sorts rings by the way they run: counterclockwise ones are outer rings.
  init(_ rings: [[GridPoint]]) {
    let sized = rings.map {
      Sized(ring: $0, doubleArea: EdgeNet.doubleArea($0 + $0.prefix(1)))
    }
    outers = sized.filter { $0.doubleArea > 0 }
      .sorted { ($1.doubleArea, $0.ring[0]) < ($0.doubleArea, $1.ring[0]) }
      .map { ($0, []) }
    for hole in sized where hole.doubleArea <= 0 {
      // The least of those around it, which stand largest first. A lobe that runs the wrong way
      // round and lies in no ring is ground all the same.
      if let around = outers.lastIndex(where: { Self.contains($0.outer.ring, hole.ring) }) {
        outers[around].holes.append(hole)
      } else {
        let ring = hole.ring.prefix(1) + hole.ring.dropFirst().reversed()
        outers.append((Sized(ring: Array(ring), doubleArea: -hole.doubleArea), []))
      }
    }
  }

  /// The polygons, largest outer ring first; holes too.
  var polygons: [BassinOutline.Polygon] {
    outers.map { outer, holes in
      BassinOutline.Polygon(
        outer: Self.closed(outer.ring),
        holes: holes.sorted { ($0.doubleArea, $0.ring[0]) < ($1.doubleArea, $1.ring[0]) }
          .map { Self.closed($0.ring) })
    }
  }

  private static func closed(_ ring: [GridPoint]) -> BassinOutline.Ring {
    (ring + ring.prefix(1)).map(\.degrees)
  }

  /// Whether `outer` goes around the middle of the first side of `hole`, by the sides of `outer` that
  /// stand east of it. Doubled coordinates are whole, so that the answer is exact.
  private static func contains(_ outer: [GridPoint], _ hole: [GridPoint]) -> Bool {
    let (x, y) = (Int(hole[0].x) + Int(hole[1].x), Int(hole[0].y) + Int(hole[1].y))
    var isInside = false
    var last = outer[outer.count - 1]
    for next in outer {
      let (ax, ay, bx, by) = (2 * Int(last.x), 2 * Int(last.y), 2 * Int(next.x), 2 * Int(next.y))
      if (ay > y) != (by > y) {
        let turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
        if (turn > 0) == (by > ay) { isInside.toggle() }
      }
      last = next
    }
    return isInside
  }
}
