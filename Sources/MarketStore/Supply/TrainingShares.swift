public import Nomenclatures

/// The share of the entries of a whole training order that each (lot, bassin, métier, niveau,
/// parcours) has. Shares are estimates: see `TrainingSplit`.
public struct TrainingShares: Equatable, Sendable {
  /// What one lot leads to one métier of one bassin, at one level, by one pathway.
  public struct Cell: Equatable, Sendable {
    /// The bassin.
    public let bassin: BassinCode
    /// The métier, in `nomenclature`.
    public let metier: MetierCode
    /// Level on the 1969 scale, VI (lowest) to I; empty when the lot prints none.
    public let niveau: String
    /// Pathway: C, P or AQ; empty when the lot prints none.
    public let parcours: String
    /// Share of the whole total, 0…1.
    public let share: Double
  }

  /// What of one lot a bassin holds, whatever becomes of it there.
  public struct Place: Equatable, Sendable {
    /// The bassin.
    public let bassin: BassinCode
    /// Share of the whole total, 0…1.
    public let share: Double
  }

  /// What of one lot a ROME code holds that the passage does not know.
  public struct Orphan: Equatable, Sendable {
    /// The code.
    public let rome: MetierCode
    /// Share of the whole total, 0…1.
    public let share: Double
  }

  /// What becomes of one lot.
  public struct Lot: Equatable, Sendable {
    /// Number of the lot, e.g. `A2-001`.
    public let id: String
    /// Its professional domain, which is its filière.
    public let domaine: String
    /// Its share of the whole total, 0…1.
    public let share: Double
    /// What each bassin that it reaches holds, sorted by bassin.
    public let places: [Place]
    /// Its cells, sorted by bassin, métier, niveau, parcours, each once.
    public let cells: [Cell]
    /// What its orphan codes hold, sorted by code.
    public let unresolved: [Orphan]
    /// Its whole share when it reaches no bassin of the year or names no code, else 0.
    public let withoutPlace: Double

    /// What of the lot could not be led to a métier of a bassin, as a share of the whole total.
    public var unresolvedShare: Double { unresolved.reduce(withoutPlace) { $0 + $1.share } }
  }

  /// A métier of a bassin.
  struct Key: Hashable, Comparable {
    let bassin: BassinCode
    let metier: MetierCode

    init(_ bassin: BassinCode, _ metier: MetierCode) {
      self.bassin = bassin
      self.metier = metier
    }

    static func < (a: Self, b: Self) -> Bool { (a.bassin, a.metier) < (b.bassin, b.metier) }
  }

  /// The assumptions that they rest on.
  public let assumptions: TrainingSplit
  /// Nomenclature of the métiers.
  public let nomenclature: NomenclatureID
  /// The lots, in the order of the training order.
  public let lots: [Lot]

  /// What becomes of the lot of that number; `nil` when there is none.
  public func lot(_ id: String) -> Lot? { lots.first { $0.id == id } }

  /// What of the whole could not be led to a métier of a bassin, 0…1.
  public var unresolvedShare: Double { lots.reduce(0) { $0 + $1.unresolvedShare } }
}
