import Formats
import MarketStore
import Nomenclatures

/// Communes of a GeoJSON file dissolved into the outlines of their bassins.
struct OutlineReader {
  /// Points that an outline keeps, on average: 25 outlines then stay under 60 kB of text.
  static let pointsPerBassin = 120

  /// Members of a feature that may hold the commune's code, the first there holding.
  static let codeNames = [
    "code", "INSEE_COM", "insee_com", "codgeo", "CODGEO", "code_insee", "insee",
  ]

  private let file: GeoJSONFile
  private(set) var shapes: [CommuneShape] = []
  private(set) var rejects: [Reject] = []
  private(set) var features = 0
  private var seen: Set<CommuneCode> = []

  init(_ file: GeoJSONFile) { self.file = file }

  /// Reads every feature.
  mutating func read() throws {
    try file.read { feature in
      features += 1
      guard let text = Self.codeNames.lazy.compactMap({ feature.properties[$0] }).first else {
        refuse(feature, .missingCode, "", Bilingual(same: Self.codeNames.joined(separator: ", ")))
        return
      }
      guard let commune = CommuneShapeOfCode.code(text), seen.insert(commune).inserted else {
        refuse(
          feature, .malformedCode, text,
          Bilingual("un code Insee, une seule fois", "an Insee code, once"))
        return
      }
      guard !feature.polygons.isEmpty else {
        refuse(
          feature, .missingGround, feature.geometry ?? "",
          Bilingual(same: "Polygon, MultiPolygon"))
        return
      }
      let shape = CommuneShape(commune: commune, polygons: feature.polygons.map(Self.polygon))
      if let point = shape.pointOutsideFrance {
        refuse(
          feature, .foreignPlace, "\(point.longitude), \(point.latitude)",
          Bilingual(
            "\(commune) en France, longitude puis latitude",
            "\(commune) in France, longitude then latitude"))
        return
      }
      if let point = shape.crossing {
        refuse(
          feature, .crossedRing, "\(point.longitude), \(point.latitude)",
          Bilingual("un contour qui ne se croise pas", "a ring that does not cross itself"))
        return
      }
      shapes.append(shape)
    }
  }

  private mutating func refuse(
    _ feature: GeoJSONFile.Feature, _ kind: Reject.Kind, _ value: String, _ expected: Bilingual
  ) {
    rejects.append(
      Reject(
        file: file.json.fileName, sheet: nil, row: feature.place.row ?? 1,
        column: feature.place.column ?? 1, header: "", kind: kind, value: value,
        expected: expected))
  }

  private static func polygon(_ rings: [[GeoJSONFile.Position]]) -> BassinOutline.Polygon {
    let rings = rings.map { ring in
      ring.map { BassinOutline.Point(longitude: $0.longitude, latitude: $0.latitude) }
    }
    return BassinOutline.Polygon(outer: rings[0], holes: Array(rings.dropFirst()))
  }
}
