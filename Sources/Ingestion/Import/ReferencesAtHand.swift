import MarketStore
import Nomenclatures

/// The reference tables that files are read with: those of the files of the same command, of the
/// store, or of the embedded data.
struct ReferencesAtHand: Sendable {
  private(set) var nomenclatures: [NomenclatureID: Nomenclature] = [:]
  private(set) var bassins: [Bassin] = []
  /// The other sides of the market.
  private(set) var market = MarketAtHand()
  /// Tables of the embedded data that the store does not hold and that its figures are read with.
  private(set) var missing = ImportBatch()

  /// Mean employment of the métiers, when a file of the same command gives it.
  private(set) var employment: Employment?
  /// Whether a file of the same command brings a passage.
  var passageComes = false

  /// Codes of the bassins by their code in the Pacte.
  var bassinsByPacte: [String: BassinCode] {
    Dictionary(bassins.map { ($0.codePacte, $0.code) }, uniquingKeysWith: { first, _ in first })
  }

  /// The passages between nomenclatures.
  var passages: [Passage] { market.passages }
  /// The bassin of each commune, one table a year, ascending.
  var communes: [CommuneTable] { market.communes }
  /// The communes of each postal code.
  var postalCodes: PostalTable? { market.postalCodes }
  /// The communes that merged.
  var mergers: CommuneHistory? { market.mergers }
  /// What certifications and Formacodes lead to.
  var certifications: CertificationTable? { market.certifications }
  /// The training orders, by year.
  var orders: [ImportBatch.SourcedOrder] { market.orders }
  /// Job seekers and registered offers by ROME × bassin, sorted by key.
  var seekers: [MarketSlice] { market.seekers }

  /// The passage between two nomenclatures, if there is one.
  func passage(from: NomenclatureID, to: NomenclatureID) -> Passage? {
    passages.first { $0.from == from && $0.to == to }
  }

  /// Takes the tables of `store`, then those of `embedded` that it lacks.
  /// - Throws: `StoreError` when one of them is damaged.
  init(store: Store?, embedded: Store?) throws {
    if let store { _ = try take(from: store) }
    if let embedded { missing = try take(from: embedded) }
  }

  /// None but those that come with the files.
  init() {}

  /// What is still to be known when every file has been read: what the store lacks.
  var withoutTables: ReferencesAtHand {
    var rest = ReferencesAtHand()
    rest.missing = missing
    return rest
  }

  /// Takes what a file of the same command gives to those that are read after it.
  mutating func take(_ reading: FileReading) {
    take(reading.batch)
    employment = reading.employment ?? employment
  }

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
    for passage in batch.passages.map(\.value) {
      missing.passages.removeAll { $0.value.from == passage.from && $0.value.to == passage.to }
    }
    market.take(batch)
  }

  /// Takes the tables that are not there yet, and gives back those that go with figures.
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
      default: continue
      }
    }
    taken.passages = try market.take(from: store)
    return taken
  }
}
