import Foundation

/// Draws of whole numbers. Each takes as many words of the stream as its rejections need.
extension Draws {
  /// A draw from the binomial law: successes among `trials`, each of probability `p`.
  ///
  /// - Precondition: `trials` is not negative, `p` lies in 0…1.
  /// Complexity: O(1) expected.
  /// Source: inversion where fewer than 10 are expected, else the algorithm BTRS of Hörmann (1993),
  /// doi:10.1080/00949659308811496.
  public mutating func binomial(_ trials: Int, _ p: Double) -> Int {
    precondition(trials >= 0 && (0...1).contains(p), "binomial of \(trials) and \(p)")
    if p > 0.5 { return trials - smallBinomial(trials, 1 - p) }
    return smallBinomial(trials, p)
  }

  /// `p` is at most ½.
  private mutating func smallBinomial(_ trials: Int, _ p: Double) -> Int {
    if trials == 0 || p <= 0 { return 0 }
    return Double(trials) * p < 10 ? invertedBinomial(trials, p) : rejectedBinomial(trials, p)
  }

  private mutating func invertedBinomial(_ trials: Int, _ p: Double) -> Int {
    let (n, odds) = (Double(trials), p / (1 - p))
    var (u, k) = (uniform(), 0.0)
    var mass = exp(n * log1p(-p))
    while u >= mass, k < n {
      u -= mass
      mass *= odds * (n - k) / (k + 1)
      k += 1
    }
    return Int(k)
  }

  private mutating func rejectedBinomial(_ trials: Int, _ p: Double) -> Int {
    let n = Double(trials)
    let deviation = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let centre = n * p + 0.5
    let quick = 0.92 - 4.2 / b
    while true {
      let (u, v) = (uniform() - 0.5, positiveUniform())
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + centre).rounded(.down)
      if us >= 0.07, v <= quick { return Int(k) }
      guard k >= 0, k <= n else { continue }
      let height = v * ((2.83 + 5.1 / b) * deviation) / (a / (us * us) + b)
      let mode = ((n + 1) * p).rounded(.down)
      let bound =
        logGamma(mode + 1) + logGamma(n - mode + 1) - logGamma(k + 1) - logGamma(n - k + 1)
        + (k - mode) * log(p / (1 - p))
      if log(height) <= bound { return Int(k) }
    }
  }

  /// A draw from Poisson's law.
  ///
  /// - Precondition: `mean` is not negative, below 2⁵⁰.
  /// Complexity: O(1) expected.
  /// Source: products of uniforms where fewer than 10 are expected, else the algorithm PTRS of
  /// Hörmann (1993), doi:10.1016/0167-6687(93)90997-4.
  public mutating func poisson(_ mean: Double) -> Int {
    precondition(mean >= 0 && mean < 0x1p50, "Poisson of mean \(mean)")
    return mean < 10 ? smallPoisson(mean) : rejectedPoisson(mean)
  }

  private mutating func smallPoisson(_ mean: Double) -> Int {
    let floor = exp(-mean)
    var (product, count) = (positiveUniform(), 0)
    while product > floor {
      product *= positiveUniform()
      count += 1
    }
    return count
  }

  private mutating func rejectedPoisson(_ mean: Double) -> Int {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let logMean = log(mean)
    while true {
      let (u, v) = (uniform() - 0.5, positiveUniform())
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
      if us >= 0.07, v <= 0.9277 - 3.6224 / (b - 2) { return Int(k) }
      guard k >= 0, us >= 0.013 || v <= us else { continue }
      let height = log(v * (1.1239 + 1.1328 / (b - 3.4)) / (a / (us * us) + b))
      if height <= k * logMean - mean - logGamma(k + 1) { return Int(k) }
    }
  }

  /// A draw from the negative binomial law of the given mean and variance: Poisson's of a mean drawn
  /// from a Gamma law.
  ///
  /// - Precondition: `mean` is not negative; `variance` is at least the mean (equal: Poisson's).
  public mutating func negativeBinomial(mean: Double, variance: Double) -> Int {
    precondition(mean >= 0 && variance >= mean, "mean \(mean), variance \(variance)")
    guard mean > 0 else { return 0 }
    guard variance > mean else { return poisson(mean) }
    let shape = mean * mean / (variance - mean)
    return poisson(gamma(shape: shape) * mean / shape)
  }
}
