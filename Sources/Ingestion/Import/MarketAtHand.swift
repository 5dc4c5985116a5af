import MarketStore
import Nomenclatures

/// The tables of the other sides of the market that files are read with.
struct MarketAtHand: Sendable {
  private(set) var passages: [Passage] = []
  private(set) var communes: [CommuneTable] = []
  private(set) var postalCodes: PostalTable?
  private(set) var mergers: CommuneHistory?
  private(set) var certifications: CertificationTable?
  private(set) var orders: [ImportBatch.SourcedOrder] = []
  private(set) var seekers: [MarketSlice] = []

  /// Takes what a batch brings; it holds over what is there.
  mutating func take(_ batch: ImportBatch) {
    Self.put(batch.passages.map(\.value), over: &passages) { [$0.from.rawValue, $0.to.rawValue] }
    Self.put(batch.communes.map(\.value), over: &communes, key: \.millesime)
    Self.put(batch.orders, over: &orders, key: \.millesime)
    let slices = batch.slices.filter { $0.key.source == .poleEmploi }
    Self.put(slices, over: &seekers, key: \.key)
    postalCodes = batch.postalCodes.last?.value ?? postalCodes
    mergers = batch.mergers.last?.value ?? mergers
    certifications = batch.certifications.last?.value ?? certifications
    sort()
  }

  /// Takes from a store what is not there yet.
  /// - Returns: the passages taken.
  /// - Throws: `StoreError` when one of the tables is damaged.
  mutating func take(from store: Store) throws -> [Sourced<Passage>] {
    let taken = try store.passages().filter { held in
      !passages.contains { $0.from == held.value.from && $0.to == held.value.to }
    }
    var batch = ImportBatch()
    batch.passages = taken
    batch.communes = try store.communes().filter { held in
      !communes.contains { $0.millesime == held.value.millesime }
    }
    batch.orders = try store.orders().filter { held in
      !orders.contains { $0.millesime == held.millesime }
    }
    batch.slices = try store.slices(source: .poleEmploi).filter { held in
      !seekers.contains { $0.key == held.key }
    }
    if postalCodes == nil { batch.postalCodes = try store.postalCodes().map { [$0] } ?? [] }
    if mergers == nil { batch.mergers = try store.mergers().map { [$0] } ?? [] }
    if certifications == nil {
      batch.certifications = try store.certifications().map { [$0] } ?? []
    }
    take(batch)
    return taken
  }

  /// Puts `brought` in place of what stands under the same keys.
  private static func put<Item, Key: Equatable>(
    _ brought: [Item], over held: inout [Item], key: (Item) -> Key
  ) {
    for item in brought {
      held.removeAll { key($0) == key(item) }
      held.append(item)
    }
  }

  private mutating func sort() {
    communes.sort { $0.millesime < $1.millesime }
    orders.sort { $0.millesime < $1.millesime }
    seekers.sort { $0.key < $1.key }
  }
}
