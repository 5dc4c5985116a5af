public import Nomenclatures

/// Entries into training that a training order may bring, estimated by bassin × métier × niveau.
///
/// The order gives no number of its own for a lot: these are shares of a declared total, and every
/// place that shows them says « entrées estimées ».
public struct TrainingEntries: Equatable, Sendable {
  /// The entries of one bassin, métier and niveau.
  public struct Row: Equatable, Sendable {
    /// The bassin.
    public let bassin: BassinCode
    /// The métier that the training leads to, in `nomenclature`.
    public let metier: MetierCode
    /// Level of the training on the 1969 scale, VI (lowest) to I; empty when the lot prints none.
    public let niveau: String
    /// Entries when the low total is split, 0 and up.
    public let low: Double
    /// Entries when the high total is split, `low` and up.
    public let high: Double

    /// A row.
    public init(bassin: BassinCode, metier: MetierCode, niveau: String, low: Double, high: Double) {
      self.bassin = bassin
      self.metier = metier
      self.niveau = niveau
      self.low = low
      self.high = high
    }
  }

  /// Year of the order.
  public let millesime: Millesime
  /// Nomenclature of the métiers.
  public let nomenclature: NomenclatureID
  /// The rows, sorted by bassin, métier, niveau, each once.
  public let rows: [Row]
  /// What of the low total could not be led to a métier of a bassin, 0 and up.
  public let unresolvedLow: Double
  /// What of the high total could not be.
  public let unresolvedHigh: Double

  /// The entries of one order.
  public init(
    millesime: Millesime, nomenclature: NomenclatureID, rows: [Row], unresolvedLow: Double,
    unresolvedHigh: Double
  ) {
    self.millesime = millesime
    self.nomenclature = nomenclature
    func precedes(_ a: Row, _ b: Row) -> Bool {
      (a.bassin, a.metier, a.niveau) < (b.bassin, b.metier, b.niveau)
    }
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { precedes($0, $1) }
    self.rows = isSorted ? rows : rows.sorted(by: precedes)
    self.unresolvedLow = unresolvedLow
    self.unresolvedHigh = unresolvedHigh
  }
}

/// The grouping of métiers into the filières of a training order: for each métier, the share of the
/// order's lots leading to it that each filière holds.
public struct FiliereTable: Equatable, Sendable {
  /// A métier in a filière.
  public struct Row: Equatable, Sendable {
    /// The métier.
    public let metier: MetierCode
    /// The filière, as the order prints its domain (« TP/Bâtiment »).
    public let filiere: String
    /// Share of the métier that the filière holds, above 0, at most 1; shares of a métier sum to 1.
    public let share: Double

    /// A row.
    public init(metier: MetierCode, filiere: String, share: Double) {
      self.metier = metier
      self.filiere = filiere
      self.share = share
    }
  }

  /// Year of the order.
  public let millesime: Millesime
  /// Nomenclature of the métiers.
  public let nomenclature: NomenclatureID
  /// The rows, sorted by métier, then share (largest first), then filière.
  public let rows: [Row]

  /// A grouping. A métier without a row is « hors commande régionale ».
  public init(millesime: Millesime, nomenclature: NomenclatureID, rows: [Row]) {
    self.millesime = millesime
    self.nomenclature = nomenclature
    self.rows = rows.sorted {
      ($0.metier, -$0.share, $0.filiere) < ($1.metier, -$1.share, $1.filiere)
    }
  }

  /// The filière that holds most of a métier; `nil` when no lot leads to it.
  public func main(of metier: MetierCode) -> String? {
    rows.first { $0.metier == metier }?.filiere
  }
}
