public import Nomenclatures

/// The other sides of the market: each table comes back whole, with the file it came from, or as a
/// `StoreError` when the file is damaged or locked.
extension Store {
  /// The passage between two nomenclatures; `nil` when the store holds none.
  public func passage(
    from: NomenclatureID, to: NomenclatureID
  ) throws -> Sourced<Passage>? {
    try one(Passage.name(from: from, to: to)) { try $0.passage(from: from, to: to) }
  }

  /// Every passage that the store holds, by name.
  public func passages() throws -> [Sourced<Passage>] { try all { try $0.passages() } }

  /// The bassin of each commune, one table a year, ascending.
  public func communes() throws -> [Sourced<CommuneTable>] { try all { try $0.communes() } }

  /// The communes of each postal code; `nil` when the store holds none.
  public func postalCodes() throws -> Sourced<PostalTable>? { try one { try $0.postalCodes() } }

  /// The communes that merged; `nil` when the store holds none.
  public func mergers() throws -> Sourced<CommuneHistory>? { try one { try $0.mergers() } }

  /// The outlines of the bassins, one set a year, ascending.
  public func outlines() throws -> [Sourced<OutlineSet>] { try all { try $0.outlines() } }

  /// The journeys to work between bassins, one table a census, ascending.
  public func flows() throws -> [Sourced<JourneyFlows>] { try all { try $0.flows() } }

  /// The estimated entries into training, one table an order, ascending.
  public func entries() throws -> [Sourced<TrainingEntries>] { try all { try $0.entries() } }

  /// The grouping of métiers into filières, one table an order, ascending.
  public func filieres() throws -> [Sourced<FiliereTable>] { try all { try $0.filieres() } }

  /// What certifications and Formacodes lead to; `nil` when the store holds no such table.
  public func certifications() throws -> Sourced<CertificationTable>? {
    try one { try $0.certifications() }
  }

  /// Why employers find it hard to hire, by métier, one table a year, ascending.
  public func difficulties() throws -> [Sourced<DifficultyTable>] {
    try all { try $0.difficulties() }
  }

  /// Tensions by département and larger family of métiers, one table a year, ascending.
  public func tensions() throws -> [Sourced<TensionTable>] { try all { try $0.tensions() } }
}
