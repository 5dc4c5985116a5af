internal import CFigureLoops

/// The values that stand at one place of a sequence once sorted, and at the next one, found without
/// sorting it.
///
/// A sample tells between which two values they lie but for bad luck; what lies between is kept, and
/// looked at the same way until it is short enough to sort. What the sample guessed wrong is
/// partitioned instead: luck changes the time, never the answer.
///
/// Source: R. W. Floyd and R. L. Rivest, « Expected time bounds for selection », CACM 18(3), 1975,
/// doi:10.1145/360680.360691.
enum Selection {
  /// Two neighbours in ascending order; the same value twice at the last place.
  typealias Pair = (value: Double, next: Double)

  /// Sequences up to this length are sorted.
  private static let shortest = 96
  /// Some of the values, in ascending order; none of so few that they are to be sorted.
  ///
  /// Places go by steps of the golden ratio: whatever its length or period, a sequence is covered
  /// evenly. Large enough to leave few values, small enough to cost less than reading them.
  static func sample(of values: UnsafeBufferPointer<Double>) -> [Double] {
    guard values.count > shortest else { return [] }
    var sample = (0..<min(512, max(32, values.count / 56))).map { draw in
      let turn = UInt64(draw) &* 0x9E37_79B9_7F4A_7C15
      return values[Int(turn.multipliedFullWidth(by: UInt64(values.count)).high)]
    }
    sample.sort()
    return sample
  }

  /// The values at `place`, from 0 for the least, and at the next one.
  ///
  /// Complexity: O(n), O(n log n) at worst.
  /// - Precondition: 0 ≤ `place` < n, no value is NaN, and `sample` is theirs.
  static func pair(
    _ values: UnsafeBufferPointer<Double>, at place: Int, sample: [Double]
  ) -> Pair {
    precondition(place >= 0 && place < values.count, "place \(place) of \(values.count) values")
    let room = values.count + Int(FL_PADDING)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: room) { room in
      let kept = UnsafeMutableBufferPointer(rebasing: room[..<values.count])
      guard values.count > shortest else {
        _ = kept.initialize(from: values)
        sort(kept[...])
        return pair(inSorted: kept, at: place)
      }
      let (lower, upper) = bracket(sample, around: place, of: values.count)
      let (below, inside) = keep(values, from: lower, to: upper, in: kept)
      let next = min(place + 1, values.count - 1)
      if below <= place, next < below + inside {
        if lower == upper { return (lower, lower) }
        if inside <= values.count / 2 {
          let rest = UnsafeBufferPointer(rebasing: kept[..<inside])
          return pair(rest, at: place - below, sample: Self.sample(of: rest))
        }
      }
      _ = kept.initialize(from: values)
      return partitioned(kept, at: place)
    }
  }

  /// Two values of a sample between which those at `place` and behind it are expected.
  private static func bracket(
    _ sample: [Double], around place: Int, of count: Int
  ) -> (lower: Double, upper: Double) {
    // Standard deviations of the place in the sample: few where a wrong guess costs little.
    let margin: Double = count > 16_384 ? 3 : 2
    let size = Double(sample.count)
    let share = (Double(place) + 0.5) / Double(count)
    let width = margin * (size * share * (1 - share)).squareRoot() + 1
    let (first, last) = (size * share - width, size * share + width)
    return (
      first < 0 ? -.infinity : sample[Int(first)], last >= size ? .infinity : sample[Int(last)]
    )
  }

  /// Keeps the values from `lower` to `upper`, and counts those below.
  private static func keep(
    _ values: UnsafeBufferPointer<Double>, from lower: Double, to upper: Double,
    in kept: UnsafeMutableBufferPointer<Double>
  ) -> (below: Int, inside: Int) {
    var below = 0
    let inside = fl_keep(
      values.baseAddress, values.count, lower, upper, kept.baseAddress, &below)
    return (below, inside)
  }

  /// The same by partition in three parts, in place.
  private static func partitioned(
    _ values: UnsafeMutableBufferPointer<Double>, at place: Int
  ) -> Pair {
    var (from, to) = (0, values.count)
    var turnsLeft = 2 * (Int.bitWidth - values.count.leadingZeroBitCount)
    while to - from > shortest, turnsLeft > 0 {
      let (first, last) = part(values, from, to)
      if place < first {
        to = first
      } else if place >= last {
        from = last
      } else {
        (from, to) = (first, last)
        break
      }
      turnsLeft -= 1
    }
    sort(values[from..<to])
    let next = place + 1 < to ? values[place + 1] : values[to...].min() ?? values[place]
    return (values[place], next)
  }

  /// Puts values below a pivot before those equal to it, and those before the others; gives where
  /// the equal ones stand.
  private static func part(
    _ values: UnsafeMutableBufferPointer<Double>, _ from: Int, _ to: Int
  ) -> (first: Int, last: Int) {
    let three = [values[from], values[from + (to - from) / 2], values[to - 1]].sorted()
    let pivot = three[1]
    var (first, at, last) = (from, from, to)
    while at < last {
      let value = values[at]
      if value < pivot {
        values.swapAt(first, at)
        first += 1
        at += 1
      } else if value > pivot {
        last -= 1
        values.swapAt(last, at)
      } else {
        at += 1
      }
    }
    return (first, last)
  }

  private static func sort(_ values: Slice<UnsafeMutableBufferPointer<Double>>) {
    var values = UnsafeMutableBufferPointer(rebasing: values)
    values.sort()
  }

  private static func pair(
    inSorted values: UnsafeMutableBufferPointer<Double>, at place: Int
  ) -> Pair {
    (values[place], values[min(place + 1, values.count - 1)])
  }
}
