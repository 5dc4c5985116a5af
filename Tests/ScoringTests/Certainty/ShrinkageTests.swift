import Kernels
import Scoring
import Testing

/// Rates and volumes drawn towards the whole, by hand.
@Suite struct ShrinkageTests {
  static func counts(_ volume: [[Double]], _ part: [[Double]]) -> YearCounts {
    YearCounts(volume: MaskedMatrix(known: Matrix(volume)), part: MaskedMatrix(known: Matrix(part)))
  }

  static func year(_ counts: YearCounts) -> ShrunkRates.Year {
    .init(counts: counts, prior: MaskedMatrix(everyRow: counts.columnRates, rows: counts.rows))
  }

  @Test func aRateIsDrawnTowardsTheWholeByItsWeight() {
    // μ = (2 + 10) / (10 + 30) = 0.3; (2 + 20·0.3) / (10 + 20) = 8/30; (10 + 6) / 50 = 0.32.
    let year = Self.year(Self.counts([[10], [30]], [[2], [10]]))
    let rates = ShrunkRates(weight: 20).rates([year]).values.elements
    #expect(abs(rates[0] - 8.0 / 30) < 1e-15)
    #expect(abs(rates[1] - 0.32) < 1e-15)
    let asTheyAre = ShrunkRates(weight: 0).rates([year]).values.elements
    #expect(abs(asTheyAre[0] - 0.2) < 1e-15 && abs(asTheyAre[1] - 1.0 / 3) < 1e-15)
    #expect(ShrunkRates(weight: .infinity).rates([year]).values.elements == [0.3, 0.3])
  }

  @Test func anEarlierYearBringsItsDistanceToItsOwnWhole() throws {
    // Now μ = 0.3; before, μ = (8 + 4) / (10 + 10) = 0.6: the first territory stood 8 − 6 = 2 above.
    // 0.3 + ((2 − 3) + ½·2) / (10 + ½·10 + 5) = 0.3.
    let now = Self.year(Self.counts([[10], [30]], [[2], [10]]))
    let before = Self.year(Self.counts([[10], [10]], [[8], [4]]))
    let rates = ShrunkRates(weight: 5, discount: 0.5).rates([now, before])
    #expect(abs(try #require(rates[0, 0]) - 0.3) < 1e-15)
    // 0.3 + ((10 − 9) + ½·(4 − 6)) / (30 + 5 + 5) = 0.3.
    #expect(abs(try #require(rates[1, 0]) - 0.3) < 1e-15)
  }

  @Test func aCellWithoutPartHasTheRateOfTheWhole() {
    var part = MaskedMatrix(known: Matrix([[2], [10]]))
    part.clear(row: 0, column: 0)
    let counts = YearCounts(volume: MaskedMatrix(known: Matrix([[10], [30]])), part: part)
    #expect(ShrunkRates(weight: 7).rates([Self.year(counts)])[0, 0] == 1.0 / 3)
  }

  @Test func aVolumeIsDrawnTowardsTheWholesShare() throws {
    // Totals 40 and 60; shares 0.3 and 0.7: E = 12, 28, 18, 42.
    let volume = MaskedMatrix(known: Matrix([[20, 20], [10, 50]]))
    let pooled = PooledVolume(weight: 4).volumes([volume])
    // 12 · (20 + 4) / (12 + 4) = 18.
    #expect(abs(try #require(pooled[0, 0]) - 18) < 1e-12)
    // 42 · (50 + 4) / (42 + 4).
    #expect(abs(try #require(pooled[1, 1]) - 42.0 * 54 / 46) < 1e-12)
    #expect(
      PooledVolume(weight: .infinity).volumes([volume]).values == Matrix([[12, 28], [18, 42]]))
  }

  @Test func aYearInWhichACellWasNotObservedIsNotAZero() throws {
    let volume = MaskedMatrix(known: Matrix([[20, 20], [10, 50]]))
    var before = volume
    before.clear(row: 0, column: 0)
    let alone = PooledVolume(weight: 4).volumes([volume])[0, 0]
    #expect(PooledVolume(weight: 4).volumes([volume, before])[0, 0] == alone)
    var now = volume
    now.clear(row: 0, column: 0)
    #expect(PooledVolume(weight: 4).volumes([now, volume])[0, 0] == nil)
  }

  @Test func whatIsExpectedIsTheProduct() throws {
    let counts = Self.counts([[20, 20], [10, 50]], [[5, 10], [1, 40]])
    let rule = ExpectedPart(
      volume: PooledVolume(weight: 4), rate: ShrunkRates(weight: 10))
    // Rate of the first column 6/30; (5 + 10·0.2) / (20 + 10) = 7/30; volume 18 as above.
    #expect(abs(try #require(rule.matrix([counts])[0, 0]) - 18 * 7.0 / 30) < 1e-12)
    // Without earlier years: 20 · 0.2.
    let plain = ExpectedPart.withoutEarlierYears.matrix([counts])
    #expect(abs(try #require(plain[0, 0]) - 4) < 1e-12)
  }

  @Test func masksFollowTheLatestYear() {
    var volume = MaskedMatrix(known: Matrix([[20, 20], [10, 50]]))
    volume.set(2.5, estimated: true, row: 0, column: 0)
    volume.clear(row: 1, column: 1)
    let counts = YearCounts(volume: volume, part: MaskedMatrix(known: Matrix([[1, 2], [3, 4]])))
    let expected = ExpectedPart.withoutEarlierYears.matrix([counts])
    #expect(expected.mask == [.estimated, .known, .known, .missing])
  }
}
