/// A count as a study hands it on: what was published of it, and what is known of the rest.
///
/// Unit: projets. A count that nobody observed is no figure at all (`nil`), which is not zero.
public struct CountFigure: Equatable, Sendable {
  /// How much of a figure was published.
  public enum Status: String, Sendable, CaseIterable {
    /// All of it.
    case observed
    /// Nothing but its bounds.
    case suppressed
    /// Some parts of a sum, others hidden.
    case partial
  }

  /// How much of it was published.
  public let status: Status
  /// Sum of the published parts; 0 when none was.
  public let visible: Double
  /// Least value of the whole.
  public let lower: Double
  /// Greatest value of the whole.
  public let upper: Double
  /// Number of parts that were hidden.
  public let hiddenParts: Int
  /// The whole with each hidden part at its expected value; `nil` when the law of the hidden part
  /// is not estimated.
  public let expected: Double?

  /// A figure.
  public init(
    status: Status, visible: Double, lower: Double, upper: Double, hiddenParts: Int,
    expected: Double?
  ) {
    self.status = status
    self.visible = visible
    self.lower = lower
    self.upper = upper
    self.hiddenParts = hiddenParts
    self.expected = expected
  }
}
