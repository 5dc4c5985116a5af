/// Features of a GeoJSON file that are grounds: polygons, with what is said of them.
///
/// `Source:` RFC 7946: degrees on WGS 84, east then north; heights are passed over.
public struct GeoJSONFile: Sendable {
  /// A place in degrees.
  public struct Position: Hashable, Sendable {
    /// Degrees east, −180…180.
    public let longitude: Double
    /// Degrees north, −90…90.
    public let latitude: Double

    /// A place.
    public init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// One feature.
  public struct Feature: Equatable, Sendable {
    /// What is said of it: texts as they are, whole numbers without decimals; what is neither text
    /// nor number is left out.
    public let properties: [String: String]
    /// Its type of geometry, such as `Polygon`; nil when it has none.
    public let geometry: String?
    /// Its polygons: each an outer ring, then the holes in it; every ring closed, of four places or
    /// more. Empty when its geometry is of another type.
    public let polygons: [[[Position]]]
    /// Its rank in the file, from 1.
    public let number: Int
    /// Where it begins.
    public let place: Place
  }

  /// The text.
  public let json: JSONFile

  /// Opens a file, without reading it yet.
  /// - Throws: `FormatError` when it cannot be read.
  public static func open(path: String) throws -> GeoJSONFile {
    GeoJSONFile(json: try JSONFile.open(path: path))
  }

  /// Reads every feature, in order.
  /// - Throws: `FormatError`, with line and column, for a text that is not GeoJSON, coordinates that
  ///   are not degrees, a ring that is not closed; and what `body` throws.
  public func read(_ body: (Feature) throws -> Void) throws {
    try json.read { reader in
      var collection = GeoJSONCollection()
      try collection.read(&reader, body)
    }
  }
}

/// The object around the features.
private struct GeoJSONCollection {
  private var type: String?
  private var count = 0
  private var hasFeatures = false

  mutating func read(
    _ reader: inout JSONReader, _ body: (GeoJSONFile.Feature) throws -> Void
  ) throws {
    try reader.expect(.objectStart, Self.collection)
    while let name = try reader.memberName() {
      switch name {
      case "type": type = try reader.text()
      case "crs": try readCRS(&reader)
      case "features":
        guard !hasFeatures else {
          throw reader.wrong(
            Wording("« features » deux fois", "\"features\" twice"), Self.collection)
        }
        hasFeatures = true
        try readFeatures(&reader, body)
      default: try reader.skipValue()
      }
    }
    guard type == "FeatureCollection", hasFeatures else {
      throw reader.wrong(
        Wording("« type » : \(type ?? "absent")", "\"type\": \(type ?? "absent")"), Self.collection)
    }
  }

  private mutating func readFeatures(
    _ reader: inout JSONReader, _ body: (GeoJSONFile.Feature) throws -> Void
  ) throws {
    try reader.expect(.arrayStart, Self.collection)
    while let token = try reader.next(), token != .arrayEnd {
      guard token == .objectStart else {
        throw reader.wrong(Wording("autre chose qu'un objet", "no object"), Self.collection)
      }
      count += 1
      var feature = GeoJSONFeatureReader(number: count, place: reader.place())
      try body(try feature.read(&reader))
    }
  }

  /// Other systems than degrees on WGS 84 were allowed before RFC 7946.
  private func readCRS(_ reader: inout JSONReader) throws {
    var names: [String] = []
    var depth = 0
    repeat {
      switch try reader.next() {
      case .objectStart: depth += 1
      case .objectEnd: depth -= 1
      case .string(let text): names.append(text)
      default: break
      }
    } while depth > 0
    let known = ["CRS84", "EPSG::4326", "EPSG:4326"]
    let name = names.last { $0 != "name" } ?? ""
    guard names.isEmpty || known.contains(where: { name.uppercased().hasSuffix($0) }) else {
      throw reader.wrong(
        Wording("des coordonnées en « \(name) »", "coordinates in \"\(name)\""), .degrees)
    }
  }

  private static let collection = Wording(
    "attendu { \"type\": \"FeatureCollection\", \"features\": [ { \"type\": \"Feature\"… } ] }",
    "expected { \"type\": \"FeatureCollection\", \"features\": [ { \"type\": \"Feature\"… } ] }")
}

extension Wording {
  static let degrees = Wording(
    "attendu des degrés WGS 84, longitude puis latitude",
    "expected degrees on WGS 84, longitude then latitude")
}

extension JSONReader {
  /// The name of the next member of the object being read; nil at its end.
  mutating func memberName() throws -> String? {
    guard case .name(let name)? = try next() else { return nil }
    return name
  }

  /// The text that follows; nil when the value is no text, which is passed over.
  mutating func text() throws -> String? {
    let token = try next()
    switch token {
    case .string(let text): return text
    case .objectStart, .arrayStart:
      try skipRest()
      return nil
    default: return nil
    }
  }

  mutating func expect(_ token: JSONToken, _ expected: Wording) throws {
    guard try next() == token else {
      throw wrong(Wording("autre chose", "something else"), expected)
    }
  }

  func wrong(_ found: Wording, _ expected: Wording) -> FormatError {
    fault(found: found, expected: expected, at: offset)
  }
}
