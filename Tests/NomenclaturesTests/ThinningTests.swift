import Nomenclatures
import Testing

/// Simplified borders, held to what they must stay: nothing crosses, every stretch has the same
/// neighbours on both sides, whatever is left of the points.
@Suite("Borders simplified")
struct ThinningTests {
  /// Jittered squares, each corner moved by up to 0.4 of a square, five bassins drawn by lot; a
  /// generator of our own, of fixed seed.
  private static func country(seed: UInt64, size: Int) throws -> BorderMap {
    var state = seed
    func draw(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(most))
    }
    var corners: [[BassinOutline.Point]] = []
    for y in 0...size {
      corners.append(
        (0...size).map { x in
          .init(
            longitude: Double(2_000_000 + 10_000 * x + draw(8001) - 4000) / 1e6,
            latitude: Double(48_000_000 + 10_000 * y + draw(8001) - 4000) / 1e6)
        })
    }
    var shapes: [CommuneShape] = []
    var bassins: [CommuneCode: BassinCode] = [:]
    for y in 0..<size {
      for x in 0..<size where draw(12) > 0 {
        let code = CommuneCode(String(10_000 + y * size + x))
        let ring = [
          corners[y][x], corners[y][x + 1], corners[y + 1][x + 1], corners[y + 1][x],
          corners[y][x],
        ]
        shapes.append(CommuneShape(commune: code, polygons: [.init(outer: ring)]))
        bassins[code] = BassinCode(String(draw(5)))
      }
    }
    return try BorderMap(shapes) { bassins[$0] }
  }

  @Test("Random countries, thinned again and again, stay free of crossings", arguments: 1...12)
  func random(seed: Int) throws {
    let map = try Self.country(seed: UInt64(seed), size: 18)
    let parts = map.outlines.map(\.polygons.count)
    for share in [1.0, 0.7, 0.4, 0.1, 0] {
      let thin = map.simplified(toRingPoints: Int(Double(map.ringPointCount) * share))
      let sheet = BorderSheet(thin)
      #expect(sheet.crossings() == [])
      #expect(sheet.loneSides() == sheet.groundSides())
      #expect(sheet.repeatedSides() == [])
      #expect(sheet.badRings() == [])
      #expect(thin.outlines.map(\.polygons.count) == parts)
      let (sum, ground) = sheet.areas()
      #expect(abs(sum / ground - 1) < 1e-12)
    }
  }

  @Test("The number of points asked for is reached, and every point kept was there")
  func count() throws {
    let map = try Self.country(seed: 99, size: 18)
    let least = map.simplified(toRingPoints: 0).ringPointCount
    let wanted = (least + map.ringPointCount) / 2
    let thin = map.simplified(toRingPoints: wanted)
    #expect((wanted - 1...wanted).contains(thin.ringPointCount))
    let before = Set(BorderSheet(map).sides.flatMap { [$0.a, $0.b] })
    #expect(BorderSheet(thin).sides.allSatisfy { before.contains($0.a) && before.contains($0.b) })
  }

  @Test("The smallest triangle goes first, on both sides of the border at once")
  func smallestFirst() throws {
    // Two squares; the border between them bends by a little at height 1, by more at 2 and 3.
    let bends = [(10, 0), (11, 1), (13, 2), (8, 3), (10, 4)]
    let left = polygon([(0, 0)] + bends + [(0, 4)])
    let right = polygon([(20, 4)] + bends.reversed() + [(20, 0)])
    let map = try BorderMap([
      CommuneShape(commune: "00001", polygons: [left]),
      CommuneShape(commune: "00002", polygons: [right]),
    ]) { $0 == "00001" ? "A" : "B" }
    // 4 corners, 2 meeting points in both, 3 bends in both.
    #expect(map.ringPointCount == 4 + 2 * 2 + 2 * 3)
    let thin = map.simplified(toRingPoints: 12)
    // Triangles, in squares: at height 1 ½, at 2 3½, at 3 3½; corners 20.
    let expected = [(0, 0), (10, 0), (13, 2), (8, 3), (10, 4), (0, 4)]
    #expect(thin.outlines[0].polygons == [polygon(expected)])
    #expect(thin.outlines[1].polygons[0].outer.contains(point((13, 2))))
    #expect(!thin.outlines[1].polygons[0].outer.contains(point((11, 1))))
  }

  @Test("An island keeps three points; a bend that holds another border stays")
  func guarded() throws {
    let island = try Squares(["AAA", "AAA"]).map().simplified(toRingPoints: 0)
    #expect(island.outlines[0].polygons[0].outer.count == 4)
    // B is a small square under the roof of A: without the ridge, the first to go by its triangle,
    // it would stick out.
    let roof = [(0, 0), (40, 0), (40, 40), (20, 44), (0, 40)]
    let house = try BorderMap([
      CommuneShape(
        commune: "00001", polygons: [.init(outer: ring(roof), holes: [ring(Self.small)])]),
      CommuneShape(commune: "00002", polygons: [polygon(Self.small)]),
    ]) { $0 == "00001" ? "A" : "B" }
    let thin = house.simplified(toRingPoints: 0)
    #expect(thin.outlines[0].polygons[0].outer.contains(point((20, 44))))
    #expect(thin.ringPointCount < house.ringPointCount)
    #expect(BorderSheet(thin).crossings() == [])
  }

  private static let small = [(19, 41), (21, 41), (21, 43), (19, 43)]
}
