extension BassinOutline {
  /// The outline as well-known text, `MULTIPOLYGON (((2.3 48.8, …)))`: degrees east then north, six
  /// decimals at most.
  ///
  /// `Source:` OGC 06-103r4, Simple feature access, clause 7.
  public var wkt: String {
    if polygons.isEmpty { return "MULTIPOLYGON EMPTY" }
    let parts = polygons.map { polygon in
      "(" + ([polygon.outer] + polygon.holes).map(Self.text).joined(separator: ",") + ")"
    }
    return "MULTIPOLYGON (" + parts.joined(separator: ",") + ")"
  }

  private static func text(_ ring: Ring) -> String {
    let points = ring.map { point in
      let place = GridPoint(point)
      return "\(degrees(place.x)) \(degrees(place.y))"
    }
    return "(" + points.joined(separator: ",") + ")"
  }

  /// Millionths of a degree as degrees, without the zeros at the end.
  private static func degrees(_ millionths: Int32) -> String {
    let size = millionths.magnitude
    let sign = millionths < 0 ? "-" : ""
    var decimals = String(String(1_000_000 + size % 1_000_000).dropFirst())
    while decimals.last == "0" { decimals.removeLast() }
    return sign + String(size / 1_000_000) + (decimals.isEmpty ? "" : "." + decimals)
  }
}
