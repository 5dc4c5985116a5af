internal import CDistances

/// Squared Euclidean distance of two points of the same length, in squared units of the coordinates.
///
/// Determinism: the same bytes on every machine (fixed order, no fused products).
public func squaredDistance(_ x: ArraySlice<Double>, _ y: ArraySlice<Double>) -> Double {
  precondition(x.count == y.count, "distance of \(x.count) coordinates to \(y.count)")
  return x.withUnsafeBufferPointer { x in
    y.withUnsafeBufferPointer { y in
      guard let a = x.baseAddress, let b = y.baseAddress else { return 0 }
      return cd_squared_distance(a, b, x.count)
    }
  }
}

/// The processors for which the loops of this room are built.
package enum VectorLevel: Int32, CaseIterable, Sendable {
  case plain, avx2, avx512

  /// Uses no better one than this, nor than the machine has; for tests.
  package static func limit(to most: VectorLevel) -> VectorLevel {
    VectorLevel(rawValue: cd_limit_level(most.rawValue)) ?? .plain
  }
}
