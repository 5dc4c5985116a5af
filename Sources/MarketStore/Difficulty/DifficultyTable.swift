public import Nomenclatures

/// Why employers find it hard to hire, métier by métier, over a whole country: the classes that
/// explain a tension, as published.
///
/// Unit: classes 1…5, 5 the strongest.
/// Source: Dares, « Les tensions sur le marché du travail ».
public struct DifficultyTable: Equatable, Sendable {
  /// The classes of one métier.
  public struct Row: Equatable, Sendable {
    /// The métier.
    public let metier: MetierCode
    /// The classes that are published, 1…5.
    public let classes: [PublishedClass: Int]

    /// The classes of a métier.
    /// - Precondition: each is in 1…5.
    public init(metier: MetierCode, classes: [PublishedClass: Int]) {
      precondition(
        classes.values.allSatisfy((1...5).contains), "classes \(classes), expected 1…5")
      self.metier = metier
      self.classes = classes
    }
  }

  /// Year of the classes.
  public let millesime: Millesime
  /// Nomenclature of the métiers.
  public let nomenclature: NomenclatureID
  /// The rows, sorted by métier, each once.
  public let rows: [Row]

  /// A table; a métier given twice keeps its first row.
  public init(millesime: Millesime, nomenclature: NomenclatureID, rows: [Row]) {
    self.millesime = millesime
    self.nomenclature = nomenclature
    self.rows = Dictionary(rows.map { ($0.metier, $0) }, uniquingKeysWith: { first, _ in first })
      .values.sorted { $0.metier < $1.metier }
  }

  /// The classes of a métier; `nil` when the source does not have it.
  public func classes(of metier: MetierCode) -> [PublishedClass: Int]? {
    rows.first { $0.metier == metier }?.classes
  }
}
