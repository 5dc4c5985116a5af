import MarketStore
public import Nomenclatures
import Scoring

/// The two surveys that trends are read between, and what they show of the noise.
public struct TrendYears: Equatable, Sendable {
  /// The noise of one class of size.
  public struct NoiseLevel: Equatable, Sendable {
    /// Least mean count of the class over the two years.
    public let sizeFrom: Double
    /// Variance of a year's projets over their number.
    public let projets: Double
    /// Variance of a year's difficult projects over their number.
    public let projetsDifficiles: Double
    /// Correlation of two projects of one cell, which a rate's variance comes from.
    public let correlation: Double
  }

  /// How many pairs of bassin and métier changed.
  public struct Tally: Equatable, Sendable {
    /// Pairs that both surveys tell of.
    public internal(set) var compared = 0
    /// Those whose difficult projects rose for sure.
    public internal(set) var rises = 0
    /// Those whose difficult projects fell for sure.
    public internal(set) var falls = 0
    /// Pairs of the second survey only.
    public internal(set) var appeared = 0
    /// Pairs of the first survey only.
    public internal(set) var vanished = 0
    /// How many of those compared noise alone would call sure: one in ten.
    public var expectedByChance: Double { Double(compared) / 10 }
  }

  /// The first year; `nil` when the store holds none before the second.
  public let from: Millesime?
  /// The second year.
  public let to: Millesime
  /// Version of the métiers' codes in the first.
  public let fromNomenclature: NomenclatureID?
  /// Version of the métiers' codes in the second.
  public let toNomenclature: NomenclatureID
  /// What was found over the whole région.
  public let tally: Tally
  /// The noise, class by class; none where nothing is compared.
  public let noise: [NoiseLevel]

  /// Two surveys that name métiers by other nomenclatures.
  init(broken first: SliceKey, _ second: SliceKey) {
    self.init(
      from: first.millesime, to: second.millesime, fromNomenclature: first.nomenclature,
      toNomenclature: second.nomenclature, tally: Tally(), noise: [])
  }

  /// A value made of these parts.
  public init(
    from: Millesime?, to: Millesime, fromNomenclature: NomenclatureID?,
    toNomenclature: NomenclatureID, tally: Tally, noise: [NoiseLevel]
  ) {
    self.from = from
    self.to = to
    self.fromNomenclature = fromNomenclature
    self.toNomenclature = toNomenclature
    self.tally = tally
    self.noise = noise
  }

  /// Whether the two surveys name métiers alike.
  public var isComparable: Bool { from != nil && fromNomenclature == toNomenclature }
}

extension TrendYears.NoiseLevel {
  static func all(_ noise: ChangeNoise) -> [Self] {
    zip([0] + noise.classes.bounds, noise.levels).map {
      Self(
        sizeFrom: $0, projets: $1.volumeRatio, projetsDifficiles: $1.partRatio,
        correlation: $1.correlation)
    }
  }
}
