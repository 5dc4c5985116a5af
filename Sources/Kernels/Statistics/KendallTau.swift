/// Kendall's τ_b of two series, in −1…1: concordant less discordant pairs, ties left out of either
/// side's count.
///
/// - Returns: `nil` when it is undefined: fewer than two pairs, or a constant series.
///
/// Complexity: O(n log n).
/// - Precondition: the series have the same length, and their values are finite.
/// Source: Knight (1966), doi:10.1080/01621459.1966.10480879; checked against
/// `scipy.stats.kendalltau` and against every pair counted one by one.
public func kendallTauB(_ x: [Double], _ y: [Double]) -> Double? {
  checkPaired(x, y)
  guard !isConstant(x), !isConstant(y) else { return nil }
  let order = x.indices.sorted { (x[$0], y[$0]) < (x[$1], y[$1]) }
  let pairs = x.count * (x.count - 1) / 2
  let tiedX = tiedPairs(order) { x[$0] == x[$1] }
  let tiedBoth = tiedPairs(order) { x[$0] == x[$1] && y[$0] == y[$1] }
  var sortedY = order.map { y[$0] }
  let discordant = sortCountingSwaps(&sortedY)
  let tiedY = tiedPairs(Array(sortedY.indices)) { sortedY[$0] == sortedY[$1] }
  let difference = pairs - tiedX - tiedY + tiedBoth - 2 * discordant
  let sides = Double(pairs - tiedX).squareRoot() * Double(pairs - tiedY).squareRoot()
  return max(-1, min(1, Double(difference) / sides))
}

/// Pairs within runs of neighbours that `tied` finds equal.
private func tiedPairs(_ order: [Int], _ tied: (Int, Int) -> Bool) -> Int {
  var pairs = 0
  var run = 0
  for place in order.indices.dropFirst() {
    run = tied(order[place - 1], order[place]) ? run + 1 : 0
    pairs += run
  }
  return pairs
}

/// Sorts by merging, and counts how many pairs stood in strictly descending order.
private func sortCountingSwaps(_ values: inout [Double]) -> Int {
  var swaps = 0
  var width = 1
  while width < values.count {
    var merged: [Double] = []
    merged.reserveCapacity(values.count)
    for start in stride(from: 0, to: values.count, by: 2 * width) {
      let middle = min(start + width, values.count)
      let end = min(start + 2 * width, values.count)
      swaps += merge(values[start..<middle], values[middle..<end], into: &merged)
    }
    values = merged
    width *= 2
  }
  return swaps
}

/// Merges two sorted runs, and counts the pairs of which the second came to stand before the first.
private func merge(
  _ left: ArraySlice<Double>, _ right: ArraySlice<Double>, into merged: inout [Double]
) -> Int {
  var (left, right) = (left, right)
  var swaps = 0
  while let a = left.first, let b = right.first {
    if b < a {
      swaps += left.count
      merged.append(b)
      right = right.dropFirst()
    } else {
      merged.append(a)
      left = left.dropFirst()
    }
  }
  merged += left
  merged += right
  return swaps
}
