/// One count as a survey publishes it: a figure, or what is known of a figure that was hidden.
///
/// A count may be a sum of several published parts (one per département, say), some of which were
/// hidden. What is visible and what is hidden are never mixed: `visible` holds the sum of the
/// published parts only, and `lower`…`upper` the bounds of the whole.
///
/// - `observed`: every part was published; `lower == visible == upper`.
/// - `suppressed`: no part was published.
/// - `partial`: some were; `*` + 12 is visible 12, bounds 13…16, one hidden part.
///
/// A count that nobody observed is no `Count` at all: it is absent (`nil`), which is not zero.
public struct Count: Equatable, Sendable {
  /// How much of a count was published.
  public enum Status: UInt8, Sendable, CaseIterable {
    /// Every part was published.
    case observed = 0
    /// No part was published.
    case suppressed = 1
    /// Some parts were published, others hidden.
    case partial = 2
  }

  /// How much of the count was published.
  public let status: Status
  /// Sum of the published parts; 0 when none was. Never read it alone: see `status`.
  public let visible: Double
  /// Least value the whole can take.
  public let lower: Double
  /// Greatest value the whole can take.
  public let upper: Double
  /// Number of parts that were hidden; 0 exactly when `observed`.
  public let hiddenParts: Int

  /// A count of which every part was published.
  public static func observed(_ value: Double) -> Count {
    Count(status: .observed, visible: value, lower: value, upper: value, hiddenParts: 0)
  }

  /// A single hidden part known to lie in `bounds`.
  /// - Precondition: `bounds` do not go below 0.
  public static func suppressed(in bounds: ClosedRange<Double>) -> Count {
    Count(
      status: .suppressed, visible: 0, lower: bounds.lowerBound, upper: bounds.upperBound,
      hiddenParts: 1)
  }

  /// The published figure, only when the whole of it was published.
  public var observedValue: Double? { status == .observed ? visible : nil }

  /// Whether a part of the figure was hidden.
  public var hasHiddenPart: Bool { status != .observed }

  /// Expected value when each hidden part is worth `mean` on average, kept within the bounds.
  public func expected(hiddenMean mean: Double) -> Double {
    min(upper, max(lower, visible + Double(hiddenParts) * mean))
  }

  /// The sum of two counts: visible parts add up, and so do bounds.
  public static func + (a: Count, b: Count) -> Count {
    Count(
      status: a.status == b.status ? a.status : .partial, visible: a.visible + b.visible,
      lower: a.lower + b.lower, upper: a.upper + b.upper,
      hiddenParts: a.hiddenParts + b.hiddenParts)
  }

  /// A count rebuilt from its stored parts.
  /// - Precondition: `visible ≤ lower ≤ upper`; an observed count hides nothing, and its bounds are
  ///   its visible figure; a suppressed one has nothing visible.
  public init(
    status: Status, visible: Double, lower: Double, upper: Double, hiddenParts: Int
  ) {
    precondition(
      visible <= lower && lower <= upper,
      "visible \(visible), bounds \(lower)…\(upper); expected visible ≤ lower ≤ upper")
    precondition(
      Self.agree(status, visible: visible, upper: upper, hiddenParts: hiddenParts),
      "\(status): visible \(visible), upper \(upper), \(hiddenParts) hidden parts do not agree")
    self.status = status
    self.visible = visible
    self.lower = lower
    self.upper = upper
    self.hiddenParts = hiddenParts
  }

  /// Whether a status goes with the figures beside it, bounds being in order.
  private static func agree(
    _ status: Status, visible: Double, upper: Double, hiddenParts: Int
  ) -> Bool {
    switch status {
    case .observed: hiddenParts == 0 && visible == upper
    case .suppressed: hiddenParts > 0 && visible == 0
    case .partial: hiddenParts > 0
    }
  }
}
