/// A change, and between what bounds the true one may lie.
public struct CountChange: Equatable, Sendable {
  /// What can be said of it.
  public enum Verdict: String, Sendable, CaseIterable {
    /// The whole interval lies above 0.
    case rise
    /// The whole interval lies below 0.
    case fall
    /// It holds 0.
    case uncertain
  }

  /// The first figure.
  public let earlier: Double
  /// The second.
  public let later: Double
  /// Where the middle 90 % of what the true change may be begins.
  public let low: Double
  /// Where it ends.
  public let high: Double

  /// The change that was seen.
  public var value: Double { later - earlier }

  /// What can be said of it.
  public var verdict: Verdict { low > 0 ? .rise : high < 0 ? .fall : .uncertain }

  /// A change between bounds.
  public init(_ earlier: Double, _ later: Double, low: Double, high: Double) {
    precondition(low <= high, "bounds \(low) and \(high)")
    self.earlier = earlier
    self.later = later
    self.low = low
    self.high = high
  }

  /// Half the width of the normal law's middle 90 %, in standard deviations.
  static let reach = 1.6448536269514722

  /// A change whose figures both vary, by the normal law.
  public init(_ earlier: Double, _ later: Double, variance: Double) {
    let half = Self.reach * max(0, variance).squareRoot()
    let change = later - earlier
    self.init(earlier, later, low: change - half, high: change + half)
  }

  /// The sum of changes that vary each by itself.
  public static func sum(_ changes: [CountChange]) -> CountChange {
    let half = changes.reduce(0) { $0 + ($1.high - $1.low) * ($1.high - $1.low) / 4 }.squareRoot()
    let (earlier, later) = (
      changes.reduce(0) { $0 + $1.earlier }, changes.reduce(0) { $0 + $1.later }
    )
    return CountChange(earlier, later, low: later - earlier - half, high: later - earlier + half)
  }
}
