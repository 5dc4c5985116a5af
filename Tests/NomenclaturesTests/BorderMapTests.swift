import Nomenclatures
import Testing

/// Grounds drawn by hand on squared paper: a square of one hundredth of a degree is a commune.
@Suite("Communes dissolved into bassins")
struct BorderMapTests {
  @Test("Two squares side by side: the side between them goes, its ends stay as points")
  func pair() throws {
    let outlines = try Squares(["AA"]).map().outlines
    #expect(outlines.map(\.bassin) == ["A"])
    #expect(outlines[0].polygons == [polygon([(0, 0), (1, 0), (2, 0), (2, 1), (1, 1), (0, 1)])])
  }

  @Test("A bassin around another has a hole, run through clockwise, that the other fills")
  func hole() throws {
    let map = try Squares(["AAA", "ABA", "AAA"]).map()
    let (a, b) = (map.outlines[0], map.outlines[1])
    #expect(a.polygons.count == 1)
    #expect(a.polygons[0].holes == [ring([(1, 1), (1, 2), (2, 2), (2, 1)])])
    #expect(b.polygons == [polygon([(1, 1), (2, 1), (2, 2), (1, 2)])])
    #expect(map.ground.map(\.holes) == [[]])
  }

  @Test("Ground that no bassin covers is a hole in the whole")
  func gap() throws {
    let map = try Squares(["AAA", "A.B", "BBB"]).map()
    #expect(map.ground.count == 1)
    #expect(map.ground[0].holes == [ring([(1, 1), (1, 2), (2, 2), (2, 1)])])
    #expect(map.outlines.allSatisfy { $0.polygons.allSatisfy(\.holes.isEmpty) })
  }

  @Test("Squares that touch by a corner are polygons apart, not one ring through it twice")
  func corner() throws {
    let outlines = try Squares(["BA", "AB"]).map().outlines
    #expect(
      outlines[0].polygons
        == [
          polygon([(0, 0), (1, 0), (1, 1), (0, 1)]), polygon([(1, 1), (2, 1), (2, 2), (1, 2)]),
        ])
    #expect(outlines[1].polygons.count == 2)
  }

  @Test("A hole that touches the outer ring by a corner stays a hole")
  func touchingHole() throws {
    // Row by row from the north; the B of the middle touches the one of the corner by a point.
    let map = try Squares(["AAB", "ABA", "AAA"]).map()
    let a = map.outlines[0].polygons
    #expect(a.count == 1)
    #expect(
      a[0].outer
        == ring([
          (0, 0), (1, 0), (2, 0), (3, 0), (3, 1), (3, 2), (2, 2), (2, 3), (1, 3), (0, 3), (0, 2),
          (0, 1),
        ]))
    #expect(a[0].holes == [ring([(1, 1), (1, 2), (2, 2), (2, 1)])])
    #expect(map.outlines[1].polygons.count == 2)
  }

  @Test("Whichever way the rings run, and in whatever order they come, the map is the same")
  func order() throws {
    let squares = Squares(["AAB", "CAB", "CCB"])
    let map = try squares.map()
    let turned = squares.shapes.reversed().map { shape in
      CommuneShape(
        commune: shape.commune,
        polygons: shape.polygons.map { .init(outer: Array($0.outer.reversed())) })
    }
    #expect(try BorderMap(turned, bassinOf: squares.bassin) == map)
  }

  @Test("Two communes on the same ground are refused, with the place")
  func overlap() throws {
    let squares = Squares(["AB"])
    let twice =
      squares.shapes + [
        CommuneShape(commune: "99999", polygons: squares.shapes[0].polygons)
      ]
    #expect(throws: OverlapFault(first: "00000", second: "99999", point: point((0, 0)))) {
      try BorderMap(twice) { _ in "A" }
    }
  }

  @Test("A commune without bassin is left out")
  func leftOut() throws {
    let squares = Squares(["AB"])
    let map = try BorderMap(squares.shapes) { $0 == "00000" ? "A" : nil }
    #expect(map.bassins == ["A"])
    #expect(map.outlines[0].polygons == [polygon([(0, 0), (1, 0), (1, 1), (0, 1)])])
  }

  @Test("Areas on the plane: the whole Earth, and one degree at 48° north")
  func areas() {
    let world: [(Double, Double)] = [(-180, -90), (180, -90), (180, 90), (-180, 90), (-180, -90)]
    let earth = EqualAreaPlane(standardParallel: 48)
      .area(of: world.map { .init(longitude: $0.0, latitude: $0.1) })
    // Surface of the WGS 84 ellipsoid, NIMA TR8350.2 (2000), table 3.3 and its formula.
    #expect(abs(earth / 510_065_621_724_088.4 - 1) < 1e-9)
    let cell: [(Double, Double)] = [(2, 48), (3, 48), (3, 49), (2, 49), (2, 48)]
    let ring = cell.map { BassinOutline.Point(longitude: $0.0, latitude: $0.1) }
    // ∫ M N cos φ dφ from 48° to 49° by Simpson's rule over 1000 steps, × π/180, in Python:
    // see Reference/ellipsoid_area.py.
    #expect(abs(EqualAreaPlane(standardParallel: 30).area(of: ring) / 8_217_732_076.1 - 1) < 1e-9)
  }
}

/// A country of square communes, its bassins drawn as letters, north at the top; `.` is no ground.
struct Squares {
  let shapes: [CommuneShape]
  private let bassins: [CommuneCode: BassinCode]

  init(_ rows: [String]) {
    var shapes: [CommuneShape] = []
    var bassins: [CommuneCode: BassinCode] = [:]
    for (y, row) in rows.reversed().enumerated() {
      for (x, letter) in row.enumerated() where letter != "." {
        let code = CommuneCode("000\(y)\(x)")
        bassins[code] = BassinCode(String(letter))
        let square = polygon([(x, y), (x, y + 1), (x + 1, y + 1), (x + 1, y)])
        shapes.append(CommuneShape(commune: code, polygons: [square]))
      }
    }
    (self.shapes, self.bassins) = (shapes, bassins)
  }

  func bassin(_ commune: CommuneCode) -> BassinCode? { bassins[commune] }
  func map() throws -> BorderMap { try BorderMap(shapes, bassinOf: bassin) }
}

/// A corner of the squared paper, near 2° east and 48° north.
func point(_ corner: (Int, Int)) -> BassinOutline.Point {
  .init(
    longitude: Double(2_000_000 + 10_000 * corner.0) / 1e6,
    latitude: Double(48_000_000 + 10_000 * corner.1) / 1e6)
}

/// A ring through corners, closed.
func ring(_ corners: [(Int, Int)]) -> BassinOutline.Ring {
  (corners + corners.prefix(1)).map(point)
}

/// A polygon without holes.
func polygon(_ corners: [(Int, Int)]) -> BassinOutline.Polygon { .init(outer: ring(corners)) }
