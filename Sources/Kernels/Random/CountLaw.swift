import Foundation

/// A law on whole numbers as a table, from which one uniform gives one draw in constant time.
///
/// Masses below 1e-16 of the greatest are left out on either side, and the rest sums to 1.
///
/// Source: indexed search, Chen and Asau (1974), doi:10.1080/05695557408974949.
public struct CountLaw: Equatable, Sendable {
  /// The least number of the table.
  public let least: Int
  /// For each number from `least` on, the probability of that number or less.
  public let cumulative: [Double]
  /// For each of equal slices of 0..<1, where the search begins.
  private let guide: [Int32]

  /// The law of given masses, up to a factor.
  /// - Precondition: masses are finite, not negative, not all 0.
  public init(least: Int, masses: [Double]) {
    let total = masses.reduce(0, +)
    precondition(
      total > 0 && total.isFinite && masses.allSatisfy { $0 >= 0 }, "masses of sum \(total)")
    var sum = 0.0
    var cumulative = masses.map { mass in
      sum += mass
      return sum / total
    }
    cumulative[cumulative.count - 1] = 1
    self.least = least
    self.cumulative = cumulative
    guide = Self.guide(cumulative)
  }

  /// The number that a uniform in 0..<1 stands for.
  @inline(__always) public func number(at uniform: Double) -> Int {
    cumulative.withUnsafeBufferPointer { cumulative in
      var place = Int(guide[Int(uniform * Double(guide.count))])
      while cumulative[place] <= uniform { place += 1 }
      return least + place
    }
  }

  /// The negative binomial law of the given mean and variance; Poisson's when they are equal.
  ///
  /// - Precondition: `mean` is not negative; `variance` is at least the mean.
  /// Complexity: O(standard deviation).
  public static func negativeBinomial(mean: Double, variance: Double) -> CountLaw {
    precondition(
      mean >= 0 && variance >= mean && variance.isFinite, "mean \(mean), variance \(variance)")
    guard mean > 0 else { return CountLaw(least: 0, masses: [1]) }
    // Masses follow p(k + 1) / p(k) = (μ + k d) / ((1 + d) (k + 1)), d = (variance − μ) / μ.
    let excess = (variance - mean) / mean
    let mode = max(0, (mean - excess).rounded(.down))
    let up = tail { (mean + (mode + $0) * excess) / ((1 + excess) * (mode + $0 + 1)) }
    let down = tail(limit: Int(mode)) {
      (1 + excess) * (mode - $0) / (mean + (mode - $0 - 1) * excess)
    }
    return CountLaw(least: Int(mode) - down.count, masses: down.reversed() + [1] + up)
  }

  /// Masses going away from one of 1, by the ratio of each to the one before.
  private static func tail(limit: Int = .max, _ ratio: (Double) -> Double) -> [Double] {
    var (masses, mass, step) = ([Double](), 1.0, 0.0)
    while masses.count < limit {
      mass *= ratio(step)
      guard mass > 1e-16 else { break }
      masses.append(mass)
      step += 1
    }
    return masses
  }

  private static func guide(_ cumulative: [Double]) -> [Int32] {
    let count = cumulative.count
    var place = 0
    return (0..<count).map { slice in
      while cumulative[place] <= Double(slice) / Double(count) { place += 1 }
      return Int32(place)
    }
  }
}

extension CountLaw {
  /// The law that is one of `laws`, each as likely.
  /// - Precondition: there is at least one.
  public static func mixture(_ laws: [CountLaw]) -> CountLaw {
    let least = laws.map(\.least).min() ?? 0
    let end = laws.map { $0.least + $0.cumulative.count }.max() ?? 1
    var masses = [Double](repeating: 0, count: end - least)
    for law in laws {
      for number in law.least..<(law.least + law.cumulative.count) {
        masses[number - least] += law.mass(of: number)
      }
    }
    return CountLaw(least: least, masses: masses)
  }

  /// The probability of a number.
  public func mass(of number: Int) -> Double {
    let place = number - least
    guard cumulative.indices.contains(place) else { return 0 }
    return cumulative[place] - (place == 0 ? 0 : cumulative[place - 1])
  }
}

extension CountLaw {
  /// The probability of a number or less, 0…1.
  public func share(upTo number: Int) -> Double {
    let place = number - least
    return place < 0 ? 0 : place < cumulative.count ? cumulative[place] : 1
  }
}

extension CountLaw {
  /// Draws a number for each of the replicates 0, 1, 2… of one cell: the one that the first uniform of
  /// its `Draws` stands for, and faster than one by one.
  ///
  /// - Parameters:
  ///   - replicates: how many.
  ///   - numbers: where they go, the low 32 bits of each, `stride` places from one to the next.
  package func draw(
    seed: UInt64, cell: Int, replicates: Int, into numbers: UnsafeMutablePointer<UInt32>,
    stride: Int
  ) {
    let key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32))
    let slices = Double(guide.count)
    cumulative.withUnsafeBufferPointer { cumulative in
      guide.withUnsafeBufferPointer { guide in
        for replicate in 0..<replicates {
          let block = Philox4x32.block(
            counter: SIMD4(
              0, UInt32(truncatingIfNeeded: cell), UInt32(truncatingIfNeeded: cell >> 32),
              UInt32(truncatingIfNeeded: replicate)), key: key)
          let word = UInt64(block[1]) << 32 | UInt64(block[0])
          let uniform = Double(word >> 11) * 0x1p-53
          var place = Int(guide[Int(uniform * slices)])
          while cumulative[place] <= uniform { place += 1 }
          numbers[replicate * stride] = UInt32(truncatingIfNeeded: least + place)
        }
      }
    }
  }
}
