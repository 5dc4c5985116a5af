/// Sorts small rows of whole numbers, the greatest first, equal ones in their order.
///
/// Keys whose range takes 16 bits at most go by digits of eight bits, least first. Wider ones, scores for
/// the most part, are laid out by the eight leading bits of their range and put right where they lie; by digits
/// again where too many lie together.
///
/// Complexity: O(n) for each digit.
package struct DescendingOrder {
  /// What is sorted, the key upside down above its place: no two are equal, the least comes first.
  private var entries: [UInt64]
  private var others: [UInt64]
  private var starts: [Int32]

  /// Most entries that may share their leading bits.
  private static let most = 24

  /// Room for rows of the given length.
  package init(capacity: Int) {
    precondition(capacity <= Int(UInt16.max), "a row of \(capacity) columns")
    entries = Array(repeating: 0, count: capacity)
    others = entries
    starts = Array(repeating: 0, count: 256)
  }

  /// The place of the key of a rank, the greatest key's being 0.
  @inline(__always) package func place(_ rank: Int) -> Int { Int(entries[rank] & 0xFFFF) }

  /// The key of a rank.
  @inline(__always) package func key(_ rank: Int) -> UInt32 {
    ~UInt32(truncatingIfNeeded: entries[rank] >> 32)
  }

  /// Sorts as many keys as the capacity.
  package mutating func sort(_ unsorted: some RandomAccessCollection<UInt32>) {
    precondition(
      unsorted.count == entries.count, "\(unsorted.count) keys for \(entries.count) places")
    var (least, greatest) = (UInt32.max, UInt32.min)
    entries.withUnsafeMutableBufferPointer { entries in
      for (place, key) in unsorted.enumerated() {
        entries[place] = UInt64(~key) << 32 | UInt64(place)
        least = min(least, key)
        greatest = max(greatest, key)
      }
    }
    guard least < greatest else { return }
    let shift = 32 - (greatest - least).leadingZeroBitCount - 8
    if shift > 8, pass(shift, from: ~greatest) <= Self.most {
      insert()
    } else {
      sortByDigits(greatest)
    }
  }

  private mutating func sortByDigits(_ greatest: UInt32) {
    // After a pass that found too many together, equal keys still stand in the order of their places.
    var shift = 0
    while shift < 32, greatest >> shift > 0 {
      _ = pass(shift)
      shift += 8
    }
  }

  /// Orders by one digit of eight bits, keeping the order of equal ones.
  ///
  /// - Parameter first: what is taken from keys upside down, whose digit must then be their first.
  /// - Returns: how many have the same digit, at most.
  private mutating func pass(_ shift: Int, from first: UInt32 = 0) -> Int {
    var most: Int32 = 0
    entries.withUnsafeBufferPointer { entries in
      others.withUnsafeMutableBufferPointer { others in
        starts.withUnsafeMutableBufferPointer { starts in
          func digit(_ entry: UInt64) -> Int {
            Int(truncatingIfNeeded: ((entry >> 32) &- UInt64(first)) >> UInt64(shift)) & 0xFF
          }
          starts.update(repeating: 0)
          for entry in entries { starts[digit(entry)] &+= 1 }
          var sum: Int32 = 0
          for place in 0..<256 {
            let count = starts[place]
            starts[place] = sum
            sum &+= count
            most = max(most, count)
          }
          for entry in entries {
            let digit = digit(entry)
            others[Int(starts[digit])] = entry
            starts[digit] &+= 1
          }
        }
      }
    }
    swap(&entries, &others)
    return Int(most)
  }

  /// Moves each entry before the greater ones that stand just before it.
  private mutating func insert() {
    entries.withUnsafeMutableBufferPointer { entries in
      for rank in entries.indices.dropFirst() {
        let entry = entries[rank]
        var target = rank
        while target > 0, entries[target - 1] > entry {
          entries[target] = entries[target - 1]
          target -= 1
        }
        entries[target] = entry
      }
    }
  }
}
