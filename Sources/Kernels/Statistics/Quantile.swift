/// The quantile of `values` at probability `p`, by linear interpolation between order statistics.
///
/// - Parameter values: any number of finite values, in any order.
/// - Parameter p: in 0…1; 0 gives the least value, 1 the greatest, ½ the median.
/// - Returns: `nil` when there is no value.
///
/// Complexity: O(n); values are not sorted.
/// Source: type 7 of Hyndman and Fan (1996), doi:10.2307/2684934; checked against numpy
/// (`method="linear"`), whose two-sided interpolation it follows, so that it never leaves the two
/// neighbours and grows with `p`.
public func quantile(of values: [Double], at p: Double) -> Double? {
  quantiles(of: values, at: [p])?.first
}

/// The quantiles of `values` at each of `probabilities`.
///
/// - Returns: one quantile per probability, in their order; `nil` when there is no value.
///
/// Complexity: O(n) for each probability.
public func quantiles(of values: [Double], at probabilities: [Double]) -> [Double]? {
  precondition(areFinite(values), "quantiles of values that are not all finite")
  precondition(
    probabilities.allSatisfy { (0...1).contains($0) }, "\(probabilities) are not all in 0…1")
  return quantiles(ofFinite: values, at: probabilities)
}

/// The same of values known to be finite, at probabilities known to be in 0…1.
package func quantiles(ofFinite values: [Double], at probabilities: [Double]) -> [Double]? {
  guard !values.isEmpty else { return nil }
  return values.withUnsafeBufferPointer { values in
    let sample = Selection.sample(of: values)
    return probabilities.map { quantile(values, at: $0, sample) }
  }
}

private func quantile(
  _ values: UnsafeBufferPointer<Double>, at p: Double, _ sample: [Double]
) -> Double {
  let place = Double(values.count - 1) * p
  let below = Int(place)
  let t = place - Double(below)
  let (a, b) = Selection.pair(values, at: below, sample: sample)
  return t < 0.5 ? a + (b - a) * t : b - (b - a) * (1 - t)
}
