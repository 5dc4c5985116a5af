import MarketStore
import Nomenclatures

/// The reference tables that files are read with: those of the store, of the files of the same
/// command, or of the embedded data.
struct ReferencesAtHand: Sendable {
  private(set) var nomenclatures: [NomenclatureID: Nomenclature] = [:]
  private(set) var bassins: [Bassin] = []
  /// Tables of the embedded data that the store does not hold.
  private(set) var missing = ImportBatch()

  /// Codes of the bassins by their code in the Pacte.
  var bassinsByPacte: [String: BassinCode] {
    Dictionary(bassins.map { ($0.codePacte, $0.code) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes the tables of `store`, then those of `embedded` that it lacks.
  /// - Throws: `StoreError` when one of them is damaged.
  init(store: Store?, embedded: Store?) throws {
    if let store { _ = try take(from: store) }
    if let embedded { missing = try take(from: embedded) }
  }

  /// None but those that come with the files.
  init() {}

  /// Takes the tables that a file of the same command brings; they hold over the others.
  mutating func take(_ batch: ImportBatch) {
    for (nomenclature, _) in batch.nomenclatures {
      nomenclatures[nomenclature.id] = nomenclature
      missing.nomenclatures.removeAll { $0.nomenclature.id == nomenclature.id }
    }
    if let table = batch.bassins.last {
      bassins = table.bassins
      missing.bassins = []
    }
  }

  /// Takes the tables that are not there yet, and gives them back.
  private mutating func take(from store: Store) throws -> ImportBatch {
    var taken = ImportBatch()
    for summary in try store.references() {
      switch summary.kind {
      case .nomenclature:
        guard let id = NomenclatureID(rawValue: summary.name), nomenclatures[id] == nil,
          let nomenclature = try store.nomenclature(id)
        else { continue }
        nomenclatures[id] = nomenclature
        taken.nomenclatures.append((nomenclature, summary.provenance))
      case .bassins:
        guard bassins.isEmpty else { continue }
        bassins = try store.bassins()
        taken.bassins.append((bassins, summary.provenance))
      case .order:
        continue
      }
    }
    return taken
  }
}
