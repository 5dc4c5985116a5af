/// Pearson's linear correlation of two series, in −1…1.
///
/// - Returns: `nil` when it is undefined: fewer than two pairs, or a constant series.
///
/// Complexity: O(n), in two passes.
/// - Precondition: the series have the same length, and their values are finite.
/// Source: checked against `scipy.stats.pearsonr`.
public func pearson(_ x: [Double], _ y: [Double]) -> Double? {
  checkPaired(x, y)
  guard !isConstant(x), !isConstant(y) else { return nil }
  let (a, b) = (centred(x), centred(y))
  let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  let norms = squares(a).squareRoot() * squares(b).squareRoot()
  guard norms > 0 else { return nil }
  return max(-1, min(1, product / norms))
}

/// Spearman's rank correlation of two series, in −1…1: Pearson's on average ranks.
///
/// - Returns: `nil` when it is undefined: fewer than two pairs, or a constant series.
///
/// Complexity: O(n log n).
/// - Precondition: the series have the same length, and their values are finite.
/// Source: checked against `scipy.stats.spearmanr`.
public func spearman(_ x: [Double], _ y: [Double]) -> Double? {
  checkPaired(x, y)
  return pearson(averageRanks(x), averageRanks(y))
}

func checkPaired(_ x: [Double], _ y: [Double]) {
  precondition(x.count == y.count, "series of \(x.count) and of \(y.count) values")
  precondition(
    x.allSatisfy(\.isFinite) && y.allSatisfy(\.isFinite), "series of values not all finite")
}

/// Whether fewer than two distinct values stand in the series.
func isConstant(_ x: [Double]) -> Bool { x.allSatisfy { $0 == x[0] } }

/// The series less its mean, in units of a power of two near its greatest value, so that squares
/// neither overflow nor vanish.
private func centred(_ x: [Double]) -> [Double] {
  let greatest = x.reduce(0) { max($0, abs($1)) }
  let unit = Double(sign: .plus, exponent: max(greatest.exponent, -1000), significand: 1)
  let mean = x.reduce(0) { $0 + $1 / unit } / Double(x.count)
  return x.map { $0 / unit - mean }
}

private func squares(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 } }
