import Foundation

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
  /// P(N > k) of the last k of `sums`.
  private var survival = 0.0
  /// log P(N = k) of the same k.
  private var logMass = 0.0

  /// What places meet of a need.
  public init(_ need: NeedLaw) {
    precondition(need.isSound, "\(need): expected 0 ≤ mean ≤ variance, finite")
    self.need = need
    guard case .spread(let mean, let variance) = need, mean > 0 else { return }
    logMass =
      variance > mean ? mean * mean / (variance - mean) * log(mean / variance) : -mean
    survival = -expm1(logMass)
  }

  /// E[min(places, N)].
  /// - Parameter places: 0 and up.
  ///
  /// Complexity: O(places) the first time, O(1) afterwards.
  public mutating func met(by places: Double) -> Double {
    precondition(places >= 0 && places.isFinite, "\(places) places, expected 0 or more")
    guard case .spread(let mean, let variance) = need else { return min(places, need.mean) }
    guard mean > 0 else { return 0 }
    let whole = Int(places)
    while sums.count <= whole + 1 {
      sums.append(sums[sums.count - 1] + survival)
      step(mean, variance)
    }
    return sums[whole] + (places - Double(whole)) * (sums[whole + 1] - sums[whole])
  }

  /// From k to k + 1, k being the number of terms in `sums` less two.
  private mutating func step(_ mean: Double, _ variance: Double) {
    let k = Double(sums.count - 2)
    if variance > mean {
      let size = mean * mean / (variance - mean)
      logMass += log((k + size) / (k + 1) * ((variance - mean) / variance))
    } else {
      logMass += log(mean / (k + 1))
    }
    survival = max(0, survival - exp(logMass))
  }
}
