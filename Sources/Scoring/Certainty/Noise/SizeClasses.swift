/// Classes of volume, each from one bound to below the next, the first from 0 on.
public struct SizeClasses: Equatable, Sendable {
  /// Where a class ends and the next begins, ascending.
  public let bounds: [Double]

  /// Classes parted by the given bounds.
  /// - Precondition: bounds ascend.
  public init(bounds: [Double]) {
    precondition(
      zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }, "bounds \(bounds) of classes")
    self.bounds = bounds
  }

  /// Up to 20, 50, 100, 200, 400, and above.
  public static let standard = SizeClasses(bounds: [20, 50, 100, 200, 400])

  /// Number of classes.
  public var count: Int { bounds.count + 1 }

  /// The class of a volume, 0..<`count`.
  public func index(of volume: Double) -> Int { bounds.count { $0 <= volume } }
}
