/// Joins sides of borders into arcs that run from one meeting point to the next.
struct ArcTracer {
  private let borders: [EdgeNet.Border]
  /// Sides that begin at each point, by their place in `borders`.
  private var outgoing: [[Int32]]
  /// Points where an arc ends: other than one side in and one out between the same bassins.
  private var isMeeting: [Bool]
  private var isDone: [Bool]

  init(_ borders: [EdgeNet.Border], pointCount: Int) {
    self.borders = borders
    outgoing = Array(repeating: [], count: pointCount)
    var incoming = outgoing
    for (place, border) in borders.enumerated() {
      outgoing[Int(border.from)].append(Int32(place))
      incoming[Int(border.to)].append(Int32(place))
    }
    isDone = Array(repeating: false, count: borders.count)
    isMeeting = zip(outgoing, incoming).map { out, into in
      guard out.count == 1, into.count == 1 else { return !(out.isEmpty && into.isEmpty) }
      let (a, b) = (borders[Int(into[0])], borders[Int(out[0])])
      return (a.left, a.right) != (b.left, b.right)
    }
  }

  /// Every side in exactly one arc: those between meeting points, then the loops without any.
  mutating func arcs() -> [BorderMap.Arc] {
    var arcs: [BorderMap.Arc] = []
    for point in outgoing.indices where isMeeting[point] {
      for start in outgoing[point] { arcs.append(follow(start)) }
    }
    for start in borders.indices where !isDone[start] { arcs.append(follow(Int32(start))) }
    return arcs
  }

  /// The arc that begins with a side, up to the next meeting point or back to its own beginning.
  private mutating func follow(_ start: Int32) -> BorderMap.Arc {
    let first = borders[Int(start)]
    var points = [first.from, first.to]
    isDone[Int(start)] = true
    while let last = points.last, !isMeeting[Int(last)], last != first.from {
      let next = outgoing[Int(last)][0]
      isDone[Int(next)] = true
      points.append(borders[Int(next)].to)
    }
    return BorderMap.Arc(points: points, left: first.left, right: first.right)
  }
}
