import Nomenclatures

/// Outlines on a plane where areas are true, in metres, y downwards as on a picture.
struct Ground {
  typealias Point = (x: Double, y: Double)

  /// One bassin's ground.
  struct Shape {
    let bassin: BassinCode
    /// The rings of each polygon, the outer one first.
    let polygons: [[[Point]]]
    /// The smallest rectangle around it.
    let box: Box
    /// Its area, in square metres.
    let area: Double
  }

  let shapes: [Shape]
  /// The smallest rectangle around all of them.
  let box: Box

  /// Outlines brought onto the plane that is true at their middle latitude; those without any point
  /// are left out.
  init(_ outlines: [BassinOutline]) {
    let latitudes = outlines.flatMap { $0.polygons.flatMap { $0.outer.map(\.latitude) } }
    let plane = EqualAreaPlane(
      standardParallel: ((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2)
    shapes = outlines.compactMap { outline in
      let polygons = outline.polygons.map { polygon in
        ([polygon.outer] + polygon.holes).map { ring in
          ring.map { point in
            let metres = plane.metres(point)
            return (x: metres.x, y: -metres.y)
          }
        }
      }
      return Box(around: polygons.flatMap { $0.first ?? [] }).map {
        Shape(
          bassin: outline.bassin, polygons: polygons, box: $0,
          area: plane.area(of: outline.polygons))
      }
    }
    box =
      Box(
        around: shapes.flatMap { [($0.box.x, $0.box.y), ($0.box.right, $0.box.bottom)] })
      ?? Box(x: 0, y: 0, width: 1, height: 1)
  }
}

/// A part of the ground laid into a rectangle of a picture.
struct MapFrame {
  /// Where it lies in the picture.
  let box: Box
  /// Units of the picture for a metre.
  let scale: Double
  private let origin: (x: Double, y: Double)

  /// The ground within `part` as large as `width` and `height` allow, its top left corner at x, y.
  init(_ part: Box, x: Double, y: Double, width: Double, height: Double = .infinity) {
    scale = min(width / max(part.width, 1), height / max(part.height, 1))
    box = Box(x: x, y: y, width: part.width * scale, height: part.height * scale)
    origin = (part.x, part.y)
  }

  func place(_ point: Ground.Point) -> Ground.Point {
    (box.x + (point.x - origin.x) * scale, box.y + (point.y - origin.y) * scale)
  }

  func place(_ rectangle: Box) -> Box {
    let corner = place((rectangle.x, rectangle.y))
    return Box(
      x: corner.x, y: corner.y, width: rectangle.width * scale, height: rectangle.height * scale)
  }

  /// The part of the ground that a rectangle of the picture shows.
  func ground(of rectangle: Box) -> Box {
    Box(
      x: origin.x + (rectangle.x - box.x) / scale, y: origin.y + (rectangle.y - box.y) / scale,
      width: rectangle.width / scale, height: rectangle.height / scale)
  }

  /// The rings of a shape on the picture, each polygon's together.
  func rings(of shape: Ground.Shape) -> [[[Ground.Point]]] {
    shape.polygons.map { $0.map { $0.map(place) } }
  }
}
