public import Columns
public import Nomenclatures

/// The figures of one source, millésime and région: a row for each bassin × métier that the source
/// names, a column of counts for each measure.
///
/// Rows are sorted by bassin, then métier, each pair at most once. A pair without a row was not
/// observed, which is not zero.
public struct MarketSlice: Equatable, Sendable {
  /// A bassin as the source names it.
  public struct NamedBassin: Equatable, Sendable, Codable {
    /// Its code.
    public let code: BassinCode
    /// Its name as printed that year.
    public let name: String
    /// A bassin of that code and name.
    public init(code: BassinCode, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// A métier as the source names it.
  public struct NamedMetier: Equatable, Sendable, Codable {
    /// Its code in the slice's nomenclature.
    public let code: MetierCode
    /// Its label as printed that year.
    public let label: String
    /// The survey's own family, one letter (`S`: fonctions sociales et médico-sociales).
    public let famille: String
    /// A métier of that code and label.
    public init(code: MetierCode, label: String, famille: String) {
      self.code = code
      self.label = label
      self.famille = famille
    }
  }

  /// What the slice is about.
  public let key: SliceKey
  /// The bassins, sorted by code.
  public let bassins: [NamedBassin]
  /// The métiers, sorted by code.
  public let metiers: [NamedMetier]
  /// For each row, the place of its bassin in `bassins`.
  public let bassinPlaces: [Int]
  /// For each row, the place of its métier in `metiers`.
  public let metierPlaces: [Int]
  /// A column of `rowCount` counts for each measure.
  public let columns: [Measure: CountColumn]
  /// For each class that the source publishes, its value in every row: 1…5, `nil` where it gives none.
  public let classes: [PublishedClass: [UInt8?]]
  /// Where the figures come from.
  public let provenance: Provenance

  /// Whether both say the same of the same pairs, under the same names, wherever they come from.
  public func hasSameFigures(as other: MarketSlice) -> Bool {
    bassins == other.bassins && metiers == other.metiers && bassinPlaces == other.bassinPlaces
      && metierPlaces == other.metierPlaces && columns == other.columns && classes == other.classes
  }

  /// Number of bassin × métier pairs.
  public var rowCount: Int { bassinPlaces.count }

  /// A slice of sorted rows.
  /// - Precondition: codes ascend without repetition; rows are sorted by (bassin, métier) without
  ///   repetition, places are in range, every column has `rowCount` rows, and every class too.
  ///
  /// Complexity: O(rows).
  public init(
    key: SliceKey, bassins: [NamedBassin], metiers: [NamedMetier], bassinPlaces: [Int],
    metierPlaces: [Int], columns: [Measure: CountColumn],
    classes: [PublishedClass: [UInt8?]] = [:], provenance: Provenance
  ) {
    precondition(
      bassinPlaces.count == metierPlaces.count,
      "\(bassinPlaces.count) bassins for \(metierPlaces.count) métiers")
    precondition(
      columns.values.allSatisfy { $0.count == bassinPlaces.count },
      "columns of \(columns.values.map(\.count)) rows, expected \(bassinPlaces.count)")
    precondition(
      classes.values.allSatisfy { column in
        column.count == bassinPlaces.count && column.allSatisfy { (1...5).contains($0 ?? 1) }
      }, "classes are not \(bassinPlaces.count) values of 1…5")
    precondition(
      Self.ascend(bassins.map(\.code)) && Self.ascend(metiers.map(\.code)),
      "codes of bassins or métiers are not sorted and distinct")
    precondition(
      bassinPlaces.allSatisfy(bassins.indices.contains)
        && metierPlaces.allSatisfy(metiers.indices.contains), "a place is out of range")
    precondition(Self.ascend(bassinPlaces, metierPlaces), "rows are not sorted and distinct")
    self.key = key
    self.bassins = bassins
    self.metiers = metiers
    self.bassinPlaces = bassinPlaces
    self.metierPlaces = metierPlaces
    self.columns = columns
    self.classes = classes
    self.provenance = provenance
  }

  /// Whether each code comes strictly before the next.
  static func ascend(_ codes: [some Comparable]) -> Bool {
    zip(codes, codes.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Whether each (bassin, métier) pair comes strictly before the next.
  static func ascend(_ bassinPlaces: [Int], _ metierPlaces: [Int]) -> Bool {
    bassinPlaces.indices.dropFirst().allSatisfy { row in
      (bassinPlaces[row - 1], metierPlaces[row - 1]) < (bassinPlaces[row], metierPlaces[row])
    }
  }
}
