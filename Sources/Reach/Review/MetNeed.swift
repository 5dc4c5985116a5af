/// How much of an uncertain need N is met by t places: E[min(t, N)], concave in t.
///
/// For a count N it is Σ P(N > k) over k < t, the last term in proportion; the sum is kept, so that
/// asking for one t after another costs each k once.
///
/// Determinism: the same figures in whatever order they are asked for.
/// Source: checked against the sums of `scipy.stats.nbinom` and `poisson`.
public struct MetNeed: Sendable {
  /// The law of the need.
  public let need: NeedLaw
  /// Σ P(N > j) over j < k, for each k worked out.
  private var sums: [Double] = [0]
  private var tail: NeedTail

  /// What places meet of a need.
  public init(_ need: NeedLaw) {
    precondition(need.isSound, "\(need): expected 0 ≤ mean ≤ variance, finite")
    self.need = need
    switch need {
    case .certain: tail = NeedTail(mean: 0, variance: 0)
    case .spread(let mean, let variance): tail = NeedTail(mean: mean, variance: variance)
    }
  }

  /// E[min(places, N)].
  /// - Parameter places: 0 and up.
  ///
  /// Complexity: O(places) the first time, O(1) afterwards.
  public mutating func met(by places: Double) -> Double {
    precondition(places >= 0 && places.isFinite, "\(places) places, expected 0 or more")
    guard case .spread = need else { return min(places, need.mean) }
    let whole = Int(places)
    while sums.count <= whole + 1 {
      sums.append(sums[sums.count - 1] + tail.survival)
      tail.step()
    }
    return sums[whole] + (places - Double(whole)) * (sums[whole + 1] - sums[whole])
  }
}
