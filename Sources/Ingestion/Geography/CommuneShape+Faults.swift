import Nomenclatures

/// What a commune drawn wrong shows.
extension CommuneShape {
  /// A point that does not lie where the code says: beyond the frame of metropolitan France, or, for a
  /// commune overseas, where none lies. Longitude and latitude taken for one another always do.
  var pointOutsideFrance: BassinOutline.Point? {
    let isOverseas = commune.rawValue.hasPrefix("97") || commune.rawValue.hasPrefix("98")
    return polygons.lazy.flatMap(\.outer).first { point in
      isOverseas
        ? abs(point.longitude) < 44 || !(-30...48).contains(point.latitude)
        : !(-6...10).contains(point.longitude) || !(41...52).contains(point.latitude)
    }
  }

  /// The start of a side that crosses another one of its ring; sides that touch do not.
  var crossing: BassinOutline.Point? {
    polygons.lazy.flatMap { [$0.outer] + $0.holes }.compactMap(Self.crossing).first
  }

  /// Complexity: O(sides × sides that stand side by side in longitude).
  private static func crossing(_ ring: [BassinOutline.Point]) -> BassinOutline.Point? {
    let sides = zip(ring, ring.dropFirst())
      .map { $0.longitude <= $1.longitude ? Side(west: $0, east: $1) : Side(west: $1, east: $0) }
      .sorted { $0.west.longitude < $1.west.longitude }
    for (place, side) in sides.enumerated() {
      for other in sides[(place + 1)...] {
        if other.west.longitude > side.east.longitude { break }
        if side.crosses(other) { return side.west }
      }
    }
    return nil
  }

  private struct Side {
    let west: BassinOutline.Point
    let east: BassinOutline.Point

    /// Square degrees under which three points count as on one line: far under what coordinates of
    /// seven decimals tell apart, far over what rounding makes.
    private static let least = 1e-15

    func crosses(_ other: Side) -> Bool {
      divides(other.west, other.east) && other.divides(west, east)
    }

    private func divides(_ a: BassinOutline.Point, _ b: BassinOutline.Point) -> Bool {
      let (a, b) = (turn(a), turn(b))
      return min(a, b) < -Self.least && max(a, b) > Self.least
    }

    private func turn(_ point: BassinOutline.Point) -> Double {
      (east.longitude - west.longitude) * (point.latitude - west.latitude)
        - (east.latitude - west.latitude) * (point.longitude - west.longitude)
    }
  }
}
