import Columns
import Indicators
import MarketStore
import Nomenclatures
import Testing

@Suite struct RegionTests {
  let slice = SampleSlice.mixed

  private func region(_ indicator: some SurveyIndicator, _ metiers: [MetierCode]) -> IndicatorMatrix
  {
    indicator.values(in: slice.summedOverBassins(), axes: Axes(bassins: ["11"], metiers: metiers))
  }

  private func totals(_ measure: Measure, of slice: MarketSlice) -> PublishedTotals {
    var totals = PublishedTotals()
    totals.add(slice, measure)
    return totals
  }

  @Test func countsAddWithTheirBounds() {
    let row = region(ProjetsDeRecrutement(), Axes(slice).metiers)
    #expect(slice.summedOverBassins().bassins.map(\.code) == ["11"])
    // Rows that name no bassin belong to the région: 40 + 5.
    #expect(row["11", "A0Z40"] == Figure(status: .observed, expected: 45, lower: 45, upper: 45))
    #expect(row["11", "T2A60"] == Figure(status: .partial, expected: 14.5, lower: 13, upper: 16))
    #expect(row["11", "V1Z80"] == Figure(status: .partial, expected: 14.5, lower: 13, upper: 16))
  }

  @Test func twoHiddenPartsAreWorthTwoMeans() {
    let row = region(ProjetsDifficiles(), ["T2A60"])
    #expect(row[0, 0] == Figure(status: .suppressed, expected: 2.4, lower: 0, upper: 8))
  }

  @Test func rateOfTheRegionIsTheRateOfTheSums() {
    let row = region(TauxDifficulte(), ["A0Z40", "T2A60"])
    #expect(row["11", "A0Z40"]?.observedValue == 15.0 / 45)
    #expect(row["11", "T2A60"]?.expected == 2.4 / 14.5)
  }

  @Test func anEmptySliceHasAnEmptyRegion() {
    let empty = SampleSlice.of([])
    #expect(empty.summedOverBassins().rowCount == 0)
    #expect(totals(.projets, of: empty) == PublishedTotals())
  }

  @Test func groupsAddUpTheirBassinsAndLeaveTheOthersWithoutOne() {
    let groups = BassinGroups(["1101": .init(code: "75", name: "Paris")])
    let summed = slice.summed(into: groups)
    #expect(summed.bassins.map(\.code) == [.horsBassin, "75"])
    let figures = ProjetsDeRecrutement().values(
      in: summed, axes: Axes(bassins: ["75", .horsBassin], metiers: Axes(slice).metiers))
    #expect(figures["75", "T2A60"]?.observedValue == 12)
    #expect(figures["75", "V1Z80"] == nil)
    // What names no bassin keeps its 5; 1102 has no group, and joins it.
    #expect(figures[.horsBassin, "A0Z40"]?.observedValue == 5)
    #expect(figures[.horsBassin, "T2A60"]?.upper == 4)
    #expect(summed.summedOverBassins() == slice.summedOverBassins())
  }

  @Test func summingTwiceChangesNothing() {
    let whole = slice.summedOverBassins()
    #expect(whole.summedOverBassins() == whole)
  }

  @Test func totalsTellVisibleFromExpected() throws {
    // Projects: 40 + 12 + * + (12 + *) + 5; difficult ones: 10 + * + * + (6 + *) + 5.
    let (projects, difficult) = (totals(.projets, of: slice), totals(.projetsDifficiles, of: slice))
    #expect(projects.visibleSum == 69)
    #expect(projects.expectedSum == 69 + 2 * 2.5)
    #expect([projects.cells, projects.suppressed, projects.partial] == [5, 1, 1])
    #expect(difficult.visibleSum == 21)
    #expect(abs(try #require(difficult.expectedSum) - (21 + 3 * 1.2)) <= 1e-12)
    #expect([difficult.cells, difficult.suppressed, difficult.partial] == [5, 2, 1])
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
    let slice = SampleSlice.of(rows)
    let (projects, difficult) = (totals(.projets, of: slice), totals(.projetsDifficiles, of: slice))
    let expected = try #require(difficult.expectedSum) / #require(projects.expectedSum)
    #expect((expected * 10_000).rounded() == 4178)
    #expect((difficult.visibleSum / projects.visibleSum * 10_000).rounded() == 4158)
  }
}
