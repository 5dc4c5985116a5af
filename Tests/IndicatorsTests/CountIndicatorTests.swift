import Columns
import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Testing

@Suite struct CountIndicatorTests {
  let slice = SampleSlice.mixed
  var axes: Axes { Axes(slice) }

  @Test func axesAreTheSlicesOwn() {
    #expect(axes.bassins == ["1101", "1102"])
    #expect(axes.metiers == ["A0Z40", "T2A60", "V1Z80"])
    #expect(axes.row(of: "1102") == 1)
    #expect(axes.column(of: "X0X00") == nil)
    #expect(Axes(bassins: [], metiers: ["T2A60", "A0Z40", "V1Z80"]).metierOrder == [1, 0, 2])
  }

  @Test func aPairWithoutRowHasNoFigure() {
    for indicator in IndicatorCatalogue.all.compactMap({ $0 as? any SurveyIndicator }) {
      let matrix = indicator.values(in: slice, axes: axes)
      #expect(matrix["1101", "V1Z80"] == nil, "\(indicator.id)")
      #expect(matrix["1102", "A0Z40"] == nil)
      #expect(matrix["9999", "A0Z40"] == nil)
      #expect(matrix.expected[0, 2] == nil)
    }
  }

  @Test func projectsAreTheirCount() {
    let matrix = ProjetsDeRecrutement().values(in: slice, axes: axes)
    #expect(
      matrix["1101", "A0Z40"] == Figure(status: .observed, expected: 40, lower: 40, upper: 40))
    #expect(
      matrix["1102", "T2A60"] == Figure(status: .suppressed, expected: 2.5, lower: 1, upper: 4))
    #expect(
      matrix["1102", "V1Z80"] == Figure(status: .partial, expected: 14.5, lower: 13, upper: 16))
    #expect(matrix.expected.mask == [.known, .known, .missing, .missing, .estimated, .estimated])
  }

  @Test func difficultProjectsAreTheirCount() {
    let matrix = ProjetsDifficiles().values(in: slice, axes: axes)
    #expect(
      matrix["1101", "A0Z40"] == Figure(status: .observed, expected: 10, lower: 10, upper: 10))
    #expect(
      matrix["1101", "T2A60"] == Figure(status: .suppressed, expected: 1.2, lower: 0, upper: 4))
    #expect(
      matrix["1102", "V1Z80"] == Figure(status: .partial, expected: 7.2, lower: 6, upper: 10))
  }

  @Test func expectedValueStaysWithinItsBounds() {
    let slice = SampleSlice.of([
      ("1101", "A0Z40", SampleSlice.counts(.observed(1), .suppressed(in: 0...1)))
    ])
    let matrix = ProjetsDifficiles().values(in: slice, axes: Axes(slice))
    #expect(matrix[0, 0]?.expected == 1)
  }

  @Test func aMeasureThatTheSliceLacksHasNoFigure() {
    let slice = SampleSlice.of(
      [("1101", "A0Z40", SampleSlice.counts(.observed(9), .observed(3)))], measures: [.projets])
    let axes = Axes(slice)
    #expect(ProjetsDeRecrutement().values(in: slice, axes: axes)[0, 0]?.expected == 9)
    #expect(ProjetsDifficiles().values(in: slice, axes: axes)[0, 0] == nil)
    #expect(TauxDifficulte().values(in: slice, axes: axes)[0, 0] == nil)
  }

  @Test func otherAxesPickAndArrange() {
    let axes = Axes(bassins: ["1102", "0000", "1101"], metiers: ["V1Z80", "A0Z40"])
    let matrix = ProjetsDeRecrutement().values(in: slice, axes: axes)
    #expect(matrix.expected.row(0) == [14.5, nil])
    #expect(matrix.expected.row(1) == [nil, nil])
    #expect(matrix.expected.row(2) == [nil, 40])
  }

  @Test func aCodeStandsOnceOnAnAxis() async {
    await #expect(processExitsWith: .failure) { _ = Axes(bassins: ["1101", "1101"], metiers: []) }
  }

  @Test func catalogueAnswersToItsNames() {
    let ids = IndicatorCatalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(
      ids.starts(with: ["projets", "projetsDifficiles", "tauxDifficulte", "partSaisonniere"]))
    for id in ids { #expect(IndicatorCatalogue.indicator(id: id)?.id == id) }
    #expect(IndicatorCatalogue.indicator(id: "met") == nil)
  }
}
