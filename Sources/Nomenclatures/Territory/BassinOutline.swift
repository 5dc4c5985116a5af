/// The ground that a bassin covers, as polygons on the map.
///
/// Borders between neighbours run through the very same points, so that no gap and no overlap shows
/// between them.
public struct BassinOutline: Equatable, Sendable {
  /// A point of a ring, in degrees (WGS 84).
  public struct Point: Hashable, Sendable {
    /// Degrees east of Greenwich, −180…180.
    public let longitude: Double
    /// Degrees north of the equator, −90…90.
    public let latitude: Double

    /// A point.
    public init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// A closed line: its last point is its first.
  public typealias Ring = [Point]

  /// An outer ring, counterclockwise, and the holes in it, clockwise.
  public struct Polygon: Equatable, Sendable {
    /// The outer ring.
    public let outer: Ring
    /// The holes.
    public let holes: [Ring]

    /// A polygon.
    public init(outer: Ring, holes: [Ring] = []) {
      self.outer = outer
      self.holes = holes
    }
  }

  /// The bassin.
  public let bassin: BassinCode
  /// Its parts, the largest first.
  public let polygons: [Polygon]

  /// An outline.
  public init(bassin: BassinCode, polygons: [Polygon]) {
    self.bassin = bassin
    self.polygons = polygons
  }
}
