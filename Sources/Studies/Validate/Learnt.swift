import Kernels
public import Nomenclatures
import Scoring

/// What a pair of years taught: how much to shrink, and how far counts fall from what is foretold.
public struct Learnt: Equatable, Sendable {
  /// The first of the two years.
  public let from: Millesime
  /// The year that it was held against.
  public let to: Millesime
  /// α of a bassin's rate towards its région's.
  public let regionWeight: Double
  /// α of a bassin's rate towards the hierarchy's.
  public let hierarchyWeight: Double
  /// ν of a volume towards the région's share.
  public let volumeWeight: Double
  /// α of a métier's rate towards its family's.
  public let columnWeight: Double
  /// α of a région's rate towards the whole's.
  public let regionGroupWeight: Double
  /// α that one year alone would give, by likelihood: shown, not used; `nil` unless asked for.
  public let withinYearWeight: Double?
  /// How far counts fall, by size.
  let noise: Noise?

  /// What `from` against `to` teaches; `nil` when nothing can be compared.
  /// - Parameter withinYear: whether what one year alone would give is wanted too, for a third more work.
  init?(_ years: SurveyYears, _ from: Millesime, _ to: Millesime, withinYear: Bool = false) {
    guard let now = years.years[from]?.counts, let later = years.years[to]?.counts else {
      return nil
    }
    let region = Priors(years).region(now)
    let hierarchy = RateHierarchy.estimated(
      from: now, foretelling: later, groupOfRow: years.groupOfRow,
      groupOfColumn: years.groupOfColumn)
    guard
      let regionWeight = ShrinkageFit.rateWeight(
        [.init(counts: now, prior: region)], foretelling: later),
      let hierarchyWeight = ShrinkageFit.rateWeight(
        [.init(counts: now, prior: hierarchy.priors(now))], foretelling: later),
      let volumeWeight = ShrinkageFit.volumeWeight([now.volume], foretelling: later.volume)
    else { return nil }
    self.from = from
    self.to = to
    self.regionWeight = regionWeight
    self.hierarchyWeight = hierarchyWeight
    self.volumeWeight = volumeWeight
    columnWeight = hierarchy.columnWeight
    regionGroupWeight = hierarchy.rowGroupWeight
    withinYearWeight =
      withinYear ? BetaBinomialFit.likelihoodWeight(Self.cells(now, region)) : nil
    noise = Noise.estimated(
      volume: PooledVolume(weight: volumeWeight).volumes([now.volume]),
      rate: ShrunkRates(weight: regionWeight).rates([.init(counts: now, prior: region)]),
      against: later)
  }

  /// Whether these weights were learnt from the same things.
  public static func == (a: Learnt, b: Learnt) -> Bool {
    a.from == b.from && a.to == b.to && a.regionWeight == b.regionWeight
      && a.hierarchyWeight == b.hierarchyWeight && a.volumeWeight == b.volumeWeight
      && a.columnWeight == b.columnWeight && a.regionGroupWeight == b.regionGroupWeight
      && a.noise == b.noise
  }

  private static func cells(_ counts: YearCounts, _ prior: MaskedMatrix) -> [BetaBinomialFit.Cell] {
    (0..<counts.rows).flatMap { row in
      counts.volume.presentColumns(inRow: row).compactMap { column in
        guard let volume = counts.volume[row, column], let part = counts.part[row, column],
          let rate = prior[row, column]
        else { return nil }
        return (volume, part, rate)
      }
    }
  }
}

/// The rates that cells are drawn towards.
struct Priors: Sendable {
  private let groupOfRow: [Int]
  private let groupOfColumn: [Int]

  init(_ years: SurveyYears) {
    groupOfRow = years.groupOfRow
    groupOfColumn = years.groupOfColumn
  }

  /// The métier's rate in the région of each bassin.
  func region(_ counts: YearCounts) -> MaskedMatrix {
    hierarchy(counts, columnWeight: 0, regionWeight: 0)
  }

  /// The métier's rate over all régions.
  func whole(_ counts: YearCounts) -> MaskedMatrix {
    MaskedMatrix(everyRow: counts.columnRates, rows: counts.rows)
  }

  /// Family, métier, métier in the région.
  func hierarchy(
    _ counts: YearCounts, columnWeight: Double, regionWeight: Double
  ) -> MaskedMatrix {
    RateHierarchy(
      groupOfRow: groupOfRow, groupOfColumn: groupOfColumn, columnWeight: columnWeight,
      rowGroupWeight: regionWeight
    ).priors(counts)
  }
}

extension Learnt {
  /// The noise of one class of size.
  public struct NoiseLevel: Equatable, Sendable {
    /// Least volume of the class.
    public let sizeFrom: Double
    /// Variance of a volume over its mean.
    public let ratio: Double
    /// Correlation of two projects of a cell.
    public let correlation: Double
    /// Share of cells that the next year has no row for.
    public let absence: Double
  }

  /// The noise, class by class.
  public var levels: [NoiseLevel] {
    guard let noise else { return [] }
    return zip([0] + noise.classes.bounds, noise.levels).map {
      NoiseLevel(
        sizeFrom: $0, ratio: $1.ratio, correlation: $1.correlation, absence: $1.absence)
    }
  }
}
