import Foundation

/// ln Γ(x) of a positive number.
///
/// Shifted to 10 and above by Γ(x + 1) = x Γ(x), then Stirling's series of eight terms: within about
/// 1e-14 of the greater of 1 and the value. Unlike the C library's, it writes no global sign.
///
/// - Precondition: `x` is finite and above 0.
/// Source: Abramowitz and Stegun, 6.1.15 and 6.1.41; checked against `scipy.special.gammaln`.
public func logGamma(_ x: Double) -> Double {
  precondition(x > 0 && x.isFinite, "ln Γ of \(x)")
  var (shifted, product) = (x, 1.0)
  while shifted < 10 {
    product *= shifted
    shifted += 1
  }
  return stirling(shifted) - (product == 1 ? 0 : log(product))
}

/// ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), of positive numbers.
public func logBeta(_ a: Double, _ b: Double) -> Double {
  logGamma(a) + logGamma(b) - logGamma(a + b)
}

/// Stirling's series at 10 and above; its terms are B₂ₖ / (2k (2k − 1)), k = 1…8.
private func stirling(_ x: Double) -> Double {
  let y = 1 / (x * x)
  var series = 1.0 / 156 - y * 3617.0 / 122_400
  series = -691.0 / 360_360 + y * series
  series = 1.0 / 1188 + y * series
  series = -1.0 / 1680 + y * series
  series = 1.0 / 1260 + y * series
  series = -1.0 / 360 + y * series
  series = 1.0 / 12 + y * series
  return (x - 0.5) * log(x) - x + 0.918_938_533_204_672_74 + series / x
}
