import Formats
import MarketStore
import Nomenclatures

extension FileReader {
  /// Reads the labels of the FAP 2021, the bassins or the training order.
  func readReference(_ unread: ReferenceTable) throws -> FileReading {
    var table = unread
    var batch = ImportBatch()
    var report = ReferenceFacts()
    switch table.match.pattern.kind {
    case .fap2021:
      let nomenclature = try FAP2021Table.read(&table)
      report.metiers = nomenclature.entries.count
      report.nomenclature = .fap2021
      batch.nomenclatures = [(nomenclature, provenance(table, .dares))]
    case .bassins:
      let bassins = try BassinTable.read(&table)
      report.bassins = bassins.count
      batch.bassins = [(bassins, provenance(table, .pacte))]
    case .commande: (batch, report.notes) = try readOrder(&table)
    case .effectifs: (batch, report.notes) = try readEffectifs(&table)
    case .certifinfo:
      var certifications = CertifInfoTable()
      let found = try certifications.read(&table)
      batch.certifications = [Sourced(found, provenance(table, .certifInfo))]
      report.notes = certifications.notes
    case .communes, .codesPostaux, .fusions, .mobilites: return try readPlaces(unread)
    case .amendements: throw IngestionError.looseAmendments(table)
    default:
      throw IngestionError.aloneResource(table)
    }
    return FileReading(
      batch: batch, quality: quality(table, report), rejects: table.rejects)
  }

  /// Reads the labels of the FAP 2009.
  func readFAP2009(_ formats: [SASFormats.Format]) throws -> FileReading {
    guard let labels = FAP2009Formats(formats) else {
      throw IngestionError.noFAP2009(file.recognition.file)
    }
    let nomenclature = labels.nomenclature
    let recognition = file.recognition
    let provenance = Provenance(
      fileName: recognition.file, sha256: recognition.sha256, sheet: nil,
      rows: nomenclature.entries.count, importedAt: importedAt, producer: Producer.dares.rawValue,
      licence: Producer.dares.licence)
    var skipped = QualityReport.Skipped()
    skipped.otherTables = labels.skipped
    let quality = QualityReport(
      file: recognition.file, sheet: nil, kind: .fap2009, millesime: nil, nomenclature: .fap2009,
      rowsRead: labels.kept + labels.skipped, rowsKept: labels.kept, rowsRejected: 0,
      skipped: skipped, regions: 0, bassins: 0, metiers: nomenclature.entries.count, cells: 0,
      measures: [], notes: [], otherSheets: [])
    var reading = FileReading(quality: quality, rejects: [])
    reading.batch.nomenclatures = [(nomenclature, provenance)]
    return reading
  }

  func provenance(_ table: ReferenceTable, _ producer: Producer) -> Provenance {
    Provenance(
      fileName: file.recognition.file, sha256: file.recognition.sha256, sheet: table.table.name,
      rows: table.rowsKept, importedAt: importedAt, producer: producer.rawValue,
      licence: producer.licence)
  }

  private func quality(_ table: ReferenceTable, _ facts: ReferenceFacts) -> QualityReport {
    QualityReport(
      file: file.recognition.file, sheet: table.table.name, kind: file.recognition.kind,
      millesime: file.recognition.millesime, nomenclature: facts.nomenclature,
      rowsRead: table.rowsRead, rowsKept: table.rowsKept, rowsRejected: table.rejects.count,
      skipped: table.skipped, regions: 0, bassins: facts.bassins, metiers: facts.metiers, cells: 0,
      measures: [], notes: facts.notes, otherSheets: file.recognition.otherSheets)
  }
}

/// What a reference table turned out to hold.
private struct ReferenceFacts {
  var metiers = 0
  var bassins = 0
  var nomenclature: NomenclatureID?
  var notes: [QualityNote] = []
}

/// Who publishes a reference table.
enum Producer: String {
  case dares = "Dares"
  case pacte = "Région Île-de-France"
  case carifOref = "Réseau des Carif-Oref"
  case certifInfo = "Réseau des Carif-Oref, Onisep"
  case user = "fourni par l'utilisateur"
  case poleEmploi = "Pôle emploi"
  case own = "table de passage de l'utilisateur"
  case franceTravail = "France Travail"
  case laPoste = "La Poste"
  case insee = "Insee"
  case ign = "IGN, Insee"

  /// Licence of what it publishes, as far as it says.
  var licence: String {
    switch self {
    case .dares, .pacte, .carifOref, .certifInfo, .user, .own, .poleEmploi: "non précisée"
    case .franceTravail, .laPoste, .insee, .ign: "Licence Ouverte"
    }
  }
}

extension IngestionError {
  static func noFAP2009(_ file: String) -> IngestionError {
    IngestionError(
      .unrecognised, at: Place(file: file),
      found: Bilingual(
        "des formats SAS sans intitulés de la FAP 2009",
        "SAS formats without labels of the FAP 2009"),
      expected: Bilingual(
        "« \"A0Z40\"=\"A0Z40 : Agriculteurs salariés\" » et les 22 domaines",
        "\"A0Z40\"=\"A0Z40 : Agriculteurs salariés\" and the 22 domaines"),
      remedy: Bilingual("donner fap2009_intitules_sas.txt", "give fap2009_intitules_sas.txt"))
  }

  static func noBassins(_ table: ReferenceTable) -> IngestionError {
    IngestionError(
      .missingReference, at: Place(file: table.table.fileName, sheet: table.table.name),
      found: Bilingual("des codes de bassin du Pacte", "codes of bassins of the Pacte"),
      expected: Bilingual("la table des bassins", "the table of bassins"),
      remedy: Bilingual("importer aussi bassins.csv", "import bassins.csv too"))
  }

  static func aloneResource(_ table: ReferenceTable) -> IngestionError {
    IngestionError(
      .badData, at: Place(file: table.table.fileName),
      found: Bilingual("une ressource d'un paquet, seule", "one resource of a package, alone"),
      expected: Bilingual(
        "le paquet, qui en dit l'origine et l'empreinte",
        "the package, which says where it comes from and its hash"),
      remedy: Bilingual("donner datapackage.json", "give datapackage.json"))
  }
}
