import Foundation

/// The Beta law as a few points of nearly equal weight, each the mean of its slice: enough for a
/// mixture whose parts are much wider than the slices.
///
/// The density is cut finely, in the variable that makes its ends smooth where it is infinite there
/// (t = r^a below ½, t = (1 − r)^b above), then the cuts are gathered.
public struct BetaNodes: Equatable, Sendable {
  /// The points, ascending, in 0…1.
  public let places: [Double]
  /// Their weights, which sum to 1.
  public let weights: [Double]

  /// At most `count` points of the Beta law of `a` and `b`, both above 0.
  ///
  /// Complexity: O(128) powers.
  public init(_ a: Double, _ b: Double, count: Int) {
    precondition(a > 0 && b > 0 && count > 0, "\(count) points of a Beta law of \(a) and \(b)")
    let below = Self.half(a, b)
    let above = Self.half(b, a).reversed().map { (place: 1 - $0.place, mass: $0.mass) }
    let all = below + above
    let total = all.reduce(0) { $0 + $1.mass }
    var (places, weights) = ([Double](), [Double]())
    var (sum, mass, done) = (0.0, 0.0, 0.0)
    for cut in all {
      sum += cut.place * cut.mass
      mass += cut.mass
      done += cut.mass
      guard done >= total * Double(places.count + 1) / Double(count) - 1e-12 * total else {
        continue
      }
      places.append(sum / mass)
      weights.append(mass / total)
      (sum, mass) = (0, 0)
    }
    if mass > 0 {
      places.append(sum / mass)
      weights.append(mass / total)
    }
    self.places = places
    self.weights = weights
  }

  /// Cuts of 0…½ with their masses, up to the factor 1 / B(a, b).
  private static func half(_ a: Double, _ b: Double) -> [(place: Double, mass: Double)] {
    let cuts = 64
    guard a < 1 else {
      let width = 0.5 / Double(cuts)
      return (0..<cuts).map { cut in
        let r = (Double(cut) + 0.5) * width
        return (r, exp((a - 1) * log(r) + (b - 1) * log1p(-r)) * width)
      }
    }
    let width = pow(0.5, a) / Double(cuts)
    return (0..<cuts).map { cut in
      let r = pow((Double(cut) + 0.5) * width, 1 / a)
      return (r, exp((b - 1) * log1p(-r)) * width / a)
    }
  }
}
