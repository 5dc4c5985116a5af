/// A dictionary of codes: each distinct code once, known afterwards by its place.
///
/// Complexity: `insert` and `place(of:)` are O(1) on average.
public struct CodeDictionary<Code: Hashable & Sendable>: Sendable {
  /// The codes, by place.
  public private(set) var codes: [Code] = []
  private var places: [Code: Int] = [:]

  /// An empty dictionary.
  public init() {}

  /// A dictionary holding `codes` in order; a repeated code keeps its first place.
  public init(_ codes: some Sequence<Code>) {
    for code in codes { _ = insert(code) }
  }

  /// Number of distinct codes.
  public var count: Int { codes.count }

  /// The place of `code`, adding it at the end when it is new.
  public mutating func insert(_ code: Code) -> Int {
    if let place = places[code] { return place }
    places[code] = codes.count
    codes.append(code)
    return codes.count - 1
  }

  /// The place of `code`, or `nil` when it is unknown.
  public func place(of code: Code) -> Int? { places[code] }
}
