import Indicators
import Kernels
import Scoring

/// How far figures are drawn towards what is known of larger wholes.
public enum Shrinkage: String, Sendable, Codable, CaseIterable {
  /// Not at all: the survey's own figures.
  case none
  /// Rates towards the métier's in the région, volumes towards the région's shares.
  case region
  /// Rates towards the métier's in the région, itself towards that of its larger family.
  case hierarchy

  /// Its name among the parameters of a method that shrinks.
  public static let parameter = "shrink"
}

/// What a survey and the one before make expect of each pair, shrunk.
struct ShrunkFigures: Sendable {
  /// Difficult projects expected.
  let expected: MaskedMatrix
  /// Difficulty rates, 0…1.
  let rates: MaskedMatrix

  /// - Parameters:
  ///   - latest: the survey.
  ///   - before: the one of the year before; what it would have foretold tells how far to shrink.
  ///   - families: the larger family of each métier, for `hierarchy`.
  /// Complexity: O(cells × years), and some 80 passes over the cells of both.
  init(_ latest: YearCounts, before: YearCounts?, _ shrinkage: Shrinkage, families: [Int]) {
    let hierarchy = before.flatMap { earlier in
      shrinkage == .hierarchy
        ? RateHierarchy.estimated(
          from: earlier, foretelling: latest, groupOfRow: [Int](repeating: 0, count: latest.rows),
          groupOfColumn: families) : nil
    }
    func prior(_ counts: YearCounts) -> MaskedMatrix {
      hierarchy?.priors(counts) ?? MaskedMatrix(everyRow: counts.columnRates, rows: counts.rows)
    }
    let used = shrinkage == .none ? [latest] : [latest] + (before.map { [$0] } ?? [])
    let years = used.map { ShrunkRates.Year(counts: $0, prior: prior($0)) }
    let rule =
      shrinkage == .none
      ? ExpectedPart(volume: PooledVolume(weight: 0), rate: ShrunkRates(weight: 0))
      : before.flatMap {
        ShrinkageFit.expectedPart(
          [.init(counts: $0, prior: prior($0))], foretelling: latest)
      } ?? .withoutEarlierYears
    expected = rule.matrix(used, priors: years.map(\.prior))
    rates = rule.rate.rates(years)
  }
}
