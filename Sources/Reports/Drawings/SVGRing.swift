/// A ring on a grid, as a part of the `d` of a path, in few characters: each point is told from the one
/// before, and one that lies straight between its neighbours is left out, which draws the same.
struct SVGRing {
  private typealias Point = (x: Int, y: Int)

  /// The corners, in tenths of a unit, the first not told again at the end.
  private var corners: [Point] = []

  /// - Parameter step: of the grid, in tenths of a unit.
  init(_ ring: [(x: Double, y: Double)], step: Int) {
    func tenths(_ value: Double) -> Int { step * Int((value * 10 / Double(step)).rounded()) }
    for point in ring { append((tenths(point.x), tenths(point.y))) }
    if corners.count > 1, let first = corners.first, let last = corners.last, first == last {
      corners.removeLast()
    }
  }

  private mutating func append(_ point: Point) {
    if let last = corners.last, last == point { return }
    if corners.count > 1, Self.isStraight(corners[corners.count - 2], corners.last ?? point, point)
    {
      corners.removeLast()
    }
    corners.append(point)
  }

  /// Whether one goes from `a` to `c` through `b` without turning.
  private static func isStraight(_ a: Point, _ b: Point, _ c: Point) -> Bool {
    let (u, v) = ((x: b.x - a.x, y: b.y - a.y), (x: c.x - b.x, y: c.y - b.y))
    return u.x * v.y == u.y * v.x && u.x * v.x + u.y * v.y > 0
  }

  /// The ring, closed; empty when it is a point.
  var path: String {
    guard let first = corners.first, corners.count > 1 else { return "" }
    var path = "M" + Self.joined([first.x, first.y])
    var letter: Character?
    for (from, to) in zip(corners, corners.dropFirst()) {
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let step: (letter: Character, by: [Int]) =
        dy == 0 ? ("h", [dx]) : dx == 0 ? ("v", [dy]) : ("l", [dx, dy])
      if step.letter != letter {
        path.append(step.letter)
      } else if step.by[0] >= 0 {
        path += " "
      }
      path += Self.joined(step.by)
      letter = step.letter
    }
    return path + "Z"
  }

  /// Numbers, apart by a blank or by the sign of the later one.
  private static func joined(_ tenths: [Int]) -> String {
    tenths.enumerated().map { ($0 > 0 && $1 >= 0 ? " " : "") + digits($1) }.joined()
  }

  /// Tenths in the fewest characters: `-12` is `-1.2`, `5` is `.5`.
  private static func digits(_ tenths: Int) -> String {
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    let sign = tenths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole == 0 ? "" : "\(whole)").\(rest)"
  }
}
