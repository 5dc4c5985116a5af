import Kernels
import Scoring
import Testing

@Suite("Normalisations") struct NormalisationTests {
  @Test func againstReferenceValues() {
    let values = ReferenceValues.values
    expect(Normalisation.minMax.applied(to: values), ReferenceValues.minMax)
    expect(Normalisation.standard.applied(to: values), ReferenceValues.standard)
    expect(Normalisation.borda.applied(to: values), ReferenceValues.borda)
    expect(Normalisation.percentileRank.applied(to: values), ReferenceValues.percentileRanks)
    expect(
      Normalisation.percentileRank.applied(to: ReferenceValues.tied),
      ReferenceValues.tiedPercentileRanks)
    #expect(Normalisation.none.applied(to: values) == values)
    #expect(
      Normalisation.goalposts(lower: 0, upper: 50).applied(to: values)
        == [0.25, 0, 0.145, 0, 1, 0.16, 2e-5, 0.835, 0.19])
  }

  @Test func aConstantSaysNothing() {
    let constant = [0.1, 0.1, 0.1]
    #expect(Normalisation.minMax.applied(to: constant) == [0.5, 0.5, 0.5])
    #expect(Normalisation.standard.applied(to: constant) == [0, 0, 0])
    #expect(Normalisation.percentileRank.applied(to: constant) == [0.5, 0.5, 0.5])
    #expect(Normalisation.borda.applied(to: constant) == [1, 1, 1])
    #expect(Normalisation.percentileRank.applied(to: [7]) == [0.5])
    #expect(Normalisation.standard.applied(to: []) == [])
  }

  @Test(arguments: [Normalisation.minMax, .standard, .percentileRank, .borda])
  func aPositiveAffineChangeChangesNothing(normalisation: Normalisation) {
    let changed = ReferenceValues.values.map { 4 * $0 + 1000 }
    expect(
      normalisation.applied(to: changed), normalisation.applied(to: ReferenceValues.values),
      within: 1e-10)
  }

  @Test func winsorisingBringsTheEndsBack() {
    let row = MaskedMatrix(known: Matrix([ReferenceValues.values]))
    expect(
      row.winsorised(0.05...0.95, over: .row).values.elements, ReferenceValues.winsorised)
  }

  @Test func spansLookAtRowsColumnsOrAll() {
    var matrix = MaskedMatrix(known: Matrix([[1, 5, 3], [9, 7, 2]]))
    matrix.clear(row: 1, column: 1)
    matrix.set(3, estimated: true, row: 0, column: 2)
    let byRow = matrix.normalised(.minMax, over: .row)
    #expect(byRow.row(0) == [0, 1, 0.5])
    #expect(byRow.row(1) == [1, nil, 0])
    #expect(byRow.mask(0, 2) == .estimated)
    let byColumn = matrix.normalised(.minMax, over: .column)
    #expect(byColumn.row(0) == [0, 0.5, 1])
    #expect(byColumn.row(1) == [1, nil, 0])
    let whole = matrix.normalised(.minMax, over: .matrix)
    #expect(whole.row(0) == [0, 0.5, 0.25])
    #expect(whole.row(1) == [1, nil, 0.125])
  }

  private func expect(_ ours: [Double], _ theirs: [Double], within tolerance: Double = 1e-12) {
    #expect(ours.count == theirs.count)
    for (ours, theirs) in zip(ours, theirs) {
      #expect(abs(ours - theirs) <= tolerance * max(1, abs(theirs)))
    }
  }
}
