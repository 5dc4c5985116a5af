/// Least number of insertions, deletions, substitutions and swaps of neighbours that lead from `a`
/// to `b`.
///
/// Complexity: O(a·b) time, O(b) space.
/// Source: optimal string alignment, after Damerau (1964), doi:10.1145/363958.363994.
public func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let substitution = last[j] + (a[i] == b[j] ? 0 : 1)
      var best = min(substitution, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
