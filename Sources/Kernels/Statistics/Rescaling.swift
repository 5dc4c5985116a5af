internal import CFigureLoops

/// A change of scale that each value goes through by itself: brought back within bounds, less an
/// origin, over a unit.
public struct Rescaling: Hashable, Sendable {
  /// Values beyond these are brought back to them.
  public var bounds: ClosedRange<Double>
  /// The value that becomes 0.
  public var origin: Double
  /// The difference that becomes 1; below 0 where a higher value becomes a lower one.
  public var unit: Double

  /// A change of scale; none by default.
  public init(
    bounds: ClosedRange<Double> = -.infinity ... .infinity, origin: Double = 0, unit: Double = 1
  ) {
    self.bounds = bounds
    self.origin = origin
    self.unit = unit
  }

  /// The value on the new scale.
  @inlinable public func callAsFunction(_ value: Double) -> Double {
    let raised = value < bounds.lowerBound ? bounds.lowerBound : value
    return ((raised > bounds.upperBound ? bounds.upperBound : raised) - origin) / unit
  }

  /// Adds to each sum `weight` times the value, on the new scale, that stands at its place.
  ///
  /// - Parameters:
  ///   - values: figures, of which those from `start` on are taken, as many as there are sums.
  ///   - sums: what is added to, to the bit as `callAsFunction` would.
  public func add(
    _ weight: Double, _ values: [Double], from start: Int,
    to sums: UnsafeMutableBufferPointer<Double>
  ) {
    precondition(
      start >= 0 && start + sums.count <= values.count,
      "\(sums.count) places from \(start) on of \(values.count) values")
    let count = sums.count
    values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress, let sums = sums.baseAddress else { return }
      fl_add_scaled(
        sums, values + start, count, bounds.lowerBound, bounds.upperBound, origin, unit,
        weight)
    }
  }
}
