internal import CFigureLoops

/// Mean and dispersion of values, each first brought back within bounds.
///
/// Determinism: sums run over 32 lanes, value i in lane i mod 32, then over the lanes, then over the
/// last values that fill no turn: the same bits for the same values in the same order.
public struct Moments: Equatable, Sendable {
  /// Number of values.
  public let count: Int
  /// Their mean; 0 when there is none.
  public let mean: Double
  /// Sum of the squared deviations from the mean.
  public let squares: Double

  /// Moments of any number of finite values.
  ///
  /// Complexity: O(n), two passes.
  public init(of values: [Double], within bounds: ClosedRange<Double> = -.infinity ... .infinity) {
    count = values.count
    guard count > 0 else {
      (mean, squares) = (0, 0)
      return
    }
    let (lower, upper) = (bounds.lowerBound, bounds.upperBound)
    mean = fl_sum(values, values.count, lower, upper) / Double(values.count)
    squares = fl_squares(values, values.count, lower, upper, mean)
  }

  /// Sample standard deviation (n − 1); `nil` for fewer than two values.
  public var deviation: Double? {
    count > 1 ? (squares / Double(count - 1)).squareRoot() : nil
  }
}

/// The least and the greatest of finite values; `nil` when there is none.
///
/// Complexity: O(n).
public func extremes(of values: [Double]) -> ClosedRange<Double>? {
  guard let first = values.first else { return nil }
  var least = SIMD8(repeating: first)
  var greatest = least
  let rest = values.withUnsafeBytes { bytes in
    for at in stride(from: 0, to: values.count - 7, by: 8) {
      let lanes = bytes.loadUnaligned(fromByteOffset: at * 8, as: SIMD8<Double>.self)
      least.replace(with: lanes, where: lanes .< least)
      greatest.replace(with: lanes, where: lanes .> greatest)
    }
    return values[(values.count / 8 * 8)...]
  }
  let ends = rest.reduce((least.min(), greatest.max())) { (min($0.0, $1), max($0.1, $1)) }
  return ends.0...ends.1
}

/// Whether no value is infinite or NaN.
func areFinite(_ values: [Double]) -> Bool { fl_are_finite(values, values.count) != 0 }
