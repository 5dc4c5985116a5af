import Foundation

/// Lambert's cylindrical equal-area projection of the WGS 84 ellipsoid: areas on the plane are those
/// on the ground, and shapes are true at the standard parallel.
///
/// `Source:` J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987),
/// equations 3-12 and 10-13 to 10-15.
public struct EqualAreaPlane: Equatable, Sendable {
  /// Half the great axis of the ellipsoid, in metres.
  static let semiMajorAxis = 6_378_137.0
  /// Square of the eccentricity of the ellipsoid.
  static let squaredEccentricity = 0.006694379990141316

  /// Latitude at which shapes are true, in degrees.
  public let standardParallel: Double
  private let scale: Double

  /// A plane that is true at the given latitude, in degrees, −90 and 90 excluded.
  public init(standardParallel: Double) {
    self.standardParallel = standardParallel
    let sine = sin(standardParallel * .pi / 180)
    scale =
      cos(standardParallel * .pi / 180) / (1 - Self.squaredEccentricity * sine * sine).squareRoot()
  }

  /// Metres east of Greenwich and north of the equator, on the plane.
  public func metres(_ point: BassinOutline.Point) -> (x: Double, y: Double) {
    let (axis, square) = (Self.semiMajorAxis, Self.squaredEccentricity)
    let eccentricity = square.squareRoot()
    let sine = sin(point.latitude * .pi / 180)
    let authalic =
      (1 - square)
      * (sine / (1 - square * sine * sine)
        + atanh(eccentricity * sine) / eccentricity)
    return (axis * scale * point.longitude * .pi / 180, axis * authalic / (2 * scale))
  }

  /// Area of a ring whose sides are straight on the plane, in m²: above 0 when it runs
  /// counterclockwise.
  public func area(of ring: BassinOutline.Ring) -> Double {
    guard let first = ring.first else { return 0 }
    let origin = metres(first)
    var sum = 0.0
    var last = (x: 0.0, y: 0.0)
    for point in ring.dropFirst() {
      let place = metres(point)
      let next = (x: place.x - origin.x, y: place.y - origin.y)
      sum += last.x * next.y - next.x * last.y
      last = next
    }
    return sum / 2
  }

  /// Area of polygons, their holes left out, in m²: 0 and up.
  public func area(of polygons: [BassinOutline.Polygon]) -> Double {
    polygons.reduce(0) { sum, polygon in
      polygon.holes.reduce(sum + abs(area(of: polygon.outer))) { $0 - abs(area(of: $1)) }
    }
  }
}
