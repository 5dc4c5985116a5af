import Kernels
import Scoring
import Testing

/// Changes between two years, by hand and against pandas (`Reference/trend.py`).
@Suite struct ChangeTests {
  /// Volumes of 20 and 40, then 40 and 20: the column's sum stays, so g = 1; each residual is 20, its
  /// square 400, against 60: 800 / 120. Parts of 10 and 10, then 10 and 30: g = 2, residuals −10 and
  /// 10, squares 100 against 10 + 4 × 10 and 30 + 4 × 10: 200 / 120.
  private var small: (earlier: YearCounts, later: YearCounts) {
    func counts(_ volume: [Double], _ part: [Double]) -> YearCounts {
      YearCounts(
        volume: MaskedMatrix(known: Matrix(rows: 2, columns: 1, elements: volume)),
        part: MaskedMatrix(known: Matrix(rows: 2, columns: 1, elements: part)))
    }
    return (counts([20, 40], [10, 10]), counts([40, 20], [10, 30]))
  }

  @Test func noiseByHand() throws {
    let noise = try #require(ChangeNoise(small.earlier, small.later))
    #expect(noise.levels.count == 6)
    for level in noise.levels {
      #expect(abs(level.volumeRatio - 800.0 / 120) < 1e-12)
      #expect(abs(level.partRatio - 200.0 / 120) < 1e-12)
    }
    // Variance 200 / 120 × (10 + 30), half the interval 1.645 times its root.
    let change = noise.part(from: 10, to: 30)
    let half = 1.6448536269514722 * (200.0 / 3).squareRoot()
    #expect(abs(change.low - (20 - half)) < 1e-12 && abs(change.high - (20 + half)) < 1e-12)
    #expect(change.verdict == .rise)
    #expect(noise.part(from: 30, to: 10).verdict == .fall)
    #expect(noise.part(from: 20, to: 30).verdict == .uncertain)
  }

  /// Nothing of one year, nothing to learn.
  @Test func nothingShared() {
    let none = MaskedMatrix(rows: 2, columns: 1)
    let empty = YearCounts(volume: none, part: none)
    #expect(ChangeNoise(small.earlier, empty) == nil)
  }

  @Test func noiseIsThatOfPandas() throws {
    let years = IdfYears.fap2009
    let noise = try #require(ChangeNoise(years[2018], years[2019]))
    let volumes = [
      5.447237755645588, 10.432565088563413, 16.60501075266859, 18.688889289018636,
      33.25850835104316, 52.24996141221044,
    ]
    let parts = [
      7.889832147238431, 14.959012514823412, 16.840599995426103, 32.406458506972356,
      48.68887725626004, 52.9724492356877,
    ]
    let correlations = [
      0.5527660937482476, 0.3505207152578769, 0.22384078494413834, 0.15671398932212433,
      0.1315761809418441, 0.0736134751733161,
    ]
    for (place, level) in noise.levels.enumerated() {
      #expect(abs(level.volumeRatio - volumes[place]) < 1e-9)
      #expect(abs(level.partRatio - parts[place]) < 1e-9)
      #expect(abs(level.correlation - correlations[place]) < 1e-9)
    }
    let cooks = noise.part(from: 1705.5470376, to: 1644)
    #expect(abs(cooks.low - -754.4067735787513) < 1e-9)
    #expect(abs(cooks.high - 631.3126983787512) < 1e-9)
  }

  /// Independent changes: widths add by squares, 3² + 4² = 5².
  @Test func sumOfChanges() {
    let sum = CountChange.sum([
      CountChange(10, 20, low: 7, high: 13), CountChange(5, 4, low: -5, high: 3),
    ])
    #expect(sum == CountChange(15, 24, low: 4, high: 14))
  }

  /// A rate of 0.2 over 10 then 0.8 over 10, prior ½: with the correlation ρ of the noise the variance
  /// is ¼ (2 ρ + (1 − ρ) / 5).
  @Test func ratesByHand() throws {
    let years = IdfYears.fap2009
    let noise = try #require(ChangeNoise(years[2018], years[2019]))
    let rho = noise.levels[0].correlation
    let change = noise.rate(from: (10, 2), to: (10, 8), prior: 0.5)
    let half = 1.6448536269514722 * (0.25 * (2 * rho + (1 - rho) / 5)).squareRoot()
    #expect(abs(change.value - 0.6) < 1e-15 && abs(change.low - (0.6 - half)) < 1e-12)
  }

  /// Parts far apart never change places; of two that are equal each comes first half of the time,
  /// but the first column when drawn alike.
  @Test func ranks() throws {
    let noise = try #require(ChangeNoise(small.earlier, small.later))
    func row(_ parts: [Double]) -> MaskedMatrix {
      MaskedMatrix(known: Matrix(rows: 1, columns: 3, elements: parts))
    }
    let changes = RankChanges(
      from: row([1000, 100, 100]), to: row([100, 1000, 100]), row: 0, noise: noise,
      Replicates(count: 400))
    let first = try #require(changes.change(of: 0))
    #expect(first.earlier == 1 && first.later == 2 && first.low == 1 && first.high == 2)
    #expect(first.verdict == .rise)
    let second = try #require(changes.change(of: 1))
    #expect(second.value == -1 && second.low == -2 && second.high == -1)
    #expect(try #require(changes.change(of: 2)).verdict == .uncertain)
  }
}
