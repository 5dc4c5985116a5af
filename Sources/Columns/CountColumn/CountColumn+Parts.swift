extension CountColumn {
  /// What is known of a count of which a part was hidden.
  public struct HiddenPart: Equatable, Sendable {
    /// Number of parts that were hidden, at least 1.
    public let parts: UInt32
    /// Least value of the whole.
    public let lower: Double
    /// Greatest value of the whole.
    public let upper: Double

    /// A hidden part with the bounds of the whole.
    public init(parts: UInt32, lower: Double, upper: Double) {
      self.parts = parts
      self.lower = lower
      self.upper = upper
    }
  }

  /// What is known of the rows that have a hidden part, in row order.
  ///
  /// Complexity: O(count).
  public var hidden: [HiddenPart] {
    statuses.indices.lazy.filter { statuses[$0] != .observed }.map {
      HiddenPart(parts: hiddenParts[$0], lower: lower[$0], upper: upper[$0])
    }
  }

  /// A column rebuilt from what was stored of it: `statuses` and `visible` of shape `count`, and
  /// `hidden` for the rows whose status is not `observed`, in row order. `nil` when shapes differ or
  /// a row breaks the rules of `Count`: a stored column is data, and may be damaged.
  ///
  /// Complexity: O(count).
  public init?(statuses: [Count.Status], visible: [Double], hidden: [HiddenPart]) {
    guard visible.count == statuses.count else { return nil }
    self.init()
    reserveCapacity(statuses.count)
    var next = hidden.makeIterator()
    for (status, visible) in zip(statuses, visible) {
      guard let count = Self.count(status, visible, status == .observed ? nil : next.next())
      else { return nil }
      append(count)
    }
    guard next.next() == nil else { return nil }
  }

  private static func count(
    _ status: Count.Status, _ visible: Double, _ hidden: HiddenPart?
  ) -> Count? {
    guard let hidden else {
      return status == .observed && visible.isFinite ? .observed(visible) : nil
    }
    guard hidden.parts > 0, visible.isFinite, visible <= hidden.lower, hidden.lower <= hidden.upper,
      hidden.upper.isFinite, status == .partial || visible == 0
    else { return nil }
    return Count(
      status: status, visible: visible, lower: hidden.lower, upper: hidden.upper,
      hiddenParts: Int(hidden.parts))
  }
}
