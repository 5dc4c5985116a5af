extension BassinOutline {
  /// The polygons as Well-Known Text, longitude first, in the fewest digits that give each number
  /// back: `MULTIPOLYGON (((2.3 48.9, 2.4 48.9, 2.4 49, 2.3 48.9)))`.
  ///
  /// Source: OGC 06-103r4, Simple Feature Access, part 1, section 7.
  public var wkt: String {
    guard !polygons.isEmpty else { return "MULTIPOLYGON EMPTY" }
    func text(_ ring: Ring) -> String {
      "("
        + ring.map { "\(Self.text($0.longitude)) \(Self.text($0.latitude))" }
        .joined(separator: ", ") + ")"
    }
    let parts = polygons.map { polygon in
      "(" + ([polygon.outer] + polygon.holes).map(text).joined(separator: ", ") + ")"
    }
    return "MULTIPOLYGON (" + parts.joined(separator: ", ") + ")"
  }

  /// The outline that a `MULTIPOLYGON` writes as `wkt` does; `nil` when the text is no such thing,
  /// a ring is not closed, or a point is not on Earth.
  public init?(bassin: BassinCode, wkt: String) {
    var reader = WKTReader(wkt)
    guard let polygons = reader.polygons() else { return nil }
    self.init(bassin: bassin, polygons: polygons)
  }

  private static func text(_ degrees: Double) -> String {
    let text = degrees.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// Reads the text of a multipolygon, byte after byte.
private struct WKTReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  mutating func polygons() -> [BassinOutline.Polygon]? {
    guard take("MULTIPOLYGON") else { return nil }
    if take("EMPTY") { return isAtEnd ? [] : nil }
    let polygons: [BassinOutline.Polygon]? = list { reader in
      guard let rings = reader.list({ $0.ring() }), let outer = rings.first else { return nil }
      return BassinOutline.Polygon(outer: outer, holes: Array(rings.dropFirst()))
    }
    return isAtEnd ? polygons : nil
  }

  /// Items between brackets, a comma between them.
  private mutating func list<Item>(_ item: (inout WKTReader) -> Item?) -> [Item]? {
    guard take("(") else { return nil }
    var items: [Item] = []
    repeat {
      guard let next = item(&self) else { return nil }
      items.append(next)
    } while take(",")
    return take(")") ? items : nil
  }

  private mutating func ring() -> BassinOutline.Ring? {
    guard let points = list({ $0.point() }), points.count >= 4, points.first == points.last
    else { return nil }
    return points
  }

  private mutating func point() -> BassinOutline.Point? {
    guard let longitude = number(), let latitude = number(), abs(longitude) <= 180,
      abs(latitude) <= 90
    else { return nil }
    return BassinOutline.Point(longitude: longitude, latitude: latitude)
  }

  private mutating func number() -> Double? {
    skipSpaces()
    let digits = rest.prefix { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
    rest = rest.dropFirst(digits.count)
    return Double(Substring(digits))
  }

  private mutating func take(_ word: String) -> Bool {
    skipSpaces()
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == 0x20 } }

  private var isAtEnd: Bool { rest.allSatisfy { $0 == 0x20 } }
}
