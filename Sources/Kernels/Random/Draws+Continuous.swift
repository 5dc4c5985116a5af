import Foundation

/// Draws from continuous laws. Each takes as many words of the stream as its rejections need.
extension Draws {
  /// A double in (0, 1], of which the logarithm is finite.
  @inline(__always) mutating func positiveUniform() -> Double {
    Double((nextWord() >> 11) + 1) * 0x1p-53
  }

  /// A standard normal draw.
  ///
  /// Source: Marsaglia's polar method, Marsaglia and Bray (1964), doi:10.1137/1006063; the second
  /// of the pair is thrown away, so that a stream has no memory but its place.
  public mutating func normal() -> Double {
    while true {
      let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
      let s = x * x + y * y
      if s < 1, s > 0 { return x * (-2 * log(s) / s).squareRoot() }
    }
  }

  /// A draw from the Gamma law of the given shape and scale 1.
  ///
  /// - Precondition: `shape` is finite and above 0.
  /// Source: Marsaglia and Tsang (2000), doi:10.1145/358407.358414, with their own boost below 1.
  public mutating func gamma(shape: Double) -> Double {
    precondition(shape > 0 && shape.isFinite, "a Gamma law of shape \(shape)")
    if shape < 1 { return gamma(shape: shape + 1) * exp(log(positiveUniform()) / shape) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = positiveUniform()
      if u < 1 - 0.0331 * x * x * x * x { return d * v }
      if log(u) < 0.5 * x * x + d * (1 - v + log(v)) { return d * v }
    }
  }

  /// A draw from the Beta law, in 0…1.
  ///
  /// - Precondition: `a` and `b` are finite and above 0.
  /// Source: Jöhnk (1964) where both are at most 1, on logarithms, so that neither power vanishes;
  /// else the ratio of two Gamma draws.
  public mutating func beta(_ a: Double, _ b: Double) -> Double {
    precondition(a > 0 && b > 0 && a.isFinite && b.isFinite, "a Beta law of \(a) and \(b)")
    guard a <= 1, b <= 1 else {
      let (x, y) = (gamma(shape: a), gamma(shape: b))
      return x + y > 0 ? x / (x + y) : (a >= b ? 1 : 0)
    }
    while true {
      let (x, y) = (log(positiveUniform()) / a, log(positiveUniform()) / b)
      let greatest = max(x, y)
      let sum = exp(x - greatest) + exp(y - greatest)
      // x + y ≤ 1 on the scale of the powers themselves.
      if greatest + log(sum) <= 0 { return exp(x - greatest) / sum }
    }
  }

  /// Weights that sum to 1, from the Dirichlet law: means in proportion to `weights`, closer to them
  /// as `concentration` grows.
  ///
  /// - Parameters:
  ///   - weights: 0 or more, some above 0; one of 0 is always drawn 0.
  ///   - concentration: sum of the law's parameters, above 0.
  public mutating func dirichlet(_ weights: [Double], concentration: Double) -> [Double] {
    let total = weights.reduce(0, +)
    precondition(total > 0 && concentration > 0, "weights \(weights), \(concentration)")
    let draws = weights.map { $0 > 0 ? gamma(shape: $0 / total * concentration) : 0 }
    let sum = draws.reduce(0, +)
    return sum > 0 ? draws.map { $0 / sum } : weights.map { $0 / total }
  }
}
