import Foundation
import Kernels
import Scoring
import Testing

/// Dispersion, empirical Bayes within a year, and coverage, against esda and scipy.
@Suite struct NoiseTests {
  static let years = IdfYears.fap2009

  @Test func marshallsRatesAreEsdas() {
    let found = BetaBinomialFit.marshall(parts: NoiseValues.parts, volumes: NoiseValues.volumes)
    for (rate, expected) in zip(found.rates, NoiseValues.bayes) {
      #expect(abs(rate - expected) < 1e-12)
    }
    // Equal rates vary less than chance would make them: all take the mean.
    let flat = BetaBinomialFit.marshall(parts: [1, 2, 3], volumes: [10, 20, 30])
    #expect(flat.variance == 0 && flat.rates.allSatisfy { abs($0 - 0.1) < 1e-15 })
  }

  @Test func likelihoodWithinAYearIsSciPys() throws {
    for (year, expected) in zip([2017, 2018, 2019], NoiseValues.likelihood) {
      let counts = Self.years[year]
      let rates = counts.columnRates
      let cells: [BetaBinomialFit.Cell] = (0..<counts.rows).flatMap { row in
        counts.volume.presentColumns(inRow: row).compactMap { column in
          guard let n = counts.volume[row, column], let x = counts.part[row, column],
            let prior = rates[column]
          else { return nil }
          return (n, x, prior)
        }
      }
      let weight = try #require(BetaBinomialFit.likelihoodWeight(cells))
      #expect(abs(log(weight / expected)) < 1e-4, "\(year): \(weight)")
    }
  }

  @Test func dispersionByClassIsSciPys() throws {
    for (place, expected) in NoiseValues.levels.enumerated() {
      let (now, later) = (Self.years[2017 + place], Self.years[2018 + place])
      let prior = MaskedMatrix(everyRow: now.columnRates, rows: now.rows)
      let noise = try #require(
        Noise.estimated(
          volume: PooledVolume(weight: 15).volumes([now.volume]),
          rate: ShrunkRates(weight: 400).rates([.init(counts: now, prior: prior)]),
          against: later))
      for (level, values) in zip(noise.levels, expected) {
        #expect(abs(level.ratio / values[0] - 1) < 1e-4)
        #expect(abs(level.correlation - values[1]) < 1e-9)
        #expect(abs(level.absence - values[2]) < 1e-12)
      }
    }
  }

  @Test func betaBinomialMassesAreSciPys() {
    let masses = Coverage.betaBinomial(trials: 12, rate: 0.3, correlation: 0.4)
    for (mass, expected) in zip(masses, NoiseValues.betaBinomial) {
      #expect(abs(mass - expected) < 1e-12)
    }
  }

  @Test func coverageIsTheShareOfLumpsWithinTheMiddle() {
    var coverage = Coverage(classes: 2)
    coverage.add(below: 0.2, upTo: 0.3, to: 0)  // all of it
    coverage.add(below: 0, upTo: 0.1, to: 0)  // half
    coverage.add(below: 0.96, upTo: 1, to: 0)  // nothing
    #expect(coverage.shares[0].map { abs($0 - 0.5) < 1e-12 } == true)
    #expect(coverage.shares[1] == nil && coverage.cells == [3, 0])
    #expect(coverage.whole == coverage.shares[0])
  }

  @Test func effectiveSizesAreThoseOfTheCorrelation() {
    // 10 / (1 + 9 · 0.5); one unit is one unit.
    let level = Noise.Level(ratio: 2, correlation: 0.5, absence: 0)
    #expect(abs(level.effectiveSize(of: 10) - 10 / 5.5) < 1e-15)
    #expect(level.effectiveSize(of: 1) == 1)
  }

  @Test func varianceIsALineThroughTheClasses() {
    let noise = Noise(
      classes: SizeClasses(bounds: [20, 50]),
      levels: [12, 18, 36].map { .init(ratio: $0, correlation: 0, absence: 0) })
    // 12, 18, 36 at 10, 40, 130: exactly 10 + 0.2 μ.
    let (phi, psi) = noise.variance(means: [10, 40, 130])
    #expect(abs(phi - 10) < 1e-12 && abs(psi - 0.2) < 1e-15)
  }

  @Test func anOuterLevelIsDrawnOnByTheInnerOnes() throws {
    // Columns 0 and 1 are one family; rows 0 and 1 one région, row 2 another.
    let counts = YearCounts(
      volume: MaskedMatrix(known: Matrix([[10, 10], [10, 10], [20, 20]])),
      part: MaskedMatrix(known: Matrix([[4, 1], [2, 3], [2, 12]])))
    let hierarchy = RateHierarchy(
      groupOfRow: [0, 0, 1], groupOfColumn: [0, 0], columnWeight: 40, rowGroupWeight: 20)
    // Family 24/80 = 0.3; columns (8 + 12)/(40 + 40) = 0.25, (16 + 12)/80 = 0.35;
    // régions (6 + 5)/(20 + 20), (4 + 7)/40, (2 + 5)/40, (12 + 7)/40.
    let priors = hierarchy.priors(counts)
    let expected = [[0.275, 0.275], [0.275, 0.275], [0.175, 0.475]]
    for row in 0..<3 {
      for column in 0..<2 {
        #expect(abs(try #require(priors[row, column]) - expected[row][column]) < 1e-12)
      }
    }
  }
}
