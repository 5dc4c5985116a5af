/// A rate of 0…1 as a study hands it on.
///
/// Undefined (`nil` where it stands) when its denominator was not observed or can be nothing but 0.
public struct RateFigure: Equatable, Sendable {
  /// Least value that the figures allow.
  public let lower: Double
  /// Greatest value that the figures allow.
  public let upper: Double
  /// The ratio of the expected figures.
  public let expected: Double?

  /// A rate.
  public init(lower: Double, upper: Double, expected: Double?) {
    self.lower = lower
    self.upper = upper
    self.expected = expected
  }

  /// The rate, only when both figures were published in whole.
  public var observed: Double? { lower == upper ? lower : nil }
}
