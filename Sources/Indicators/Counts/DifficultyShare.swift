internal import Columns
public import MarketStore

/// The share of projects expected to be difficult over a whole slice, with what the hidden cells
/// leave open.
///
/// Source: published for Île-de-France as 35.6 % (2017) and 41.8 % (2018) in Pacte régional
/// d'investissement dans les compétences 2019-2022.
public struct DifficultyShare: Equatable, Sendable {
  /// Expected difficult projects over expected projects, 0…1, each hidden part at its mean.
  public let expected: Double
  /// Published difficult projects over published projects; `nil` when nothing was published.
  public let visible: Double?
  /// Least share that the hidden cells allow.
  public let lower: Double
  /// Greatest share that they allow, no cell having more difficult projects than projects.
  public let upper: Double

  /// The share over every row of a slice.
  ///
  /// - Returns: `nil` when the slice lacks either measure, or has no project at all.
  ///
  /// Complexity: O(rows).
  public init?(of slice: MarketSlice) {
    guard let difficult = slice.columns[.projetsDifficiles], let projects = slice.columns[.projets]
    else { return nil }
    var sums = Sums()
    for row in 0..<slice.rowCount { sums.add(difficult[row], of: projects[row]) }
    guard sums.expected.whole > 0, sums.least.whole > 0 else { return nil }
    expected = sums.expected.share
    visible = projects.visibleSum > 0 ? difficult.visibleSum / projects.visibleSum : nil
    lower = sums.least.share
    upper = sums.greatest.share
  }

  private struct Part {
    var part = 0.0
    var whole = 0.0
    var share: Double { min(1, part / whole) }
  }

  /// The sums that give each share. Difficult projects being no more than projects in a cell, the
  /// least share is met with the fewest difficult among the most projects; the greatest with the
  /// most difficult, among as few projects as can hold them.
  private struct Sums {
    var expected = Part()
    var least = Part()
    var greatest = Part()

    mutating func add(_ difficult: Count, of projects: Count) {
      expected.part += HiddenCountLaw.expected(difficult, of: .projetsDifficiles) ?? 0
      expected.whole += HiddenCountLaw.expected(projects, of: .projets) ?? 0
      least.part += difficult.lower
      least.whole += projects.upper
      let fewest = min(projects.upper, max(projects.lower, difficult.upper))
      greatest.part += min(difficult.upper, fewest)
      greatest.whole += fewest
    }
  }
}
