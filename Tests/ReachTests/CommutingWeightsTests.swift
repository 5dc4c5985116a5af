import Kernels
import Reach
import Testing

@Suite struct CommutingWeightsTests {
  @Test func sharesOfAHandMadeTable() {
    let weights = CommutingWeights(flows: Matrix([[0, 300, 100], [0, 0, 0], [50, 150, 0]]))
    #expect(weights.matrix == Matrix([[0, 0.75, 0.25], [0, 0, 0], [0.25, 0.75, 0]]))
    #expect(weights.homesWithoutFlow == [1])
  }

  @Test func rowsSumToOneOrToNothing() {
    var draws = Draws(seed: 3, replicate: 0, cell: 0)
    let flows = Matrix(
      rows: 30, columns: 20,
      elements: (0..<600).map { _ in Double(max(0, draws.integer(below: 900) - 700)) })
    let weights = CommutingWeights(flows: flows)
    for (home, sum) in weights.matrix.rowSums.enumerated() {
      #expect(abs(sum - (weights.homesWithoutFlow.contains(home) ? 0 : 1)) <= 20 * 0x1p-53)
    }
    // Workers are conserved: each home's commuters, spread by its shares, are its flows.
    let spread = weights.matrix.scalingRows(by: flows.rowSums).columnSums
    #expect(zip(spread, flows.columnSums).allSatisfy { abs($0 - $1) <= 1e-12 * $1 })
  }

  @Test func localReachIsTheIdentity() {
    #expect(CommutingWeights.local(3).matrix == .identity(3))
    #expect(CommutingWeights.local(3).homesWithoutFlow == [])
  }

  @Test func aNegativeFlowStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = CommutingWeights(flows: Matrix([[-1, 2]])) }
  }
}
