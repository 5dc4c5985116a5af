extension TopList {
  /// Rank-biased overlap, extrapolated to infinite lists: how much two lists agree when the reader
  /// goes from one rank to the next with probability `persistence`. 1 for the same list, 0 for lists
  /// without a name in common; 1 for two empty lists, 0 when only one is.
  ///
  /// With `persistence` 0.9 the first ten ranks hold 86 % of the weight. Lists may be of unequal
  /// lengths.
  ///
  /// Complexity: O(longer length).
  /// - Precondition: `persistence` lies strictly between 0 and 1.
  /// Source: W. Webber, A. Moffat, J. Zobel, « A similarity measure for indefinite rankings », ACM
  /// TOIS 28(4), 2010, equation 32, doi:10.1145/1852102.1852106; checked against the package `rbo`.
  public func rankBiasedOverlap(with other: TopList, persistence p: Double = 0.9) -> Double {
    precondition(p > 0 && p < 1, "a persistence of \(p), expected 0 < p < 1")
    let (short, long) = count <= other.count ? (self, other) : (other, self)
    guard short.count > 0 else { return long.count == 0 ? 1 : 0 }
    let shared = Self.sharedAtEachDepth(short, long)
    let (s, l) = (short.count, long.count)
    let (sharedShort, sharedLong) = (shared[s - 1], shared[l - 1])
    var sum = 0.0
    var power = 1.0
    for depth in 1...l {
      power *= p
      let d = Double(depth)
      // Beyond the shorter list, its missing tail is taken to agree as often as its known part.
      let unseen = depth > s ? sharedShort * (d - Double(s)) / Double(s) : 0
      sum += (shared[depth - 1] + unseen) / d * power
    }
    // Of a list with itself the terms make 1 but for the last bits.
    return min(
      1,
      (1 - p) / p * sum
        + ((sharedLong - sharedShort) / Double(l) + sharedShort / Double(s)) * power)
  }

  /// Share of all the names of two lists that both hold, 0…1; 1 for two empty lists.
  ///
  /// Source: P. Jaccard, 1901.
  public func jaccard(with other: TopList) -> Double {
    let both = shared(with: other).count
    let either = count + other.count - both
    return either == 0 ? 1 : Double(both) / Double(either)
  }

  /// For each depth from 1 to the longer length, the names that stand in both lists above it.
  private static func sharedAtEachDepth(_ short: TopList, _ long: TopList) -> [Double] {
    var seen: Set<Int> = []
    var shared = 0.0
    return long.columns.indices.map { depth in
      if !seen.insert(long.columns[depth]).inserted { shared += 1 }
      if depth < short.count, !seen.insert(short.columns[depth]).inserted { shared += 1 }
      return shared
    }
  }
}
