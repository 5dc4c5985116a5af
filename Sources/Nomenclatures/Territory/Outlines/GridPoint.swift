/// A point of the map in whole millionths of a degree (11 cm): equal points are the same bits, and
/// which side of a line a point lies on is told exactly.
struct GridPoint: Hashable, Comparable, Sendable {
  /// Millionths of a degree east, ±180 000 000.
  let x: Int32
  /// Millionths of a degree north, ±90 000 000.
  let y: Int32

  init(x: Int32, y: Int32) {
    self.x = x
    self.y = y
  }

  /// The nearest one.
  /// - Precondition: the degrees are those of a place on Earth.
  init(_ point: BassinOutline.Point) {
    precondition(
      abs(point.longitude) <= 180 && abs(point.latitude) <= 90,
      "\(point.longitude), \(point.latitude) is nowhere on Earth")
    x = Int32((point.longitude * 1e6).rounded())
    y = Int32((point.latitude * 1e6).rounded())
  }

  /// In degrees.
  var degrees: BassinOutline.Point {
    BassinOutline.Point(longitude: Double(x) / 1e6, latitude: Double(y) / 1e6)
  }

  /// Points are ordered from west to east, then from south to north.
  static func < (a: GridPoint, b: GridPoint) -> Bool { (a.x, a.y) < (b.x, b.y) }

  /// Twice the area of the triangle a, b, c, in squared millionths of a degree: above 0 when c lies
  /// left of the way from a to b, 0 when the three are in line. Exact: below 2.6 × 10¹⁷.
  static func turn(_ a: GridPoint, _ b: GridPoint, _ c: GridPoint) -> Int {
    (Int(b.x) - Int(a.x)) * (Int(c.y) - Int(a.y)) - (Int(b.y) - Int(a.y)) * (Int(c.x) - Int(a.x))
  }

  /// Whether `self` lies in the triangle a, b, c, its sides included.
  func isInside(_ a: GridPoint, _ b: GridPoint, _ c: GridPoint) -> Bool {
    let sides = [Self.turn(a, b, self), Self.turn(b, c, self), Self.turn(c, a, self)]
    return sides.allSatisfy { $0 >= 0 } || sides.allSatisfy { $0 <= 0 }
  }
}
