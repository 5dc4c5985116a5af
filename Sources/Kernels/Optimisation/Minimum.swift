/// Where a function of one variable is least within an interval, by golden section: as many
/// evaluations as it takes to know the place to within `tolerance`.
///
/// A function with several valleys gives one of them. One that goes down to an end gives a place
/// within `tolerance` of that end.
///
/// - Parameters:
///   - interval: where to look, finite.
///   - tolerance: width of the last interval, above 0.
/// Complexity: O(log(width / tolerance)) evaluations.
/// Determinism: the same function, interval and tolerance give the same place.
/// Source: Kiefer (1953), doi:10.1090/S0002-9939-1953-0055639-3; checked against
/// `scipy.optimize.minimize_scalar(method="bounded")`.
public func placeOfMinimum(
  in interval: ClosedRange<Double>, tolerance: Double, _ function: (Double) throws -> Double
) rethrows -> Double {
  precondition(
    interval.lowerBound.isFinite && interval.upperBound.isFinite && tolerance > 0,
    "a minimum within \(interval) to \(tolerance)")
  let ratio = (5.0.squareRoot() - 1) / 2
  var (low, high) = (interval.lowerBound, interval.upperBound)
  var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
  var (atLeft, atRight) = (try function(left), try function(right))
  while high - low > tolerance {
    if atLeft <= atRight {
      (high, right, atRight) = (right, left, atLeft)
      left = high - ratio * (high - low)
      atLeft = try function(left)
    } else {
      (low, left, atLeft) = (left, right, atRight)
      right = low + ratio * (high - low)
      atRight = try function(right)
    }
  }
  return (low + high) / 2
}
