import MarketStore
import Nomenclatures

/// The regional training order.
enum TrainingOrderTable {
  /// The year of the order at hand.
  ///
  /// Source: Île-de-France, Pacte régional d'investissement dans les compétences 2019-2022
  /// (CR 2019-011), annexe 2.
  static let millesime: Millesime = 2019

  /// The lots that the rows name, in their order; `bassins` gives the codes of the Pacte.
  static func read(
    _ table: inout ReferenceTable, bassins: [String: BassinCode]
  ) throws -> [TrainingLot] {
    var lots: [TrainingLot] = []
    var seen: Set<String> = []
    try table.readRows(full: true) { row throws(RowFault) in
      let expected = Bilingual("un numéro de lot, une seule fois", "a lot number, once")
      let id = try row.code(.lot, expected: expected) { !$0.isEmpty }
      guard !seen.contains(id) else {
        throw RowFault(.repeatedKey, row.places[.lot] ?? 0, expected: expected)
      }
      let lot = try read(row, id: id, bassins: bassins)
      seen.insert(id)
      lots.append(lot)
    }
    return lots
  }

  private static func read(
    _ row: ReferenceRow, id: String, bassins: [String: BassinCode]
  ) throws(RowFault) -> TrainingLot {
    let portee = try row.code(.portee, expected: Bilingual(same: "region, bassins, region_sauf")) {
      TrainingLot.Portee(rawValue: $0) != nil
    }
    let scope = TrainingLot.Portee(rawValue: portee) ?? .region
    let listed = row.list(.bassins)
    guard listed.allSatisfy({ bassins[$0] != nil }), listed.isEmpty == (scope == .region) else {
      throw RowFault(
        .malformedCode, row.places[.bassins] ?? 0,
        expected: Bilingual(
          "des codes de bassin du Pacte, aucun pour « region »",
          "codes of bassins of the Pacte, none for \"region\""))
    }
    return TrainingLot(
      id: id, domaine: row.text(.domaine), portee: scope,
      bassins: listed.compactMap { bassins[$0] },
      nsf: row.list(.nsf), certification: row.text(.certification), niveaux: row.list(.niveaux),
      rome: row.list(.rome), parcours: row.list(.parcours))
  }
}
