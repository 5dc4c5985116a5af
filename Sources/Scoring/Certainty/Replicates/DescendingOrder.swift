/// Sorts small rows of whole numbers, the greatest first, equal ones in their order: by digits of
/// eight bits, least first, as many as the greatest needs.
///
/// Complexity: O(n) for each digit.
package struct DescendingOrder {
  /// The places, the greatest key's first.
  package private(set) var order: [UInt16]
  /// The keys in that order.
  package private(set) var keys: [UInt32]
  private var otherOrder: [UInt16]
  private var otherKeys: [UInt32]

  /// Room for rows of the given length.
  package init(capacity: Int) {
    precondition(capacity <= Int(UInt16.max), "a row of \(capacity) columns")
    order = Array(repeating: 0, count: capacity)
    keys = Array(repeating: 0, count: capacity)
    (otherOrder, otherKeys) = (order, keys)
  }

  /// Sorts as many keys as the capacity.
  package mutating func sort(_ unsorted: ArraySlice<UInt32>) {
    var greatest: UInt32 = 0
    for (place, key) in unsorted.enumerated() {
      keys[place] = key
      order[place] = UInt16(truncatingIfNeeded: place)
      greatest = max(greatest, key)
    }
    var shift: UInt32 = 0
    while shift < 32, greatest >> shift > 0 {
      pass(shift)
      shift += 8
    }
  }

  /// Orders by one digit, keeping the order of equal ones.
  private mutating func pass(_ shift: UInt32) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { starts in
      starts.initialize(repeating: 0)
      for key in keys { starts[Int(~(key >> shift) & 0xFF)] += 1 }
      var sum: Int32 = 0
      for digit in 0..<256 { (starts[digit], sum) = (sum, sum + starts[digit]) }
      for place in keys.indices {
        let digit = Int(~(keys[place] >> shift) & 0xFF)
        let target = Int(starts[digit])
        starts[digit] += 1
        otherKeys[target] = keys[place]
        otherOrder[target] = order[place]
      }
    }
    swap(&keys, &otherKeys)
    swap(&order, &otherOrder)
  }
}
