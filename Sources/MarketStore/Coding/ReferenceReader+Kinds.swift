import Foundation
import Nomenclatures

extension ReferenceReader {
  func nomenclature(_ id: NomenclatureID) throws -> Sourced<Nomenclature>? {
    try one(.nomenclature, id.rawValue) { rows, _ in try Nomenclature(&rows, id) }
  }

  func bassins() throws -> Sourced<[Bassin]>? {
    try one(.bassins, "pacte") { rows, _ in try rows.next(Bassin.init) }
  }

  func orders() throws -> [Sourced<Order>] {
    try all(.order) { rows, name in
      Order(millesime: try Self.year(name), lots: try rows.next(TrainingLot.init))
    }
  }

  func passages() throws -> [Sourced<Passage>] {
    try all(.passage) { rows, name in
      let ends = name.components(separatedBy: Passage.arrow).compactMap(NomenclatureID.init)
      guard ends.count == 2 else {
        throw Damage.value(of: "reference.name", found: name, allowed: "ROME v3 → FAP 2009")
      }
      return try Passage(&rows, from: ends[0], to: ends[1])
    }
  }

  func passage(from: NomenclatureID, to: NomenclatureID) throws -> Sourced<Passage>? {
    try one(.passage, Passage.name(from: from, to: to)) { rows, _ in
      try Passage(&rows, from: from, to: to)
    }
  }

  func communes() throws -> [Sourced<CommuneTable>] {
    try all(.communes) { rows, name in try CommuneTable(&rows, Self.year(name)) }
  }

  func postalCodes() throws -> Sourced<PostalTable>? {
    try one(.postalCodes, "la-poste") { rows, _ in try PostalTable(&rows) }
  }

  func mergers() throws -> Sourced<CommuneHistory>? {
    try one(.mergers, "insee") { rows, _ in try CommuneHistory(&rows) }
  }

  func outlines() throws -> [Sourced<OutlineSet>] {
    try all(.outlines) { rows, name in try OutlineSet(&rows, Self.year(name)) }
  }

  func flows() throws -> [Sourced<JourneyFlows>] {
    try all(.flows) { rows, name in try JourneyFlows(&rows, Self.year(name)) }
  }

  func entries() throws -> [Sourced<TrainingEntries>] {
    try all(.entries) { rows, name in try TrainingEntries(&rows, Self.year(name)) }
  }

  func filieres() throws -> [Sourced<FiliereTable>] {
    try all(.filieres) { rows, name in try FiliereTable(&rows, Self.year(name)) }
  }

  func certifications() throws -> Sourced<CertificationTable>? {
    try one(.certifications, "certifinfo") { rows, _ in try CertificationTable(&rows) }
  }

  func difficulties() throws -> [Sourced<DifficultyTable>] {
    try all(.difficulties) { rows, name in try DifficultyTable(&rows, Self.year(name)) }
  }

  func tensions() throws -> [Sourced<TensionTable>] {
    try all(.tensions) { rows, name in try TensionTable(&rows, Self.year(name)) }
  }

  /// The lots of one year's order.
  struct Order: Equatable, Sendable {
    let millesime: Millesime
    let lots: [TrainingLot]
  }

  private static func year(_ name: String) throws -> Millesime {
    guard let year = Int(name) else {
      throw Damage.value(of: "reference.name", found: name, allowed: "2019")
    }
    return Millesime(year)
  }
}
