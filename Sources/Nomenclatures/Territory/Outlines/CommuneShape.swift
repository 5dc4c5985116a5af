/// The ground of one commune, as a file draws it.
public struct CommuneShape: Equatable, Sendable {
  /// The commune.
  public let commune: CommuneCode
  /// Its parts: closed rings, in whichever direction they run.
  public let polygons: [BassinOutline.Polygon]

  /// A commune with its ground.
  public init(commune: CommuneCode, polygons: [BassinOutline.Polygon]) {
    self.commune = commune
    self.polygons = polygons
  }
}

/// Two communes that lie on the same side of one stretch of border: their ground overlaps.
public struct OverlapFault: Error, Equatable, Sendable {
  /// The commune that came first.
  public let first: CommuneCode
  /// The commune that takes the same ground; the same as `first` when it overlaps itself.
  public let second: CommuneCode
  /// Where the stretch begins.
  public let point: BassinOutline.Point

  /// A fault.
  public init(first: CommuneCode, second: CommuneCode, point: BassinOutline.Point) {
    self.first = first
    self.second = second
    self.point = point
  }
}
