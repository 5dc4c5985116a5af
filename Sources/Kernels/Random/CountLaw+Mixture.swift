import Foundation

extension CountLaw {
  /// A mixture of negative binomial laws of one size K and several means: what is drawn when a count
  /// of that size is thinned at a rate that itself varies.
  ///
  /// What lies beyond 1e-12 of probability on the right is left out.
  ///
  /// - Parameters:
  ///   - size: K, above 0; variance = mean + mean² / K.
  ///   - means: 0 or more, ascending.
  ///   - weights: one for each mean, of sum 1.
  /// - Returns: masses on 0, 1, 2…; `nil` when that of 0 is too small to start from.
  /// Complexity: O(means × greatest count), eight means at a time.
  public static func masses(size: Double, means: [Double], weights: [Double]) -> [Double]? {
    precondition(means.count == weights.count && size > 0, "\(means.count) means, size \(size)")
    guard let greatest = means.max(), size * log1p(greatest / size) < 600 else { return nil }
    let length = reach(size: size, mean: greatest)
    let growth = (0..<length).map { (Double($0) + size) / Double($0 + 1) }
    var masses = [Double](repeating: 0, count: length)
    for start in stride(from: 0, to: means.count, by: 8) {
      var group = Group(size: size)
      for lane in 0..<min(8, means.count - start) {
        group.set(lane, mean: means[start + lane], weight: weights[start + lane])
      }
      group.add(to: &masses, growth)
    }
    return masses
  }

  /// A number beyond which a negative binomial law has next to nothing: twelve deviations and the
  /// exponential tail.
  private static func reach(size: Double, mean: Double) -> Int {
    let variance = mean + mean * mean / size
    return Int(mean + 8 * variance.squareRoot() + 28 * (1 + mean / size)) + 2
  }

  /// Eight laws at a time.
  private struct Group {
    let size: Double
    var mass = SIMD8<Double>(repeating: 0)
    var step = SIMD8<Double>(repeating: 0)
    var last = 0

    init(size: Double) { self.size = size }

    /// Starts a law at 0.
    mutating func set(_ lane: Int, mean: Double, weight: Double) {
      mass[lane] = weight * exp(-size * log1p(mean / size))
      step[lane] = mean / (mean + size)
      last = max(last, CountLaw.reach(size: size, mean: mean))
    }

    /// Adds the eight laws, number by number.
    mutating func add(to masses: inout [Double], _ growth: [Double]) {
      masses.withUnsafeMutableBufferPointer { masses in
        growth.withUnsafeBufferPointer { growth in
          var (mass, step) = (mass, step)
          for number in 0..<min(last, masses.count) {
            masses[number] += mass.sum()
            mass *= step * growth[number]
          }
        }
      }
    }
  }
}
