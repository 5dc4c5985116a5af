import Scoring
import Testing

/// Indices of a full factorial, against numpy (`Reference/factorial.py`) and against samples.
@Suite struct FactorialTests {
  static let levels = [2, 3, 4]

  /// a b + c and (a − b)², c turning fastest.
  static var answers: [[Double]] {
    (0..<24).map { run in
      let (a, b, c) = (Double(run / 12), Double(run / 4 % 3), Double(run % 4))
      return [a * b + c, (a - b) * (a - b)]
    }
  }

  @Test func indicesAreNumpys() {
    let found = FactorialIndices(levels: Self.levels, answers: Self.answers)
    #expect(abs(found.variance - 3.6388888888888884) < 1e-12)
    let first = [0.13740458015267176, 0.29007633587786263, 0.34351145038167946]
    let total = [0.36641221374045807, 0.5190839694656489, 0.34351145038167946]
    for place in 0..<3 {
      #expect(abs(found.first[place] - first[place]) < 1e-12)
      #expect(abs(found.total[place] - total[place]) < 1e-12)
    }
  }

  /// The same answer sampled by Saltelli's design tends to the same indices.
  @Test func samplesAgree() {
    let exact = FactorialIndices(levels: Self.levels, answers: Self.answers.map { [$0[0]] })
    let sampled = SobolIndices(factors: 3, samples: 20000, seed: 3) { point in
      let chosen = zip(Self.levels, point).map { SobolIndices.choice(among: $0, at: $1) }
      return Self.answers[chosen[0] * 12 + chosen[1] * 4 + chosen[2]][0]
    }
    for place in 0..<3 {
      #expect(abs(exact.first[place] - sampled.first[place]) < 0.03)
      #expect(abs(exact.total[place] - sampled.total[place]) < 0.03)
    }
  }

  /// The third factor of three levels changes nothing: a mean of three equal thirds may be off in its
  /// last bit, its variance may not.
  @Test func inertFactorHasExactlyNothing() {
    let answers = (0..<12).map { [Double($0 / 3) / 7, 0.1 * Double($0 / 6)] }
    let found = FactorialIndices(levels: [2, 2, 3], answers: answers)
    #expect(found.first[2] == 0 && found.total[2] == 0)
    let still = FactorialIndices(levels: [2, 2], answers: [[0.3], [0.3], [0.3], [0.3]])
    #expect(still.first == [0, 0] && still.total == [0, 0])
  }
}
