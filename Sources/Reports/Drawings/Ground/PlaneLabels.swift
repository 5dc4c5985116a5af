/// Where the names of points stand without hiding one another, points or other texts.
struct PlaneLabels {
  /// A place for a text: its box, the side of it that faces the point, where letters must not leave a
  /// gap, and the end of the line that leads to it from its point when it stands away.
  struct Spot {
    let box: Box
    let anchor: SVG.Anchor
    let lead: (x: Double, y: Double)?

    /// Where the text is written.
    var foot: (x: Double, y: Double) {
      let x =
        switch anchor {
        case .start: box.x
        case .middle: box.middle.x
        case .end: box.right
        }
      return (x, box.bottom - 2.5)
    }
  }

  private let frame: Box
  private var taken: [Box]

  /// - Parameters:
  ///   - frame: what labels stay in.
  ///   - taken: what they keep clear of.
  init(in frame: Box, clearOf taken: [Box]) {
    self.frame = frame
    self.taken = taken
  }

  /// Leaves room to a point.
  mutating func keepClear(of point: (x: Double, y: Double), radius: Double) {
    taken.append(
      Box(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius))
  }

  /// Takes the nearest free place: beside the point, else farther and farther with a line; beside it in
  /// any case when there is none.
  mutating func take(_ text: String, at point: (x: Double, y: Double)) -> Spot {
    let size = (width: Self.leeway * TextWidth.width(of: text, size: 10), height: 11.0)
    let near = Self.near(point, size)
    let free = { [self] (box: Box) in frame.holds(box) && !taken.contains { $0.intersects(box) } }
    if let spot = near.first(where: { free($0.box) }) { return keep(spot) }
    for ring in 1...12 {
      let far = Self.far(point, size, distance: 10 + 8 * Double(ring)).first { free($0.box) }
      if let far { return keep(far) }
    }
    return keep(near[0])
  }

  /// What a text may take where the font at hand is wider than Helvetica.
  private static let leeway = 1.1

  private mutating func keep(_ spot: Spot) -> Spot {
    taken.append(spot.box)
    return spot
  }

  /// Right, left, over, under.
  private static func near(
    _ point: (x: Double, y: Double), _ size: (width: Double, height: Double)
  ) -> [Spot] {
    let (beside, middle) = (point.y - size.height / 2, point.x - size.width / 2)
    return [
      (point.x + 6, beside, SVG.Anchor.start), (point.x - 6 - size.width, beside, .end),
      (middle, point.y - 5 - size.height, .middle), (middle, point.y + 5, .middle),
    ].map { Spot(box: box(at: ($0.0, $0.1), size), anchor: $0.2, lead: nil) }
  }

  /// Round the point: texts on its right begin at the end of the line, those on its left end there.
  private static func far(
    _ point: (x: Double, y: Double), _ size: (width: Double, height: Double), distance: Double
  ) -> [Spot] {
    ways.map { spot($0, distance, point, size) }
  }

  /// Sixteen directions, the flatter ones first.
  private static let ways = [
    (1.0, 0.0), (-1, 0), (0.92, -0.38), (0.92, 0.38), (-0.92, -0.38), (-0.92, 0.38), (0.71, -0.71),
    (0.71, 0.71), (-0.71, -0.71), (-0.71, 0.71), (0.38, -0.92), (0.38, 0.92), (-0.38, -0.92),
    (-0.38, 0.92), (0, -1), (0, 1),
  ]

  private static func spot(
    _ way: (Double, Double), _ distance: Double, _ point: (x: Double, y: Double),
    _ size: (width: Double, height: Double)
  ) -> Spot {
    let end = (x: point.x + way.0 * distance, y: point.y + way.1 * distance)
    let left =
      way.0 > 0.2 ? end.x + 2 : way.0 < -0.2 ? end.x - 2 - size.width : end.x - size.width / 2
    let top = abs(way.0) > 0.2 ? end.y - size.height / 2 : way.1 < 0 ? end.y - size.height : end.y
    let anchor: SVG.Anchor = way.0 > 0.2 ? .start : way.0 < -0.2 ? .end : .middle
    return Spot(box: box(at: (left, top), size), anchor: anchor, lead: end)
  }

  private static func box(
    at corner: (Double, Double), _ size: (width: Double, height: Double)
  ) -> Box {
    Box(x: corner.0, y: corner.1, width: size.width, height: size.height)
  }
}
