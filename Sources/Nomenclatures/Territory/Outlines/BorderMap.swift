/// Borders of bassins as a net of arcs: each stretch of border stands there once, with the bassins on
/// both sides of it, so that what one of them gains by a change its neighbour loses.
///
/// Made from communes by leaving out the borders inside a bassin: a stretch that two communes of one
/// bassin go along in opposite ways.
public struct BorderMap: Equatable, Sendable {
  /// A stretch of border between two meeting points, or a whole loop without any.
  struct Arc: Equatable, Sendable {
    /// Places in `points`; the last is the first in a loop.
    var points: [Int32]
    /// Place in `bassins` of the one on the left of the way along.
    let left: Int32
    /// Place of the one on the right; `outside` when there is none.
    let right: Int32
  }

  /// What lies beyond the border of all bassins.
  static let outside: Int32 = -1

  /// The bassins, sorted by code.
  public let bassins: [BassinCode]
  /// Points of the borders; those that simplification left out still have their place.
  let points: [GridPoint]
  var arcs: [Arc]

  /// Dissolves communes into bassins.
  /// - Parameter shapes: The communes, each once.
  /// - Parameter bassinOf: Bassin of a commune; a commune without one is left out of the map.
  /// - Throws: `OverlapFault` when two communes take the same ground along a border.
  ///
  /// `Complexity:` O(points). `Determinism:` the same map whatever the order of `shapes`.
  public init(
    _ shapes: [CommuneShape], bassinOf: (CommuneCode) -> BassinCode?
  ) throws(OverlapFault) {
    var owned: [(shape: CommuneShape, bassin: BassinCode)] = []
    for shape in shapes.sorted(by: { $0.commune < $1.commune }) {
      if let bassin = bassinOf(shape.commune) { owned.append((shape, bassin)) }
    }
    bassins = Set(owned.map(\.bassin)).sorted()
    let places = Dictionary(
      zip(bassins, Int32(0)...), uniquingKeysWith: { first, _ in first })
    var net = EdgeNet()
    for (shape, bassin) in owned {
      try net.add(shape, owner: places[bassin] ?? Self.outside)
    }
    points = net.points
    var tracer = ArcTracer(net.borders(), pointCount: net.points.count)
    arcs = tracer.arcs()
  }

  /// Number of points of all the rings of the bassins, without the repeated last ones: a point
  /// between two bassins counts for both.
  public var ringPointCount: Int {
    arcs.reduce(0) { $0 + ($1.points.count - 1) * ($1.right == Self.outside ? 1 : 2) }
  }

  /// Latitude at the middle of the map, in degrees; 0 for an empty map.
  public var middleLatitude: Double {
    let used = arcs.flatMap(\.points).map { points[Int($0)].y }
    guard let south = used.min(), let north = used.max() else { return 0 }
    return (Double(south) + Double(north)) / 2e6
  }
}
