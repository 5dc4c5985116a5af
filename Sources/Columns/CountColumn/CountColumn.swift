/// A column of counts, the visible figures apart from what was hidden.
///
/// Shape: `count` rows. Five parallel arrays; a row's bounds differ from its visible figure only
/// where a part was hidden.
public struct CountColumn: Equatable, Sendable {
  /// How much of each count was published.
  public private(set) var statuses: [Count.Status] = []
  /// Sum of each count's published parts.
  public private(set) var visible: [Double] = []
  /// Least value of each whole.
  public private(set) var lower: [Double] = []
  /// Greatest value of each whole.
  public private(set) var upper: [Double] = []
  /// Number of hidden parts of each count.
  public private(set) var hiddenParts: [UInt32] = []

  /// An empty column.
  public init() {}

  /// A column of the given counts, in order.
  public init(_ counts: some Sequence<Count>) {
    for count in counts { append(count) }
  }

  /// A column of counts of which every part was published: the bounds share the figures' memory.
  public init(observed figures: [Double]) {
    statuses = Array(repeating: .observed, count: figures.count)
    visible = figures
    lower = figures
    upper = figures
    hiddenParts = Array(repeating: 0, count: figures.count)
  }

  /// Number of rows.
  public var count: Int { statuses.count }

  /// Makes room for `capacity` rows.
  public mutating func reserveCapacity(_ capacity: Int) {
    statuses.reserveCapacity(capacity)
    visible.reserveCapacity(capacity)
    lower.reserveCapacity(capacity)
    upper.reserveCapacity(capacity)
    hiddenParts.reserveCapacity(capacity)
  }

  /// Adds a row at the end.
  public mutating func append(_ count: Count) {
    statuses.append(count.status)
    visible.append(count.visible)
    lower.append(count.lower)
    upper.append(count.upper)
    hiddenParts.append(UInt32(count.hiddenParts))
  }

  /// The count of one row.
  public subscript(row: Int) -> Count {
    get {
      Count(
        status: statuses[row], visible: visible[row], lower: lower[row], upper: upper[row],
        hiddenParts: Int(hiddenParts[row]))
    }
    set {
      statuses[row] = newValue.status
      visible[row] = newValue.visible
      lower[row] = newValue.lower
      upper[row] = newValue.upper
      hiddenParts[row] = UInt32(newValue.hiddenParts)
    }
  }
}
