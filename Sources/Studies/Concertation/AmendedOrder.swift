import Nomenclatures

/// A ranking of which the first names are the list, while amendments move it.
struct AmendedOrder: Equatable, Sendable {
  /// The ranked métiers, first rank first.
  private(set) var order: [MetierCode]
  /// Number of names of the list.
  private(set) var length: Int

  /// The first estimate.
  /// - Parameter length: names of the list; all of them when it is longer than the ranking.
  init(_ order: [MetierCode], length: Int) {
    self.order = order
    self.length = min(length, order.count)
  }

  /// The place of a métier, from 1; `nil` when it has none.
  func place(of metier: MetierCode) -> Int? { order.firstIndex(of: metier).map { $0 + 1 } }

  /// Whether a métier is in the list.
  func lists(_ metier: MetierCode) -> Bool { place(of: metier).map { $0 <= length } ?? false }

  /// Moves a métier as asked; a need moves nothing by itself.
  /// - Returns: whether anything changed.
  ///
  /// Complexity: O(métiers).
  mutating func apply(_ action: Amendment.Action, _ value: Double?, to metier: MetierCode) -> Bool {
    let places = Int(value ?? 0)
    let found = order.firstIndex(of: metier)
    switch action {
    case .raise: return found.map { move($0, to: $0 - places) } ?? false
    case .lower: return found.map { move($0, to: $0 + places) } ?? false
    case .place: return found.map { move($0, to: places - 1) } ?? false
    case .add: return add(metier, found, at: value.map { Int($0) - 1 } ?? length)
    case .remove: return found.map { remove($0) } ?? false
    case .need, .scale: return false
    }
  }

  /// Those in between make room, one place each; the list keeps its length.
  private mutating func move(_ place: Int, to asked: Int) -> Bool {
    let target = max(0, min(order.count - 1, asked))
    guard target != place else { return false }
    order.insert(order.remove(at: place), at: target)
    return true
  }

  /// The list grows by one; nobody leaves it.
  private mutating func add(_ metier: MetierCode, _ found: Int?, at asked: Int) -> Bool {
    if let found {
      guard found >= length else { return false }
      order.remove(at: found)
    }
    order.insert(metier, at: min(asked, length))
    length += 1
    return true
  }

  /// The list shrinks by one; nobody takes the place.
  private mutating func remove(_ place: Int) -> Bool {
    guard place < length else { return false }
    order.remove(at: place)
    length -= 1
    return true
  }
}
