import Columns
import Indicators
import MarketStore
import Nomenclatures
import Testing

@Suite struct RegionTests {
  let slice = SampleSlice.mixed

  @Test func countsAddWithTheirBounds() {
    let row = ProjetsDeRecrutement().regionalValues(in: slice, metiers: Axes(slice).metiers)
    #expect(row.axes.bassins == ["11"])
    // Rows that name no bassin belong to the région: 40 + 5.
    #expect(row["11", "A0Z40"] == Figure(status: .observed, expected: 45, lower: 45, upper: 45))
    #expect(row["11", "T2A60"] == Figure(status: .partial, expected: 14.5, lower: 13, upper: 16))
    #expect(row["11", "V1Z80"] == Figure(status: .partial, expected: 14.5, lower: 13, upper: 16))
  }

  @Test func twoHiddenPartsAreWorthTwoMeans() {
    let row = ProjetsDifficiles().regionalValues(in: slice, metiers: ["T2A60"])
    #expect(row[0, 0] == Figure(status: .suppressed, expected: 2.4, lower: 0, upper: 8))
  }

  @Test func rateOfTheRegionIsTheRateOfTheSums() {
    let row = TauxDifficulte().regionalValues(in: slice, metiers: ["A0Z40", "T2A60"])
    #expect(row["11", "A0Z40"]?.observedValue == 15.0 / 45)
    #expect(row["11", "T2A60"]?.expected == 2.4 / 14.5)
  }

  @Test func anEmptySliceHasAnEmptyRegion() {
    let empty = SampleSlice.of([])
    #expect(empty.summedOverBassins().rowCount == 0)
    #expect(DifficultyShare(of: empty) == nil)
  }

  @Test func summingTwiceChangesNothing() {
    let whole = slice.summedOverBassins()
    #expect(whole.summedOverBassins() == whole)
  }

  @Test func difficultyShareTellsVisibleFromExpected() throws {
    let share = try #require(DifficultyShare(of: slice))
    // Projects: 40 + 12 + * + (12 + *) + 5; difficult ones: 10 + * + * + (6 + *) + 5.
    #expect(share.visible == 21.0 / 69)
    #expect(abs(share.expected - (21 + 3 * 1.2) / (69 + 2 * 2.5)) <= 1e-15)
    #expect(share.lower == 21.0 / 77)
    // At most: 4 of 12; 4 of 4; 10 of 13; with 10 of 40 and 5 of 5.
    #expect(share.upper == 33.0 / 74)
  }

  /// Totals of BMO 2018 as Reference/idf_2018.py prints them, in as few cells as say the same.
  @Test func hiddenCellsGiveThePublishedShareBack() throws {
    let (visibleProjects, visibleDifficult) = (417055.32495714206, 173414.19319657952)
    let (both, difficultOnly) = (397, 636)
    let counts =
      [
        SampleSlice.counts(
          .observed(visibleProjects - Double(difficultOnly) * 20), .observed(visibleDifficult))
      ]
      + Array(
        repeating: SampleSlice.counts(.observed(20), SampleSlice.hiddenPart), count: difficultOnly)
      + Array(
        repeating: SampleSlice.counts(SampleSlice.hiddenProjets, SampleSlice.hiddenPart),
        count: both
      )
    let rows = counts.enumerated().map { number, counts -> SampleSlice.Row in
      (BassinCode(String(10_000 + number)), "A0Z40", counts)
    }
    let share = try #require(DifficultyShare(of: SampleSlice.of(rows)))
    #expect((share.expected * 10_000).rounded() == 4178)
    #expect(share.visible.map { ($0 * 10_000).rounded() } == 4158)
    // 173414.19 over 417055.32 + 4·397; 173414.19 + 4·1033 over the same.
    #expect((share.lower * 10_000).rounded() == 4142)
    #expect((share.upper * 10_000).rounded() == 4241)
  }

  @Test func difficultyShareBoundsAreThoseOfEveryTableThatFits() throws {
    let cells: [(whole: ClosedRange<Int>, part: ClosedRange<Int>)] = [
      (6...6, 0...4), (1...4, 0...4), (1...4, 0...0), (8...11, 2...5),
    ]
    var rows: [SampleSlice.Row] = []
    var tables = [(whole: 0, part: 0)]
    for (number, cell) in cells.enumerated() {
      let (whole, part) = (
        ShareIndicatorTests.count(cell.whole), ShareIndicatorTests.count(cell.part)
      )
      rows.append((BassinCode("110\(number)"), "A0Z40", SampleSlice.counts(whole, part)))
      let fitting = cell.whole.flatMap { w in cell.part.filter { $0 <= w }.map { (w, $0) } }
      tables = tables.flatMap { t in fitting.map { (t.whole + $0.0, t.part + $0.1) } }
    }
    let shares = tables.map { Double($0.part) / Double($0.whole) }
    let found = try #require(DifficultyShare(of: SampleSlice.of(rows)))
    #expect(found.lower == shares.min())
    #expect(found.upper == shares.max())
  }
}
