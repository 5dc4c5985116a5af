import Columns
import MarketStore
import Nomenclatures
import Testing

/// What a store may hold beside the surveys of `SmallMarket`.
extension SmallMarket {
  /// Offers and seekers 2020 in the ROME, with a passage:
  ///
  ///     1107  K2204  100 offers  40 seekers   → S1Z40 whole
  ///     1107  F1703   60 offers  30 seekers   → B0Z21 1/3, V0Z60 2/3 (estimated)
  ///     1147  A9999    5 offers   2 seekers   → unknown to the passage
  static func seekers() throws -> ImportBatch {
    let source = provenance("cotes.csv")
    func counts(_ values: [Double]) -> CountColumn { CountColumn(values.map { .observed($0) }) }
    var batch = ImportBatch()
    batch.slices = [
      MarketSlice(
        key: SliceKey(source: .poleEmploi, millesime: 2020, region: "11", nomenclature: .rome3),
        bassins: [.init(code: "1107", name: "Paris"), .init(code: "1147", name: "Plaine C.")],
        metiers: ["A9999", "F1703", "K2204"].map { .init(code: $0, label: "", famille: "") },
        bassinPlaces: [0, 0, 1], metierPlaces: [1, 2, 0],
        columns: [.offres: counts([60, 100, 5]), .demandeurs: counts([30, 40, 2])],
        provenance: source)
    ]
    let passage = Passage(
      from: .rome3, to: .fap2009,
      arrows: [
        .init(origin: .init("K2204"), target: "S1Z40", weight: 1, basis: .direct),
        .init(origin: .init("F1703"), target: "B0Z21", weight: 1.0 / 3, basis: .employment),
        .init(origin: .init("F1703"), target: "V0Z60", weight: 2.0 / 3, basis: .employment),
      ])
    batch.passages = [Sourced(try #require(passage), source)]
    return batch
  }

  /// Communes 2019: Paris in 75; Plaine Commune two in 93, one in 95; 1190 one in 93, when told.
  static func communes(withPrinted: Bool = true) -> ImportBatch {
    var entries: [CommuneTable.Entry] = [
      .init(commune: "75056", bassin: "1107"), .init(commune: "93066", bassin: "1147"),
      .init(commune: "93070", bassin: "1147"), .init(commune: "95018", bassin: "1147"),
    ]
    if withPrinted { entries.append(.init(commune: "93001", bassin: "1190")) }
    var batch = ImportBatch()
    batch.communes = [
      Sourced(
        CommuneTable(
          millesime: 2019, entries: entries,
          bassins: Set(entries.map(\.bassin)).map {
            .init(code: $0, name: $0.rawValue, region: "11")
          }), provenance("communes.csv"))
    ]
    return batch
  }

  /// An order of 2019: aides à domicile between two filières, agriculteurs in none.
  static func filieres() -> ImportBatch {
    var batch = ImportBatch()
    batch.filieres = [
      Sourced(
        FiliereTable(
          millesime: 2019, nomenclature: .fap2009,
          rows: [
            .init(metier: "S1Z40", filiere: "Hôtellerie", share: 1),
            .init(metier: "T2A60", filiere: "Sanitaire", share: 0.75),
            .init(metier: "T2A60", filiere: "Cadre de vie", share: 0.25),
            .init(metier: "V0Z60", filiere: "Sanitaire", share: 1),
            .init(metier: "B0Z21", filiere: "Bâtiment", share: 1),
          ]), provenance("filieres.csv"))
    ]
    return batch
  }
}
