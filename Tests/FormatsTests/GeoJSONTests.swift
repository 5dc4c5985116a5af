import Formats
import Foundation
import TestSupport
import Testing

@Suite("Features of GeoJSON")
struct GeoJSONTests {
  private static let square = "[[2,48],[3,48],[3,49,12.5],[2,48]]"

  private func features(_ text: String) throws -> [GeoJSONFile.Feature] {
    let folder = try TemporaryFolder()
    let path = folder.path("a.geojson")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    var features: [GeoJSONFile.Feature] = []
    try GeoJSONFile.open(path: path).read { features.append($0) }
    return features
  }

  private func collection(_ features: String...) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "]}"
  }

  private func feature(_ geometry: String, _ properties: String = "{}") -> String {
    "{\"type\":\"Feature\",\"geometry\":\(geometry),\"properties\":\(properties)}"
  }

  @Test("Polygons, parts and holes, whatever the order of members")
  func geometries() throws {
    let read = try features(
      collection(
        feature(
          "{\"coordinates\":[\(Self.square),\(Self.square)],\"type\":\"Polygon\"}",
          "{\"code\":\"93066\",\"n\":1001,\"x\":1.5,\"no\":null,\"more\":{\"a\":[1]}}"),
        feature("{\"type\":\"MultiPolygon\",\"coordinates\":[[\(Self.square)],[\(Self.square)]]}"),
        feature("{\"type\":\"Point\",\"coordinates\":[2,48]}"), feature("null", "null")))
    #expect(read.map(\.polygons.count) == [1, 2, 0, 0])
    #expect(read[0].polygons[0].count == 2)
    #expect(read[0].polygons[0][0][2] == .init(longitude: 3, latitude: 49))
    #expect(read[0].properties == ["code": "93066", "n": "1001", "x": "1.5"])
    #expect(read.map(\.geometry) == ["Polygon", "MultiPolygon", "Point", nil])
    #expect(read.map(\.number) == [1, 2, 3, 4])
    #expect(read.map(\.place.row) == [2, 3, 4, 5])
  }

  @Test(
    "Coordinates that are not degrees, rings that are open, other systems",
    arguments: [
      "[[[652000,6862000],[653000,6862000],[653000,6863000],[652000,6862000]]]",
      "[[[2,48],[3,48],[3,49],[2.5,48]]]", "[[[2,48],[3,48],[2,48]]]", "[[[2],[3],[3],[2]]]",
      "[[2,48],[3,48],[3,49],[2,48]]", "[]", "[[]]", "[[[2,48],\"a\"]]",
    ])
  func bad(coordinates: String) throws {
    let text = collection(feature("{\"type\":\"Polygon\",\"coordinates\":\(coordinates)}"))
    let error = #expect(throws: FormatError.self) { try features(text) }
    #expect(error?.place.row == 2)
  }

  @Test("Other systems than WGS 84, and texts that are no collection")
  func others() throws {
    let crs = { (name: String) in
      "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"\(name)\"}},"
        + "\"features\":[]}"
    }
    #expect(try features(crs("urn:ogc:def:crs:OGC:1.3:CRS84")) == [])
    #expect(throws: FormatError.self) { try features(crs("urn:ogc:def:crs:EPSG::2154")) }
    for text in ["[]", "{}", "{\"type\":\"Topology\",\"features\":[]}", "{\"features\":[1]}"] {
      #expect(throws: FormatError.self, "\(text)") { try features(text) }
    }
    #expect(throws: FormatError.self) { try features(collection("{\"type\":\"Other\"}")) }
  }
}
