/// Turns the sides of one ground, the ground on their left, into the rings of polygons.
struct RingTracer {
  let points: [GridPoint]
  /// Where the sides that begin at each point lead.
  private var outgoing: [Int32: [Int32]] = [:]
  private let starts: [Int32]

  /// The sides of one ground, as pairs of places in `points`.
  init(_ sides: [(from: Int32, to: Int32)], points: [GridPoint]) {
    self.points = points
    for side in sides { outgoing[side.from, default: []].append(side.to) }
    starts = sides.map(\.from)
  }

  /// The rings, each through a point once at most, without the repeated last point.
  mutating func rings() -> [[GridPoint]] {
    var rings: [[GridPoint]] = []
    for start in starts {
      while let next = outgoing[start]?.first {
        rings += split(walk(from: start, to: next))
      }
    }
    return rings.map(Self.fromLeast)
  }

  /// Walks along the ground until it would go out by its first side again, taking each side out of
  /// those left.
  private mutating func walk(from start: Int32, to next: Int32) -> [Int32] {
    var way = [start]
    var (last, here) = (start, next)
    while let onward = turn(at: here, from: last), (here, onward) != (start, next) {
      way.append(here)
      take(here, onward)
      (last, here) = (here, onward)
    }
    take(start, next)
    return way
  }

  private mutating func take(_ from: Int32, _ to: Int32) {
    guard let place = outgoing[from]?.firstIndex(of: to) else { return }
    outgoing[from]?.remove(at: place)
  }

  /// The side to go on by: the first one clockwise from the way back, so that the ground between
  /// both is the one on the left.
  private func turn(at here: Int32, from last: Int32) -> Int32? {
    guard let ways = outgoing[here], var best = ways.first else { return nil }
    for way in ways.dropFirst() where isSooner(way, than: best, at: here, from: last) {
      best = way
    }
    return best
  }

  /// Whether turning clockwise at `here` from the direction of `last` meets `a` before `b`.
  private func isSooner(_ a: Int32, than b: Int32, at here: Int32, from last: Int32) -> Bool {
    let (origin, back) = (points[Int(here)], points[Int(last)])
    let (first, second) = (points[Int(a)], points[Int(b)])
    let (sideA, sideB) = (
      GridPoint.turn(origin, back, first) < 0, GridPoint.turn(origin, back, second) < 0
    )
    // On the right of the way back: less than half a turn clockwise.
    if sideA != sideB { return sideA }
    return GridPoint.turn(origin, first, second) < 0
  }

  /// Cuts a walk wherever it comes back to a point.
  private func split(_ way: [Int32]) -> [[GridPoint]] {
    var rings: [[GridPoint]] = []
    var open: [Int32] = []
    var place: [Int32: Int] = [:]
    for point in way + way.prefix(1) {
      if let start = place[point] {
        rings.append(open[start...].map { points[Int($0)] })
        for left in open[(start + 1)...] { place[left] = nil }
        open.removeSubrange((start + 1)...)
      } else {
        place[point] = open.count
        open.append(point)
      }
    }
    return rings
  }

  /// The same ring begun at its least point.
  private static func fromLeast(_ ring: [GridPoint]) -> [GridPoint] {
    guard let least = ring.indices.min(by: { ring[$0] < ring[$1] }) else { return ring }
    return Array(ring[least...] + ring[..<least])
  }
}
