import Indicators
import MarketStore
import Nomenclatures

/// Which slices a store could put beside each survey, told without reading any.
struct SidesAtHand: Sendable {
  /// The slices of the store.
  let held: [SliceKey]
  /// The passages of the store, by name.
  private let passages: Set<String>
  /// The years of the training orders, for the régions that they are of.
  private let orders: [Millesime]
  private let orderRegions: Set<RegionCode>

  /// - Throws: `StoreError` on a bad store.
  init(_ store: Store) throws {
    held = try store.summaries().map(\.key)
    let references = try store.references()
    passages = Set(references.filter { $0.kind == .passage }.map(\.name))
    orders = references.filter { $0.kind == .order }.compactMap {
      Int($0.name).map { Millesime($0) }
    }
    orderRegions = orders.isEmpty ? [] : Set(try store.bassins().map(\.region))
  }

  /// The sides that there are for a survey.
  func sides(beside key: SliceKey) -> Set<EvidenceSide> {
    var sides: Set<EvidenceSide> = [.survey]
    if earlier(than: key) != nil { sides.insert(.earlier) }
    if let registered = registered(beside: key), isNear(registered, key), leads(registered, key) {
      sides.insert(.registered)
      if hasOrder(beside: key) { sides.insert(.training) }
    }
    return sides
  }

  /// Whether a training order of the région stands near enough, with a passage to the survey's métiers.
  private func hasOrder(beside key: SliceKey) -> Bool {
    orderRegions.contains(key.region) && orders.contains { isNear($0, key) }
      && passages.contains("\(NomenclatureID.rome3.rawValue) → \(key.nomenclature.rawValue)")
  }

  private func isNear(_ year: Millesime, _ key: SliceKey) -> Bool {
    MarketSides.Date.isNear(year, key.millesime)
  }

  /// The survey of the year before, in the same nomenclature.
  func earlier(than key: SliceKey) -> SliceKey? {
    held.first {
      $0.source == key.source && $0.region == key.region && $0.nomenclature == key.nomenclature
        && $0.millesime.rawValue == key.millesime.rawValue - 1
    }
  }

  /// The offers and job seekers of the year nearest to a survey.
  private func registered(beside key: SliceKey) -> SliceKey? {
    held.filter { $0.source == .poleEmploi && $0.region == key.region }
      .nearest(to: key.millesime, \.millesime)
  }

  private func isNear(_ side: SliceKey, _ key: SliceKey) -> Bool {
    MarketSides.Date.isNear(side.millesime, key.millesime)
  }

  private func leads(_ side: SliceKey, _ key: SliceKey) -> Bool {
    side.nomenclature == key.nomenclature
      || passages.contains("\(side.nomenclature.rawValue) → \(key.nomenclature.rawValue)")
  }
}
