import Foundation
import Kernels
import Scoring
import Testing

/// How well something foretold what came.
@Suite struct ForesightTests {
  @Test func gainsAreScikitLearns() throws {
    let scores = MaskedMatrix(known: Matrix(SobolValues.scores))
    let truth = MaskedMatrix(known: Matrix(SobolValues.truth))
    let mean = SobolValues.gains.reduce(0, +) / Double(SobolValues.gains.count)
    let found = try #require(ListForesight(scores, against: truth, top: 20))
    #expect(abs(found.gain - mean) < 1e-12)
  }

  @Test func overlapsAreCountedByTerritory() throws {
    // First row: {0, 1} and {0, 2} share one of two; the second has no score and does not count.
    var scores = MaskedMatrix(known: Matrix([[9, 8, 7], [0, 0, 0]]))
    for column in 0..<3 { scores.clear(row: 1, column: column) }
    let truth = MaskedMatrix(known: Matrix([[5, 1, 4], [1, 2, 3]]))
    let found = try #require(ListForesight(scores, against: truth, top: 2))
    #expect(found.territories == 1 && found.overlap == 0.5 && found.overlaps == [0.5, nil])
    // 5 + 1 / log₂ 3 over 5 + 4 / log₂ 3.
    #expect(abs(found.gain - (5 + 1 / log2(3.0)) / (5 + 4 / log2(3.0))) < 1e-15)
  }

  @Test func withinColumnsARateOfTheWholeTellsNothing() throws {
    let counts = YearCounts(
      volume: MaskedMatrix(known: Matrix([[10, 10], [10, 10], [10, 10]])),
      part: MaskedMatrix(known: Matrix([[1, 5], [2, 6], [3, 7]])))
    let whole = MaskedMatrix(everyRow: [0.2, 0.6], rows: 3)
    let found = try #require(RateForesight(whole, from: counts, to: counts))
    #expect(found.withinColumn == nil)
    // Themselves: distances to the column's mean are the same, −0.1, 0, 0.1.
    let own = ShrunkRates(weight: 0).rates([.init(counts: counts, prior: whole)])
    let itself = try #require(RateForesight(own, from: counts, to: counts))
    #expect(abs(try #require(itself.withinColumn) - 1) < 1e-12)
    #expect(itself.error < 1e-15 && itself.weightedError < 1e-15)
    // (0.1² + 0 + 0.1²) / 3 in both columns.
    #expect(abs(found.error - (0.02 / 3).squareRoot()) < 1e-15)
  }

  @Test func cellsHiddenBeforeOrSmallAfterDoNotCount() throws {
    var volume = MaskedMatrix(known: Matrix([[10, 10, 10]]))
    volume.set(2.5, estimated: true, row: 0, column: 1)
    let part = MaskedMatrix(known: Matrix([[1, 1, 1]]))
    let now = YearCounts(volume: volume, part: part)
    let later = YearCounts(volume: MaskedMatrix(known: Matrix([[10, 10, 4]])), part: part)
    let rates = MaskedMatrix(everyRow: [0.1, 0.1, 0.1], rows: 1)
    #expect(try #require(RateForesight(rates, from: now, to: later)).cells == 1)
  }
}
