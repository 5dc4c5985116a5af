/// Reads one feature, its beginning already passed.
struct GeoJSONFeatureReader {
  /// Nested lists of places, as they stand.
  private indirect enum Nest {
    case position(GeoJSONFile.Position)
    case list([Nest], offset: Int)
  }

  let number: Int
  let place: Place
  private var type: String?
  private var properties: [String: String] = [:]
  private var geometry: String?
  private var polygons: [[[GeoJSONFile.Position]]] = []

  init(number: Int, place: Place) {
    self.number = number
    self.place = place
  }

  mutating func read(_ reader: inout JSONReader) throws -> GeoJSONFile.Feature {
    while let name = try reader.memberName() {
      switch name {
      case "type": type = try reader.text()
      case "properties": try readProperties(&reader)
      case "geometry": try readGeometry(&reader)
      default: try reader.skipValue()
      }
    }
    guard type == "Feature" else {
      throw reader.wrong(
        Wording("un objet sans « type » : « Feature »", "an object without \"type\": \"Feature\""),
        Wording("attendu un « Feature »", "expected a \"Feature\""))
    }
    return GeoJSONFile.Feature(
      properties: properties, geometry: geometry, polygons: polygons, number: number,
      place: place)
  }

  private mutating func readProperties(_ reader: inout JSONReader) throws {
    guard try reader.next() == .objectStart else { return }
    while let name = try reader.memberName() {
      switch try reader.next() {
      case .string(let text): properties[name] = text
      case .number(let number):
        properties[name] = Int(exactly: number).map(String.init) ?? String(number)
      case .objectStart, .arrayStart: try reader.skipRest()
      default: break
      }
    }
  }

  private mutating func readGeometry(_ reader: inout JSONReader) throws {
    guard try reader.next() == .objectStart else { return }
    var coordinates: Nest?
    while let name = try reader.memberName() {
      switch name {
      case "type": geometry = try reader.text()
      case "coordinates":
        try reader.expect(.arrayStart, Self.lists)
        coordinates = try nest(&reader)
      default: try reader.skipValue()
      }
    }
    switch geometry {
    case "Polygon": polygons = [try rings(coordinates, reader)]
    case "MultiPolygon":
      polygons = try list(coordinates, reader).map { try rings($0, reader) }
    default: polygons = []
    }
  }

  /// What an array holds: numbers make a place, arrays a list.
  private func nest(_ reader: inout JSONReader) throws -> Nest {
    let offset = reader.offset
    var numbers: [Double] = []
    var parts: [Nest] = []
    while let token = try reader.next(), token != .arrayEnd {
      switch token {
      case .number(let number) where parts.isEmpty: numbers.append(number)
      case .arrayStart where numbers.isEmpty: parts.append(try nest(&reader))
      default: throw reader.wrong(Wording("autre chose", "something else"), Self.lists)
      }
    }
    guard !numbers.isEmpty else { return .list(parts, offset: offset) }
    guard numbers.count >= 2, abs(numbers[0]) <= 180, abs(numbers[1]) <= 90 else {
      let shown = numbers.map { String($0) }.joined(separator: ", ")
      throw reader.fault(found: Wording(same: "[\(shown)]"), expected: .degrees, at: offset)
    }
    return .position(.init(longitude: numbers[0], latitude: numbers[1]))
  }

  private func list(_ nest: Nest?, _ reader: JSONReader) throws -> [Nest] {
    guard case .list(let parts, _)? = nest, !parts.isEmpty else {
      throw reader.wrong(Wording("pas de liste", "no list"), Self.lists)
    }
    return parts
  }

  private func rings(
    _ nest: Nest?, _ reader: JSONReader
  ) throws -> [[GeoJSONFile.Position]] {
    try list(nest, reader).map { part in
      guard case .list(let places, let offset) = part else {
        throw reader.wrong(Wording("une place seule", "a lone place"), Self.lists)
      }
      let ring = places.compactMap { place -> GeoJSONFile.Position? in
        if case .position(let position) = place { position } else { nil }
      }
      guard ring.count == places.count, ring.count >= 4, ring.first == ring.last else {
        throw reader.fault(
          found: Wording("un contour ouvert ou trop court", "a ring open or too short"),
          expected: Wording(
            "attendu quatre places au moins, la dernière égale à la première",
            "expected four places at least, the last equal to the first"), at: offset)
      }
      return ring
    }
  }

  private static let lists = Wording(
    "attendu des listes de places [longitude, latitude]",
    "expected lists of places [longitude, latitude]")
}

extension Wording {
  init(same text: String) { self.init(text, text) }
}
