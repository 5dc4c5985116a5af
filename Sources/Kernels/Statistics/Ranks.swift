/// The rank of each value from the least (1) to the greatest (n), equal values sharing the mean of
/// the ranks that they occupy.
///
/// - Parameter values: any number of values, none of them NaN.
/// - Returns: as many ranks, each a multiple of ½.
///
/// Complexity: O(n log n).
/// Source: checked against `scipy.stats.rankdata(method="average")`.
public func averageRanks(_ values: [Double]) -> [Double] {
  precondition(!values.contains(where: \.isNaN), "ranks of values among which there is NaN")
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    // Ranks start+1…end have this mean.
    for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
    start = end
  }
  return ranks
}
