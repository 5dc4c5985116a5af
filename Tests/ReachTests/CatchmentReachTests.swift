import Kernels
import Reach
import Testing

@Suite struct CatchmentReachTests {
  /// Populations 100 at 0, 1, 2; suppliers 10 at 0 and 2; Gaussian weights of σ 1. By hand:
  /// R = 10 / (100 (1 + e^-½ + e^-2)) = 0.0574096; A₀ = R (1 + e^-2), A₁ = 2 R e^-½.
  @Test func publishedOracleOfTwoSteps() {
    let (near, far) = (0.606530659712633, 0.135335283236613)
    let reach = CatchmentReach(.twoStep, weights: Matrix([[1, far], [near, near], [far, 1]]))
    let reached = reach.reached(
      supply: Matrix([[10], [10]]), seekers: Matrix([[100], [100], [100]]))
    for (found, expected) in zip(reached.access.elements, [0.065179, 0.069641, 0.065179]) {
      #expect(abs(found - expected) < 1e-6)
    }
  }

  @Test func randomCaseOfAccess() {
    let (weights, seekers, supply) = (
      Matrix(ReferenceValues.weights), Matrix(ReferenceValues.seekers),
      Matrix(ReferenceValues.supply)
    )
    let reached = CatchmentReach(.twoStep, weights: weights)
      .reached(supply: supply, seekers: seekers)
    expectNear(reached.access, Matrix(ReferenceValues.access).transposed)
    expectNear(reached.employers, Matrix(ReferenceValues.employers).transposed)
    let balanced = CatchmentReach(.balanced, weights: weights)
      .reached(supply: supply, seekers: seekers)
    let published = balanced.access.scalingColumns(by: balanced.factors.map { 1 / $0 })
    expectNear(published, Matrix(ReferenceValues.balanced).transposed)
    // What balanced weights are for: ratios are handed out once, Σ A = Σ R.
    #expect(
      zip(published.columnSums, balanced.ratios.columnSums).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  private func expectNear(_ found: Matrix, _ expected: Matrix) {
    #expect(found.shape == expected.shape)
    #expect(
      zip(found.elements, expected.elements).allSatisfy { abs($0 - $1) <= 1e-12 * abs($1) + 1e-15 })
  }

  @Test(arguments: ReachVariant.allCases)
  func everyEntryReachesSomeoneOnce(_ variant: ReachVariant) {
    var draws = Draws(seed: 11, replicate: 0, cell: 0)
    let (places, occupations) = (25, 40)
    let flows = Samples.matrix(places, places, below: 900, &draws, zeros: 700)
    let reach = CatchmentReach(variant, weights: CommutingWeights(flows: flows).matrix)
    var seekers = Samples.matrix(places, occupations, below: 500, &draws)
    let supply = Samples.matrix(places, occupations, below: 60, &draws, zeros: 30)
    // An occupation that nobody seeks: its supply reaches nobody, and is told apart.
    for home in 0..<places { seekers[home, 7] = 0 }
    let reached = reach.reached(supply: supply, seekers: seekers)
    for occupation in 0..<occupations {
      let offered = supply.columnSums[occupation]
      let residents = reached.residents.columnSums[occupation]
      let stranded = reached.stranded.columnSums[occupation]
      #expect(abs(residents + stranded - offered) <= 1e-9 * offered)
      #expect(abs(reached.employers.columnSums[occupation] - residents) <= 1e-9 * offered)
      #expect(occupation == 7 ? stranded == offered : stranded == 0)
    }
  }

  @Test(arguments: ReachVariant.allCases)
  func partsBringTheWhole(_ variant: ReachVariant) {
    var draws = Draws(seed: 12, replicate: 0, cell: 0)
    let (places, occupations) = (9, 14)
    let flows = Samples.matrix(places, places, below: 900, &draws, zeros: 20)
    let reach = CatchmentReach(variant, weights: CommutingWeights(flows: flows).matrix)
    let seekers = Samples.matrix(places, occupations, below: 500, &draws)
    let parts = (0..<5).map { _ in Samples.matrix(places, occupations, below: 60, &draws, zeros: 70)
    }
    let whole = reach.reached(
      supply: parts.dropFirst().reduce(parts[0]) { Matrix.combining($0, $1, +) }, seekers: seekers)
    let brought = reach.employers(ofParts: parts, seekers: seekers, factors: whole.factors)
    let sum = brought.dropFirst().reduce(brought[0]) { Matrix.combining($0, $1, +) }
    for (found, expected) in zip(sum.elements, whole.employers.elements) {
      #expect(abs(found - expected) <= 1e-9 * max(1, expected))
    }
  }

  @Test func localReachIsTheSupply() {
    let supply = Matrix([[3, 0], [5, 2]])
    let reached = CatchmentReach(.local, weights: Matrix([[0.5, 0.5], [0.5, 0.5]]))
      .reached(supply: supply, seekers: Matrix([[10, 4], [20, 4]]))
    #expect(reached.employers == supply)
    #expect(reached.residents == supply)
    #expect(reached.access == Matrix([[0.3, 0], [0.25, 0.5]]))
  }

  @Test(arguments: ReachVariant.allCases)
  func transfersAddUpToSupplyAndToReach(_ variant: ReachVariant) {
    var draws = Draws(seed: 5, replicate: 1, cell: 0)
    let weights = Samples.matrix(8, 8, below: 50, &draws, zeros: 20)
    let (supply, seekers) = (
      Samples.matrix(8, 1, below: 30, &draws), Samples.matrix(8, 1, below: 90, &draws)
    )
    let reach = CatchmentReach(variant, weights: weights)
    let transfers = reach.transfers(supply: supply.elements, seekers: seekers.elements)
    let reached = reach.reached(supply: supply, seekers: seekers)
    for place in 0..<8 {
      let sum = transfers.columnSums[place]
      #expect(abs(sum - reached.employers[place, 0]) <= 1e-12 * sum)
      if variant != .balanced {
        #expect(abs(transfers.rowSums[place] - supply[place, 0]) <= 1e-12 * supply[place, 0])
      }
    }
  }

  /// Reach is linear in supply: without a lot, only the cells that it reaches change.
  @Test func withoutALotOnlyItsCellsChange() {
    // Homes 0 and 1 commute to one another, home 2 stays: nothing crosses.
    let reach = CatchmentReach(
      .twoStep, weights: Matrix([[0.6, 0.4, 0], [0.3, 0.7, 0], [0, 0, 1]]))
    let seekers = Matrix([[50, 10], [20, 30], [40, 5]])
    let lot = Matrix([[4, 0], [0, 0], [0, 0]])
    let others = Matrix([[1, 2], [3, 0], [5, 6]])
    let whole = reach.reached(supply: Matrix.combining(lot, others, +), seekers: seekers)
    let without = reach.reached(supply: others, seekers: seekers)
    for place in 0..<3 {
      for occupation in 0..<2 {
        let changed = whole.employers[place, occupation] != without.employers[place, occupation]
        #expect(changed == (place < 2 && occupation == 0))
      }
    }
    let difference = Matrix.combining(whole.employers, without.employers, -)
    #expect(abs(difference.elements.reduce(0, +) - 4) < 1e-12)
  }

  @Test func anOrderOfLotsByHand() {
    // Lot 0: 6 entries in place 0, codes 0 and 1 in equal parts; lot 1: 3 in each place, code 1.
    // Code 0 leads to occupation 0; code 1 for a third to 0, two thirds to 1.
    let supply = TrainingProduct.supply(
      entries: Matrix([[6, 0], [3, 3]]),
      leads: TrainingProduct.leads(
        codes: Matrix([[0.5, 0.5], [0, 1]]), passage: Matrix([[1, 0], [1.0 / 3, 2.0 / 3]])))
    // Place 0: 3 + 3/3 + 3/3 = 5 and 2 + 2 = 4; place 1: 1 and 2.
    #expect(zip(supply.elements, [5, 4, 1, 2]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func shapesThatDoNotFitStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = CatchmentReach(.twoStep, weights: .identity(2))
        .reached(supply: Matrix([[1.0]]), seekers: Matrix([[1.0], [1.0]]))
    }
  }
}
