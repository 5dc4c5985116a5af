import MarketStore
public import Nomenclatures

/// The kind of difficulty of each métier, with the classes that tell it.
public struct DifficultyKinds: Sendable {
  /// Where the classes come from; `nil` when the store has none near enough in time.
  public let source: SourceRecord?
  private let classes: [MetierCode: [PublishedClass: Int]]

  /// The classes of the year nearest to a survey, in its nomenclature, at most
  /// `MarketSides.greatestGap` years away.
  /// - Throws: `StoreError` on a bad store.
  init(beside key: SliceKey, in store: Store) throws {
    let tables = try store.difficulties().filter { $0.value.nomenclature == key.nomenclature }
    guard let nearest = tables.nearest(to: key.millesime, \.value.millesime),
      MarketSides.Date.isNear(nearest.value.millesime, key.millesime)
    else {
      source = nil
      classes = [:]
      return
    }
    source = SourceRecord(
      source: "difficultes", millesime: nearest.value.millesime, region: .france,
      nomenclature: key.nomenclature, file: FileRecord(nearest.provenance))
    classes = Dictionary(
      nearest.value.rows.map { ($0.metier, $0.classes) }, uniquingKeysWith: { first, _ in first })
  }

  /// The kind of a métier; `inconnu` when no source says why.
  public func kind(of metier: MetierCode) -> DifficultyKind { DifficultyKind(classes[metier]) }
}
