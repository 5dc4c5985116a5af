/// How much of what varies in many answers each of several choices accounts for, when every
/// combination of choices was run: Sobol's indices without any sampling, each level as likely.
///
/// Over several answers, variances are added up before shares are taken.
///
/// Source: I. Sobol, « Sensitivity estimates for nonlinear mathematical models », 1993; for several
/// answers, M. Lamboni, H. Monod, D. Makowski, Reliability Engineering and System Safety 96, 2011,
/// doi:10.1016/j.ress.2010.12.002. Checked against `SobolIndices` and `Reference/factorial.py`.
public struct FactorialIndices: Equatable, Sendable {
  /// Variance of the answers over all runs, added up.
  public let variance: Double
  /// Share of it that each factor accounts for alone, 0…1; 0 for all when nothing varies.
  public let first: [Double]
  /// Share that each accounts for with all its interactions, 0…1; exactly 0 for one that no answer
  /// depends on.
  public let total: [Double]

  /// Indices of a full factorial.
  ///
  /// - Parameters:
  ///   - levels: number of levels of each factor, 1 or more.
  ///   - answers: the answers of each run, all of one length; runs in the order of counting, the
  ///     last factor turning fastest.
  /// Complexity: O(factors × levels × runs × answers).
  public init(levels: [Int], answers: [[Double]]) {
    let runs = levels.reduce(1, *)
    precondition(
      answers.count == runs && levels.allSatisfy { $0 > 0 }
        && answers.allSatisfy { $0.count == answers[0].count },
      "\(answers.count) runs of levels \(levels)")
    let whole = Self.spread(answers)
    variance = whole
    let strides = levels.indices.map { levels[($0 + 1)...].reduce(1, *) }
    let factors = levels.indices.map { Factor(levels: levels[$0], stride: strides[$0]) }
    first = factors.map { whole > 0 ? Self.spread($0.means(answers)) / whole : 0 }
    total = factors.map { factor in
      let spreads = factor.groups(runs).map { group in Self.spread(group.map { answers[$0] }) }
      return whole > 0 ? spreads.reduce(0, +) / Double(spreads.count) / whole : 0
    }
  }

  /// The variances of several series of answers, added up: half the mean square of all differences,
  /// so that answers that are the same give 0 to the last bit.
  private static func spread(_ series: [[Double]]) -> Double {
    let count = Double(series.count)
    guard let length = series.first?.count else { return 0 }
    var sum = 0.0
    for answer in 0..<length {
      let origin = series[0][answer]
      var (total, squares) = (0.0, 0.0)
      for run in series {
        let distance = run[answer] - origin
        total += distance
        squares += distance * distance
      }
      sum += max(0, squares / count - (total / count) * (total / count))
    }
    return sum
  }

  private struct Factor {
    let levels: Int
    let stride: Int

    /// The mean answers of each level.
    func means(_ answers: [[Double]]) -> [[Double]] {
      (0..<levels).map { level in
        let own = answers.indices.filter { $0 / stride % levels == level }
        var sums = [Double](repeating: 0, count: answers[0].count)
        for run in own {
          for answer in sums.indices { sums[answer] += answers[run][answer] }
        }
        return sums.map { $0 / Double(own.count) }
      }
    }

    /// The runs that differ by this factor alone, group by group.
    func groups(_ runs: Int) -> [[Int]] {
      (0..<runs).filter { $0 / stride % levels == 0 }.map { start in
        (0..<levels).map { start + $0 * stride }
      }
    }
  }
}
