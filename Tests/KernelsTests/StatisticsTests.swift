import Kernels
import Testing

@Suite struct StatisticsTests {
  typealias Reference = ReferenceValues

  @Test func quantilesAreNumpys() throws {
    for (values, expected) in [
      (Reference.projects, Reference.projectsQuantiles),
      (Reference.curve, Reference.curveQuantiles),
    ] {
      let found = try #require(quantiles(of: values, at: Reference.probabilities))
      for (found, expected) in zip(found, expected) { #expect(ulps(found, from: expected) <= 1) }
    }
  }

  @Test func quantilesKeepTheirLaws() {
    let values = Reference.projects
    #expect(quantile(of: values, at: 0) == values.min())
    #expect(quantile(of: values, at: 1) == values.max())
    #expect(quantile(of: values.reversed(), at: 0.37) == quantile(of: values, at: 0.37))
    #expect(quantile(of: [7], at: 0.37) == 7)
    #expect(quantile(of: [1, 3], at: 0.5) == 2)
    #expect(quantile(of: [], at: 0.5) == nil)
    let climb = (0...1000).compactMap { quantile(of: [0.1, 0.7, 0.7, 1.9], at: Double($0) / 1000) }
    #expect(climb.count == 1001)
    #expect(zip(climb, climb.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func ranksAreScipys() {
    #expect(averageRanks(Reference.projects) == Reference.projectsRanks)
    #expect(averageRanks([]) == [])
    #expect(averageRanks([4, 4, 4]) == [2, 2, 2])
    #expect(averageRanks([0.0, -0.0, -1]) == [2.5, 2.5, 1])
  }

  @Test func ranksAddUpWhateverTheTies() {
    var draws = Draws(seed: 1, replicate: 0, cell: 0)
    for count in 1...40 {
      let values = (0..<count).map { _ in Double(draws.integer(below: 6)) }
      #expect(averageRanks(values).reduce(0, +) == Double(count * (count + 1)) / 2)
      let opposite = averageRanks(values.map { -$0 })
      #expect(zip(averageRanks(values), opposite).allSatisfy { $0 + $1 == Double(count + 1) })
    }
  }

  @Test func correlationsAreScipys() throws {
    let (x, y) = (Reference.projects, Reference.difficult)
    #expect(ulps(try #require(pearson(x, y)), from: Reference.pearson) <= 4)
    #expect(ulps(try #require(spearman(x, y)), from: Reference.spearman) <= 4)
    #expect(ulps(try #require(kendallTauB(x, y)), from: Reference.kendallTauB) <= 2)
  }

  @Test func correlationsKeepTheirLaws() throws {
    let (x, y) = (Reference.projects, Reference.difficult)
    for correlation in [pearson, spearman, kendallTauB] {
      #expect(correlation(x, x).map { abs($0 - 1) <= 2 * 0x1p-52 } == true)
      #expect(correlation(x, x.map { -$0 }).map { abs($0 + 1) <= 2 * 0x1p-52 } == true)
      #expect(correlation(x, y) == correlation(y, x))
      #expect(correlation(x, x.map { _ in 3 }) == nil)
      #expect(correlation([], []) == nil)
      #expect(correlation([1], [2]) == nil)
    }
    // Neither large nor small figures overflow or vanish; powers of two change no bit.
    for factor in [0x1p900, 0x1p-900] {
      #expect(pearson(x.map { $0 * factor }, y) == pearson(x, y))
      #expect(pearson(x.map { $0 * factor }, y.map { $0 * factor }) == pearson(x, y))
    }
    // An increasing change of one side leaves ranks, hence these two, as they were.
    let squared = y.map { $0 * $0 }
    #expect(spearman(x, squared) == spearman(x, y))
    #expect(kendallTauB(x, squared) == kendallTauB(x, y))
  }

  @Test func kendallCountsEveryPair() {
    var draws = Draws(seed: 2, replicate: 0, cell: 0)
    for count in 2...60 {
      let x = (0..<count).map { _ in Double(draws.integer(below: 9)) }
      let y = (0..<count).map { _ in Double(draws.integer(below: 9)) }
      #expect(kendallTauB(x, y) == Self.kendallByPairs(x, y), "\(x) \(y)")
    }
  }

  /// τ_b from its definition, pair after pair.
  static func kendallByPairs(_ x: [Double], _ y: [Double]) -> Double? {
    func sign(_ d: Double) -> Int { d > 0 ? 1 : d < 0 ? -1 : 0 }
    var (difference, untiedX, untiedY) = (0, 0, 0)
    for j in x.indices {
      for i in 0..<j {
        let (a, b) = (sign(x[j] - x[i]), sign(y[j] - y[i]))
        difference += a * b
        untiedX += abs(a)
        untiedY += abs(b)
      }
    }
    guard untiedX > 0, untiedY > 0 else { return nil }
    let sides = Double(untiedX).squareRoot() * Double(untiedY).squareRoot()
    return max(-1, min(1, Double(difference) / sides))
  }

  @Test func seriesOfTwoLengthsStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = pearson([1, 2], [1, 2, 3]) }
  }
}
