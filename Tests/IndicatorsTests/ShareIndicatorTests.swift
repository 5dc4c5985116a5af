import Columns
import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Testing

@Suite struct ShareIndicatorTests {
  /// The difficulty rate of a single cell.
  static func rate(_ projets: Count, _ difficiles: Count) -> Figure? {
    let slice = SampleSlice.of([("1101", "A0Z40", SampleSlice.counts(projets, difficiles))])
    return TauxDifficulte().values(in: slice, axes: Axes(slice))[0, 0]
  }

  @Test func visibleRateIsAQuotient() {
    #expect(
      Self.rate(.observed(40), .observed(10))
        == Figure(status: .observed, expected: 0.25, lower: 0.25, upper: 0.25))
    #expect(Self.rate(.observed(40), .observed(0))?.expected == 0)
  }

  @Test func hiddenNumeratorLeavesAnInterval() {
    #expect(
      Self.rate(.observed(12), SampleSlice.hiddenPart)
        == Figure(status: .suppressed, expected: 1.2 / 12, lower: 0, upper: 4.0 / 12))
  }

  @Test func bothHiddenCanBeAnything() {
    #expect(
      Self.rate(SampleSlice.hiddenProjets, SampleSlice.hiddenPart)
        == Figure(status: .suppressed, expected: 1.2 / 2.5, lower: 0, upper: 1))
  }

  @Test func partlyHiddenSidesGiveTheirBounds() {
    #expect(
      Self.rate(
        .observed(12) + SampleSlice.hiddenProjets, .observed(6) + SampleSlice.hiddenPart)
        == Figure(status: .partial, expected: 7.2 / 14.5, lower: 6.0 / 16, upper: 10.0 / 13))
  }

  @Test func noProjectHasNoRate() {
    #expect(Self.rate(.observed(0), .observed(0)) == nil)
  }

  @Test func roundedWeightsNeverPassOne() {
    #expect(Self.rate(.observed(7.1), .observed(7.2))?.expected == 1)
  }

  @Test func seasonalShareHasNoExpectedValueWhenHidden() {
    let matrix = PartSaisonniere().values(in: SampleSlice.mixed, axes: Axes(SampleSlice.mixed))
    #expect(matrix["1101", "A0Z40"]?.observedValue == 0.2)
    #expect(
      matrix["1101", "T2A60"]
        == Figure(status: .suppressed, expected: nil, lower: 0, upper: 4.0 / 12))
    #expect(matrix.expected[0, 1] == nil)
    #expect(matrix.statuses[1] == .suppressed)
  }

  @Test func boundsAreThoseOfEveryTableThatFits() throws {
    for wholes in Self.intervals(within: 0...7) {
      for parts in Self.intervals(within: 0...5) {
        let shares = wholes.flatMap { whole in
          parts.filter { $0 <= whole && whole > 0 }.map { Double($0) / Double(whole) }
        }
        guard let least = shares.min(), let greatest = shares.max() else { continue }
        let figure = try #require(Self.rate(Self.count(wholes), Self.count(parts)))
        #expect(figure.lower == least, "\(parts) of \(wholes)")
        #expect(figure.upper == greatest, "\(parts) of \(wholes)")
      }
    }
  }

  static func intervals(within range: ClosedRange<Int>) -> [ClosedRange<Int>] {
    range.flatMap { low in (low...range.upperBound).map { low...$0 } }
  }

  static func count(_ range: ClosedRange<Int>) -> Count {
    range.count == 1
      ? .observed(Double(range.lowerBound))
      : .suppressed(in: Double(range.lowerBound)...Double(range.upperBound))
  }
}
