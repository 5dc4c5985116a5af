import Nomenclatures

/// The outlines of a map as bare sides, and what can be said of them exactly: written from the
/// outlines alone, knowing nothing of arcs.
struct BorderSheet {
  /// A place in millionths of a degree.
  struct Spot: Hashable {
    let x: Int
    let y: Int

    init(_ point: BassinOutline.Point) {
      x = Int((point.longitude * 1e6).rounded())
      y = Int((point.latitude * 1e6).rounded())
    }
  }

  /// A way from one place to the next.
  struct Side: Hashable {
    let a: Spot
    let b: Spot
    var back: Side { Side(a: b, b: a) }
  }

  let map: BorderMap
  let outlines: [BassinOutline]
  /// Every side of every outline, in order.
  let sides: [Side]

  init(_ map: BorderMap) {
    self.map = map
    outlines = map.outlines
    sides = outlines.flatMap { Self.sides($0.polygons) }
  }

  private static func sides(_ polygons: [BassinOutline.Polygon]) -> [Side] {
    polygons.flatMap { [$0.outer] + $0.holes }.flatMap { ring in
      zip(ring, ring.dropFirst()).map { Side(a: Spot($0), b: Spot($1)) }
    }
  }

  /// Sides gone along twice in the same way: ground taken twice.
  func repeatedSides() -> [Side] {
    var seen: Set<Side> = []
    return sides.filter { !seen.insert($0).inserted }
  }

  /// Sides that no outline goes along the other way.
  func loneSides() -> Set<Side> {
    let all = Set(sides)
    return all.filter { !all.contains($0.back) }
  }

  /// Sides of the ground of all bassins together.
  func groundSides() -> Set<Side> { Set(Self.sides(map.ground)) }

  /// Rings that are open, too short, or run the wrong way.
  func badRings() -> [BassinOutline.Ring] {
    let plane = EqualAreaPlane(standardParallel: map.middleLatitude)
    var bad: [BassinOutline.Ring] = []
    for polygon in outlines.flatMap(\.polygons) {
      if plane.area(of: polygon.outer) <= 0 { bad.append(polygon.outer) }
      bad += polygon.holes.filter { plane.area(of: $0) >= 0 }
      let rings = [polygon.outer] + polygon.holes
      bad += rings.filter { $0.count < 4 || $0.first != $0.last }
    }
    return bad
  }

  /// Sum of the areas of the outlines, and area of their whole ground less its holes, in m².
  func areas() -> (sum: Double, ground: Double) {
    let plane = EqualAreaPlane(standardParallel: map.middleLatitude)
    return (outlines.reduce(0) { $0 + plane.area(of: $1.polygons) }, plane.area(of: map.ground))
  }

  /// Pairs of sides that meet anywhere but at an end that both have: every pair is looked at, in
  /// whole numbers.
  func crossings() -> [Side] {
    var seen: Set<Side> = []
    let once = sides.filter { seen.insert($0).inserted && !seen.contains($0.back) }
    var bad: [Side] = []
    for (place, one) in once.enumerated() {
      for other in once[(place + 1)...] where Self.meet(one, other) { bad.append(one) }
    }
    return bad
  }

  private static func turn(_ a: Spot, _ b: Spot, _ c: Spot) -> Int {
    ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).signum()
  }

  /// Whether `spot` lies on the side, its ends left out.
  private static func holds(_ side: Side, _ spot: Spot) -> Bool {
    spot != side.a && spot != side.b && turn(side.a, side.b, spot) == 0
      && min(side.a.x, side.b.x)...max(side.a.x, side.b.x) ~= spot.x
      && min(side.a.y, side.b.y)...max(side.a.y, side.b.y) ~= spot.y
  }

  private static func meet(_ one: Side, _ other: Side) -> Bool {
    if min(one.a.x, one.b.x) > max(other.a.x, other.b.x) { return false }
    if min(other.a.x, other.b.x) > max(one.a.x, one.b.x) { return false }
    if holds(one, other.a) || holds(one, other.b) { return true }
    if holds(other, one.a) || holds(other, one.b) { return true }
    let first = turn(one.a, one.b, other.a) * turn(one.a, one.b, other.b)
    let second = turn(other.a, other.b, one.a) * turn(other.a, other.b, one.b)
    return first < 0 && second < 0
  }
}
