public import Columns

/// One figure of an indicator, with what is known of it when a part was hidden.
public struct Figure: Equatable, Sendable {
  /// How much of what it is made of was published.
  public let status: Count.Status
  /// Its value, or its expected value when a part was hidden; `nil` when nothing can stand in for
  /// the hidden part.
  public let expected: Double?
  /// Least value that it can take; `expected` when observed.
  public let lower: Double
  /// Greatest value that it can take; `expected` when observed.
  public let upper: Double

  /// A figure.
  /// - Precondition: the expected value lies within the bounds.
  public init(status: Count.Status, expected: Double?, lower: Double, upper: Double) {
    precondition(lower <= upper, "bounds \(lower)…\(upper) are not in order")
    if let expected {
      precondition(
        (lower...upper).contains(expected), "expected value \(expected) for \(lower)…\(upper)")
    }
    self.status = status
    self.expected = expected
    self.lower = lower
    self.upper = upper
  }

  /// How much of what it is made of was published, for studies, which do not look into columns.
  public var publication: PublishedCount.Status {
    switch status {
    case .observed: .observed
    case .suppressed: .suppressed
    case .partial: .partial
    }
  }

  /// The published figure, only when the whole of it was published.
  public var observedValue: Double? { status == .observed ? expected : nil }
}
