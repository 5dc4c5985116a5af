import Kernels
import Reach
import Testing

@Suite struct CommutingCompletionTests {
  private var plain: CommutingCompletion {
    var it = CommutingCompletion()
    it.sizeSlope = 0
    return it
  }

  /// Home 0: 100 of 400 workers seen, 20 inside, 60 to 1, 20 to 2. Home 1: all 50 seen, 10 inside.
  /// Home 2: 10 of 100 seen, 1 inside.
  private let flows = Matrix([[20, 60, 20], [40, 10, 0], [9, 0, 1]])

  @Test func nothingStayingIsTheFileAsItIs() {
    var it = plain
    it.insideShare = 0
    let found = it.completed(flows: flows, workers: [400, 50, 100])
    #expect(near(found.weights.matrix, [0.2, 0.6, 0.2, 0.8, 0.2, 0, 0.9, 0, 0.1]))
    #expect(near(found.visible, [0.25, 1, 0.1]))
    #expect(found.homesWithoutFlow == [])
  }

  /// Home 1 is seen whole and stays at 0.2; homes 0 and 2 take the level that makes
  /// 400 h + 50 · 0.2 + 100 h = 0.4 · 550 = 220, so h = 0.42: within their bounds
  /// (0.2…0.05 + 0.75 · 0.9 and 0.1…0.01 + 0.9 · 0.9).
  @Test func calibratedByHand() {
    var it = plain
    it.insideShare = 1
    it.regionalWithin = 0.4
    let found = it.completed(flows: flows, workers: [400, 50, 100])
    #expect(near(found.within, [0.42, 0.2, 0.42]))
    #expect(near(found.weights.matrix, [0.42, 0.435, 0.145, 0.8, 0.2, 0, 0.58, 0, 0.42]))
    it.insideShare = 0.5
    #expect(near(it.completed(flows: flows, workers: [400, 50, 100]).within, [0.31, 0.2, 0.26]))
  }

  @Test func neverAllOfWhatIsMissingStays() {
    var it = plain
    it.insideShare = 1
    it.regionalWithin = 1
    let found = it.completed(flows: flows, workers: [400, 50, 100])
    // 20 + 0.9 · 300 of 400; 10 of 50; 1 + 0.9 · 90 of 100.
    #expect(near(found.within, [0.725, 0.2, 0.82]))
  }

  @Test func biggerHomesKeepMore() {
    let even = Matrix([[1, 9], [9, 1]])
    var it = CommutingCompletion()
    it.insideShare = 1
    it.sizeSlope = 0.5
    let within = it.completed(flows: even, workers: [4000, 1000]).within
    // Log-odds differ by ½ ln 4 = ln 2, and 4000 h₀ + 1000 h₁ = 0.45 · 5000.
    let odds = within.map { $0 / (1 - $0) }
    #expect(abs(odds[0] / odds[1] - 2) < 1e-9)
    #expect(abs(4000 * within[0] + 1000 * within[1] - 2250) < 1e-6)
  }

  /// A home without any flow follows the others: 31 of 160 seen inside; those who leave went 49 to
  /// home 0, 60 to 1 and 20 to 2.
  @Test func aHomeWithoutFlowFollowsTheOthers() {
    let flows = Matrix([[20, 60, 20, 0], [40, 10, 0, 0], [9, 0, 1, 0], [0, 0, 0, 0]])
    var it = plain
    it.insideShare = 0
    let found = it.completed(flows: flows, workers: [400, 50, 100, 30])
    #expect(found.homesWithoutFlow == [3])
    let leaving = 129.0 / 160 / 129
    #expect(
      near(
        Array(found.weights.matrix.row(3)), [49 * leaving, 60 * leaving, 20 * leaving, 31.0 / 160])
    )
  }

  @Test func everyRowSumsToOne() {
    var draws = Draws(seed: 8, replicate: 0, cell: 2)
    let flows = Samples.matrix(30, 30, below: 300, &draws, zeros: 250)
    for share in [0, 0.3, 1] {
      var it = CommutingCompletion()
      it.insideShare = share
      let found = it.completed(flows: flows, workers: (0..<30).map { Double($0 * 4000) })
      #expect(found.weights.matrix.rowSums.allSatisfy { abs($0 - 1) < 1e-12 })
      #expect(found.weights.matrix.elements.allSatisfy { $0 >= 0 })
    }
  }

  /// A file that shows everyone leaves nothing to assume: λ changes not a byte.
  @Test func aWholeFileIsLeftAlone() {
    var it = CommutingCompletion()
    let whole = it.completed(flows: flows, workers: [100, 50, 10])
    it.insideShare = 1
    it.regionalWithin = 0.7
    #expect(it.completed(flows: flows, workers: [100, 50, 10]) == whole)
  }

  private func near(_ found: Matrix, _ expected: [Double]) -> Bool {
    near(found.elements, expected)
  }

  private func near(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 }
  }
}
