import Columns
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// Offers and seekers 2020 beside `SmallMarket`, in the ROME, each code leading whole to one métier:
///
///     1107   K2204 → S1Z40   10 offers   20 seekers
///            F1703 → B0Z21   40 offers   10 seekers
///            K1302 → T2A60   20 offers   10 seekers
///            J1501 → V0Z60   30 offers   60 seekers
extension SmallMarket {
  typealias Registered = (rome: MetierCode, fap: MetierCode, offres: Double, demandeurs: Double)

  static let registered: [Registered] = [
    ("F1703", "B0Z21", 40, 10), ("J1501", "V0Z60", 30, 60), ("K1302", "T2A60", 20, 10),
    ("K2204", "S1Z40", 10, 20),
  ]

  /// Puts them into the store.
  func addRegistered(_ rows: [Registered] = registered, year: Int = 2020) throws {
    let source = Self.provenance("cotes.csv")
    var batch = ImportBatch()
    batch.slices = [
      MarketSlice(
        key: SliceKey(
          source: .poleEmploi, millesime: Millesime(year), region: "11", nomenclature: .rome3),
        bassins: [.init(code: "1107", name: "Paris")],
        metiers: rows.map { .init(code: $0.rome, label: "", famille: "") },
        bassinPlaces: rows.map { _ in 0 }, metierPlaces: Array(rows.indices),
        columns: [
          .offres: CountColumn(rows.map { .observed($0.offres) }),
          .demandeurs: CountColumn(rows.map { .observed($0.demandeurs) }),
        ], provenance: source)
    ]
    let passage = Passage(
      from: .rome3, to: .fap2009,
      arrows: rows.map {
        .init(origin: .init($0.rome), target: $0.fap, weight: 1, basis: .direct)
      })
    batch.passages = [Sourced(try #require(passage), source)]
    _ = try store.apply(batch)
  }
}
