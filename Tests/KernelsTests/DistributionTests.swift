import Foundation
import Kernels
import Testing

/// Draws against the laws that scipy knows.
@Suite struct DistributionTests {
  static let count = 40_000

  static func draw(_ law: DistributionValues.Law, _ cell: Int) -> Double {
    var draws = Draws(seed: 31, replicate: 4, cell: cell)
    let p = law.parameters
    switch law.name {
    case "normal": return draws.normal()
    case "gamma": return draws.gamma(shape: p[0])
    case "beta": return draws.beta(p[0], p[1])
    case "poisson": return Double(draws.poisson(p[0]))
    case "binomial": return Double(draws.binomial(Int(p[0]), p[1]))
    case "negativeBinomial": return Double(draws.negativeBinomial(mean: p[0], variance: p[1]))
    default: return Double(draws.binomial(Int(p[0]), draws.beta(p[1], p[2])))
    }
  }

  /// Pearson's χ² of draws in bins.
  static func distance(_ draws: [Double], _ law: DistributionValues.Law) -> Double {
    var counts = [Double](repeating: 0, count: law.masses.count)
    for draw in draws { counts[law.edges.count { $0 < draw }] += 1 }
    return zip(counts, law.masses).reduce(0) {
      let expected = $1.1 * Double(draws.count)
      // A bin of no mass must stay empty.
      if expected == 0 { return $1.0 == 0 ? $0 : .infinity }
      return $0 + ($1.0 - expected) * ($1.0 - expected) / expected
    }
  }

  @Test(arguments: DistributionValues.laws.indices)
  func drawsFollowTheirLaw(_ index: Int) {
    let law = DistributionValues.laws[index]
    let draws = (0..<Self.count).map { Self.draw(law, $0) }
    #expect(Self.distance(draws, law) < law.limit, "\(law.name) \(law.parameters)")
  }

  @Test func logGammaIsSciPys() {
    for (x, expected) in zip(DistributionValues.places, DistributionValues.logGammas) {
      #expect(abs(logGamma(x) - expected) <= 1e-14 * max(1, abs(expected)), "ln Γ(\(x))")
    }
    for (x, expected) in zip(DistributionValues.places, DistributionValues.logBetas) {
      // A difference of two great logarithms keeps no more than their last bits.
      let scale = max(1, abs(logGamma(x)))
      #expect(abs(logBeta(x, 2.5) - expected) <= 1e-14 * scale * 2, "ln B(\(x), 2.5)")
    }
  }

  @Test func tablesHoldTheMassesOfTheirLaw() {
    let laws: [(CountLaw, [Double])] = [
      (.negativeBinomial(mean: 30, variance: 600), DistributionValues.negativeBinomialMasses),
      (.negativeBinomial(mean: 2.5, variance: 50), DistributionValues.scatteredMasses),
      (.negativeBinomial(mean: 30, variance: 30), DistributionValues.poissonMasses),
    ]
    for (law, masses) in laws {
      for (number, mass) in zip(DistributionValues.numbers, masses) {
        #expect(abs(law.mass(of: number) - mass) < 1e-13)
      }
    }
    #expect(CountLaw.negativeBinomial(mean: 0, variance: 0).mass(of: 0) == 1)
  }

  @Test func tablesInvertTheirCumulative() {
    let law = CountLaw(least: 3, masses: [1, 0, 2, 1])
    // ¼ at 3, ½ at 5, ¼ at 6.
    for (uniform, number) in [(0, 3), (0.2499, 3), (0.25, 5), (0.7499, 5), (0.75, 6), (0.9999, 6)] {
      #expect(law.number(at: uniform) == number)
    }
    let wide = CountLaw.negativeBinomial(mean: 400, variance: 16_000)
    for step in 0..<10_000 {
      let uniform = Double(step) / 10_000
      let place = wide.cumulative.firstIndex { $0 > uniform } ?? -1
      #expect(wide.number(at: uniform) == wide.least + place)
    }
  }

  @Test func drawsOfARunAreThoseOfEachStream() {
    let law = CountLaw.negativeBinomial(mean: 40, variance: 720)
    let (seed, cell): (UInt64, Int) = (0x1234_5678_9ABC, 1 << 33 + 5)
    var numbers = [UInt32](repeating: 0, count: 3 * 500)
    numbers.withUnsafeMutableBufferPointer { numbers in
      guard let start = numbers.baseAddress else { return }
      law.draw(seed: seed, cell: cell, replicates: 500, into: start + 1, stride: 3)
    }
    for replicate in 0..<500 {
      var draws = Draws(seed: seed, replicate: replicate, cell: cell)
      let expected = law.number(at: draws.uniform())
      #expect(numbers[3 * replicate..<3 * replicate + 3] == [0, UInt32(expected), 0])
    }
  }

  @Test func mixturesAreMeansOfMasses() {
    let (a, b) = (CountLaw(least: 0, masses: [1, 1]), CountLaw(least: 1, masses: [1, 3]))
    let mixture = CountLaw.mixture([a, b])
    for (number, mass) in [(0, 0.25), (1, 0.375), (2, 0.375), (3, 0)] {
      #expect(abs(mixture.mass(of: number) - mass) < 1e-15)
    }
  }

  @Test func certainCasesAreCertain() {
    var draws = Draws(seed: 1, replicate: 1, cell: 1)
    #expect(draws.binomial(0, 0.4) == 0)
    #expect(draws.binomial(9, 0) == 0)
    #expect(draws.binomial(9, 1) == 9)
    #expect(draws.poisson(0) == 0)
    #expect(draws.negativeBinomial(mean: 0, variance: 3) == 0)
    let weights = draws.dirichlet([2, 0, 2], concentration: 10)
    #expect(weights[1] == 0)
    #expect(abs(weights[0] + weights[2] - 1) < 1e-15)
  }

  @Test func weightsHaveTheirMeans() {
    // Variance of a Dirichlet weight: w (1 − w) / (c + 1) = 0.7 · 0.3 / 21 = 0.01.
    let draws = (0..<20_000).map { replicate in
      var draws = Draws(seed: 9, replicate: replicate, cell: 0)
      return draws.dirichlet([7, 1, 2], concentration: 20)[0]
    }
    let mean = draws.reduce(0, +) / 20_000
    let variance = draws.reduce(0) { $0 + ($1 - 0.7) * ($1 - 0.7) } / 20_000
    #expect(abs(mean - 0.7) < 4 * 0.1 / (20_000.0).squareRoot())
    #expect(abs(variance - 0.01) < 0.0005)
  }
}
