public import Columns
public import MarketStore

/// One count as the survey published it, for studies, which do not look into columns.
public struct PublishedCount: Equatable, Sendable {
  /// How much of a count was published.
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
  /// The whole with hidden parts at their mean; `nil` when no estimate is made of them.
  public let expected: Double?

  /// A count of some measure.
  public init(_ count: Count, of measure: Measure) {
    status =
      switch count.status {
      case .observed: .observed
      case .suppressed: .suppressed
      case .partial: .partial
      }
    visible = count.visible
    lower = count.lower
    upper = count.upper
    hiddenParts = count.hiddenParts
    expected = HiddenCountLaw.expected(count, of: measure)
  }
}

extension MarketSlice {
  /// The count of one row; `nil` when the slice lacks the measure.
  public func published(_ measure: Measure, row: Int) -> PublishedCount? {
    columns[measure].map { PublishedCount($0[row], of: measure) }
  }
}
