extension BorderMap {
  /// The same map with fewer points: those whose triangle with their two neighbours is the smallest,
  /// for the size of the smaller bassin beside it (its area's square root), go first, so that small
  /// bassins keep their shape beside large ones. Meeting points stay; a stretch between two bassins changes for both at once; a point
  /// stays when its triangle holds another point of a border, or when the straight way is already a
  /// border, so that no two borders ever come to touch or cross.
  /// - Parameter ringPoints: Number of points to come down to (`ringPointCount`).
  ///
  /// `Complexity:` O(n log n). `Determinism:` ties go by place.
  /// `Source:` M. Visvalingam, J. D. Whyatt, Line generalisation by repeated elimination of points,
  /// The Cartographic Journal 30 (1993) 46–51; with the guard against crossings ours.
  public func simplified(toRingPoints ringPoints: Int) -> BorderMap {
    var thinning = BorderThinning(self)
    thinning.run(toRingPoints: ringPoints)
    var map = self
    for place in arcs.indices {
      map.arcs[place].points = arcs[place].points.enumerated().filter { offset, point in
        offset == 0 || offset == arcs[place].points.count - 1 || !thinning.isGone[Int(point)]
      }.map(\.element)
    }
    return map
  }
}

/// Points of borders being left out one by one.
private struct BorderThinning {
  private struct Candidate: Comparable {
    let weight: Double
    let point: Int32
    /// How many times the neighbours of the point had changed.
    let version: Int32

    static func < (a: Candidate, b: Candidate) -> Bool {
      (a.weight, a.point, a.version) < (b.weight, b.point, b.version)
    }
  }

  private let points: [GridPoint]
  private let metres: [(x: Double, y: Double)]
  private(set) var isGone: [Bool]
  /// Neighbours along the arc; −1 for a meeting point.
  private var before: [Int32]
  private var after: [Int32]
  private var version: [Int32]
  /// Number of rings that go through the point.
  private var rings: [Int]
  /// Square root of the area of the smaller bassin beside the point, in metres.
  private var size: [Double]
  private var sides: Set<UInt64> = []
  private var count: Int
  private var heap = LeastFirst<Candidate>()
  private let grid: PointGrid

  init(_ map: BorderMap) {
    points = map.points
    let plane = EqualAreaPlane(standardParallel: map.middleLatitude)
    metres = map.points.map { plane.metres($0.degrees) }
    isGone = Array(repeating: false, count: points.count)
    before = Array(repeating: -1, count: points.count)
    (after, version) = (before, Array(repeating: 0, count: points.count))
    rings = Array(repeating: 0, count: points.count)
    size = Array(repeating: 1, count: points.count)
    let sizes = map.outlines.map { max(1, plane.area(of: $0.polygons).squareRoot()) }
    count = map.ringPointCount
    grid = PointGrid(points, used: Set(map.arcs.flatMap(\.points)).sorted())
    for arc in map.arcs {
      for place in 1..<arc.points.count {
        sides.insert(Self.key(arc.points[place - 1], arc.points[place]))
        guard place < arc.points.count - 1 else { continue }
        let point = Int(arc.points[place])
        before[point] = arc.points[place - 1]
        after[point] = arc.points[place + 1]
        rings[point] = arc.right == BorderMap.outside ? 1 : 2
        let right = arc.right == BorderMap.outside ? .infinity : sizes[Int(arc.right)]
        size[point] = min(sizes[Int(arc.left)], right)
      }
    }
    for point in points.indices where before[point] >= 0 { weigh(Int32(point), atLeast: 0) }
  }

  mutating func run(toRingPoints wanted: Int) {
    while count > wanted, let next = heap.popLeast() {
      let point = Int(next.point)
      guard !isGone[point], version[point] == next.version, isFree(next.point) else { continue }
      let (left, right) = (before[point], after[point])
      isGone[point] = true
      count -= rings[point]
      sides.remove(Self.key(left, next.point))
      sides.remove(Self.key(next.point, right))
      sides.insert(Self.key(left, right))
      if before[Int(left)] >= 0 { after[Int(left)] = right }
      if before[Int(right)] >= 0 { before[Int(right)] = left }
      for neighbour in [left, right] where before[Int(neighbour)] >= 0 {
        version[Int(neighbour)] += 1
        weigh(neighbour, atLeast: next.weight)
      }
    }
  }

  /// Puts a point in the queue by the area of its triangle over the size of its bassin, in metres,
  /// never below that of a point that went before it.
  private mutating func weigh(_ point: Int32, atLeast least: Double) {
    let (a, b) = (metres[Int(before[Int(point)])], metres[Int(point)])
    let c = metres[Int(after[Int(point)])]
    let area = abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2
    heap.insert(
      Candidate(
        weight: max(area / size[Int(point)], least), point: point, version: version[Int(point)]))
  }

  /// Whether the straight way between its neighbours can take the place of the point.
  private func isFree(_ point: Int32) -> Bool {
    let (left, right) = (before[Int(point)], after[Int(point)])
    guard left != right, !sides.contains(Self.key(left, right)) else { return false }
    let (a, b, c) = (points[Int(left)], points[Int(point)], points[Int(right)])
    return !grid.contains(around: [a, b, c]) { other in
      other != left && other != point && other != right && !isGone[Int(other)]
        && points[Int(other)].isInside(a, b, c)
    }
  }

  /// The same for both ways along a side.
  private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }
}
