import Foundation
import Kernels
import Scoring
import Testing

/// Indices against Ishigami's, which are known exactly, and against SALib's arithmetic.
@Suite struct SobolTests {
  /// Ishigami and Homma (1990), a = 7, b = 0.1, with a fourth factor that does nothing.
  static func ishigami(_ values: [Double]) -> Double {
    let x = values.map { (2 * $0 - 1) * Double.pi }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
  }

  @Test func ishigamisIndicesAreFound() {
    // V₁ = ½ (1 + b π⁴/5)², V₂ = a²/8, V₁₃ = b² π⁸ (1/18 − 1/50), others 0.
    let v1 = 0.5 * pow(1 + 0.1 * pow(Double.pi, 4) / 5, 2)
    let v2 = 49.0 / 8
    let v13 = 0.01 * pow(Double.pi, 8) * (1.0 / 18 - 1.0 / 50)
    let all = v1 + v2 + v13
    let indices = SobolIndices(factors: 4, samples: 20_000, seed: 12, Self.ishigami)
    let first = [v1 / all, v2 / all, 0, 0]
    let total = [(v1 + v13) / all, v2 / all, v13 / all, 0]
    for factor in 0..<4 {
      // Standard errors are near 0.01 at this size.
      #expect(abs(indices.first[factor] - first[factor]) < 0.03, "first, factor \(factor)")
      #expect(abs(indices.total[factor] - total[factor]) < 0.03, "total, factor \(factor)")
    }
    #expect(abs(indices.variance / all - 1) < 0.03)
    #expect(indices.runs == 120_000)
    #expect(indices.first[3] == 0 && indices.total[3] == 0)
  }

  @Test func anAdditiveModelHasNoInteractions() {
    // Variances of 3 x and x, x uniform: 9/12 and 1/12.
    let indices = SobolIndices(factors: 2, samples: 20_000, seed: 4) { 3 * $0[0] + $0[1] }
    #expect(abs(indices.total[0] - 0.9) < 0.02 && abs(indices.first[0] - 0.9) < 0.02)
    #expect(abs(indices.total[1] - 0.1) < 0.02 && abs(indices.first[1] - 0.1) < 0.02)
  }

  @Test func whatDoesNotVaryHasNoIndices() {
    let indices = SobolIndices(factors: 2, samples: 10, seed: 4) { _ in 3 }
    #expect(indices.first == [0, 0] && indices.total == [0, 0] && indices.variance == 0)
  }

  @Test func choicesTakeEqualSlices() {
    let values: [Double] = [0, 0.33, 0.34, 0.66, 0.67, 0.9999]
    let choices: [Int] = values.map { SobolIndices.choice(among: 3, at: $0) }
    #expect(choices == [0, 0, 1, 1, 2, 2])
  }

  @Test func indicesOfGivenRunsAreSALibs() {
    let indices = SobolIndices(
      SobolValues.answers.map { ($0[0], $0[1], Array($0[2...])) }, factors: 3)
    for factor in 0..<3 {
      #expect(abs(indices.first[factor] - SobolValues.first[factor]) < 1e-12)
      #expect(abs(indices.total[factor] - SobolValues.total[factor]) < 1e-12)
    }
  }
}
