import Foundation
import Kernels
import Scoring
import Testing

/// Shrinkage on Île-de-France, against pandas and scipy.
@Suite struct ShrinkageReferenceTests {
  static let years = IdfYears.fap2009

  static func counts(_ year: Int) -> YearCounts {
    year < 2024 ? years[year] : IdfYears.fap2021[year]
  }

  static func prior(_ counts: YearCounts) -> ShrunkRates.Year {
    .init(counts: counts, prior: MaskedMatrix(everyRow: counts.columnRates, rows: counts.rows))
  }

  @Test func weightsAreThoseThatSciPyFinds() throws {
    for known in ShrinkageValues.weights {
      let rule = try #require(
        ShrinkageFit.expectedPart(
          known.earlier.map(Self.counts), foretelling: Self.counts(known.later)))
      // Near its bottom a curve is flat to the square root of a rounding.
      #expect(abs(log(rule.rate.weight / known.rate)) < 1e-4, "α \(rule.rate.weight)")
      #expect(abs(log(rule.volume.weight / known.volume)) < 1e-4, "ν \(rule.volume.weight)")
    }
  }

  @Test func ratesForetellAsPandasCounts() throws {
    for known in ShrinkageValues.rates {
      let (now, later) = (Self.counts(known.from), Self.counts(known.to))
      let rates = ShrunkRates(weight: known.weight).rates([Self.prior(now)])
      let score = try #require(RateForesight(rates, from: now, to: later))
      #expect(score.cells == Int(known.figures[0]))
      #expect(abs(try #require(score.correlation) - known.figures[1]) < 1e-9)
      #expect(abs(score.error - known.figures[2]) < 1e-9)
      #expect(abs(score.weightedError - known.figures[3]) < 1e-9)
    }
  }

  @Test func listsOverlapAsPandasCounts() throws {
    for known in ShrinkageValues.overlaps {
      let past = known.years.map(Self.counts)
      let truth = Self.counts(known.to).part
      let rule = ExpectedPart(
        volume: PooledVolume(weight: known.volume), rate: ShrunkRates(weight: known.rate))
      let overlaps = try [
        past[0].part, rule.matrix(past), ExpectedPart.withoutEarlierYears.matrix([past[0]]),
      ].map { try #require(ListForesight($0, against: truth, top: 20)).overlap }
      for (found, expected) in zip(overlaps, [known.raw, known.rule, known.regional]) {
        #expect(abs(found - expected) < 1e-9)
      }
    }
  }

  @Test func theRuleForetellsBetterThanTheFiguresThemselves() throws {
    // METHODS: raw .55, ours .59 and more, on 2017 → 2018 and on 2018 → 2019.
    for (past, to) in [([2017], 2018), ([2018, 2017], 2019)] {
      let counts = past.map(Self.counts)
      let rule =
        counts.count < 2
        ? ExpectedPart.withoutEarlierYears
        : try #require(ShrinkageFit.expectedPart([counts[1]], foretelling: counts[0]))
      let overlap = try #require(
        ListForesight(rule.matrix(counts), against: Self.counts(to).part, top: 20)
      ).overlap
      #expect(overlap >= 0.59)
    }
  }
}
