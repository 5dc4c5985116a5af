/// A rectangle of a picture, from its top left corner.
public struct Box: Equatable, Sendable {
  /// Left side.
  public let x: Double
  /// Upper side.
  public let y: Double
  /// Width, 0 and up.
  public let width: Double
  /// Height, 0 and up.
  public let height: Double

  /// A rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Right side.
  public var right: Double { x + width }
  /// Lower side.
  public var bottom: Double { y + height }
  /// Its middle.
  public var middle: (x: Double, y: Double) { (x + width / 2, y + height / 2) }

  /// Whether they have more than a side in common.
  public func intersects(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether all of the other lies within.
  public func holds(_ other: Box) -> Bool {
    other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
  }

  /// The same, larger by a margin on every side.
  func grown(by margin: Double) -> Box {
    Box(
      x: x - margin, y: y - margin, width: max(0, width + 2 * margin),
      height: max(0, height + 2 * margin))
  }

  /// The smallest rectangle around points; `nil` without any.
  init?(around points: [(x: Double, y: Double)]) {
    guard let west = points.map(\.x).min(), let east = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    self.init(x: west, y: top, width: east - west, height: bottom - top)
  }
}
