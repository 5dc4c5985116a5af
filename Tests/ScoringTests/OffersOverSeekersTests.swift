import Kernels
import Scoring
import Testing

@Suite("Offers over job seekers") struct OffersOverSeekersTests {
  private let ratio = Role("ratio")

  @Test func theScoreIsTheRatio() throws {
    var figures = MaskedMatrix(known: Matrix([[0.4, 2, 1.1]]))
    figures.clear(row: 0, column: 1)
    #expect(try OffersOverSeekers.method(ratio: ratio).scores([ratio: figures]) == figures)
  }

  @Test func quintilesByHand() throws {
    // 0…5 over two rows, one cell without a figure: cuts at 1, 2, 3 and 4; a cut is in the class below.
    var scores = MaskedMatrix(known: Matrix([[0, 1, 2, 3], [9, 9, 4, 5]]))
    scores.clear(row: 1, column: 0)
    scores.clear(row: 1, column: 1)
    let quintiles = try #require(OffersOverSeekers.Quintiles(scores))
    #expect(quintiles.cuts == [1, 2, 3, 4])
    #expect(quintiles.classes(of: scores) == [1, 1, 2, 3, nil, nil, 4, 5])
  }

  @Test func againstPandas() throws {
    let scores = MaskedMatrix(known: Matrix([DomainReferenceValues.ratios]))
    let quintiles = try #require(OffersOverSeekers.Quintiles(scores))
    #expect(quintiles.classes(of: scores) == DomainReferenceValues.quintiles.map(Optional.some))
  }

  @Test func aConstantSaysNothing() throws {
    let scores = MaskedMatrix(known: Matrix([[3, 3, 3, 3]]))
    #expect(try #require(OffersOverSeekers.Quintiles(scores)).classes(of: scores) == [3, 3, 3, 3])
    #expect(OffersOverSeekers.Quintiles(MaskedMatrix(rows: 2, columns: 3)) == nil)
  }

  @Test func classesNeverFallAsTheRatioRises() throws {
    var draws = Draws(seed: 4, replicate: 0, cell: 0)
    let scores = MaskedMatrix(
      known: Matrix(
        rows: 10, columns: 20, elements: (0..<200).map { _ in (draws.uniform() * 9).rounded() }))
    let quintiles = try #require(OffersOverSeekers.Quintiles(scores))
    let ordered = scores.values.elements.sorted().map(quintiles.tensionClass)
    #expect(ordered == ordered.sorted())
    #expect(Set(ordered).isSubset(of: Set(1...5)))
  }
}
