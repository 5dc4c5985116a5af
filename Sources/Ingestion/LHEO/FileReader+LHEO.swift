import Formats
import MarketStore
import Nomenclatures

extension FileReader {
  /// Reads the sessions of an LHÉO document.
  func readLHEO(_ document: XMLFile) throws -> FileReading {
    let places = LHEOPlaces(references.communes, references.postalCodes, references.mergers)
    guard !places.isEmpty else { throw IngestionError.noCommunes(document.fileName) }
    let nomenclature = references.nomenclatures[.rome3]
    let tally = try tally(document, places, nomenclature)
    guard tally.formations > 0 else { throw IngestionError.noTraining(document.fileName) }
    let slices = tally.slices(places, nomenclature) { sessions in
      Provenance(
        fileName: document.fileName, sha256: document.sha256, sheet: nil, rows: sessions,
        importedAt: importedAt, producer: Producer.carifOref.rawValue,
        licence: Producer.carifOref.licence)
    }
    var reading = FileReading(quality: quality(tally, slices), rejects: tally.rejects)
    reading.batch.slices = slices
    if !tally.rejects.isEmpty { reading.batch.incomplete = [document.sha256] }
    return reading
  }

  private func tally(
    _ document: XMLFile, _ places: LHEOPlaces, _ nomenclature: Nomenclature?
  ) throws -> LHEOTally {
    let rome = TrainingROME(references.certifications, nomenclature)
    var tally = LHEOTally(file: document.fileName, rome: rome, places: places)
    let reader = LHEOReader { formation in
      tally.take(formation)
      progress?(formation.actions.reduce(0) { $0 + $1.sessions.count })
    }
    try document.read(reader)
    return tally
  }

  private func quality(_ tally: LHEOTally, _ slices: [MarketSlice]) -> QualityReport {
    let years = Set(slices.map(\.key.millesime))
    return QualityReport(
      file: file.recognition.file, sheet: nil, kind: .lheo,
      millesime: years.count == 1 ? years.first : nil, nomenclature: .rome3,
      rowsRead: tally.sessions, rowsKept: tally.keptSessions, rowsRejected: tally.rejects.count,
      skipped: tally.skipped, regions: Set(slices.map(\.key.region)).count,
      bassins: Set(slices.flatMap { $0.bassins.map(\.code) }).count,
      metiers: Set(slices.flatMap { $0.metiers.map(\.code) }).count,
      cells: slices.reduce(0) { $0 + $1.rowCount }, measures: Self.measures(slices),
      notes: tally.notes, otherSheets: [])
  }
}

extension IngestionError {
  static func noTraining(_ file: String) -> IngestionError {
    IngestionError(
      .badData, at: Place(file: file),
      found: Bilingual("aucune formation", "no training"),
      expected: Bilingual("des éléments formation ou resume-offre", "formation or resume-offre"),
      remedy: Bilingual("reprendre l'export", "take the export again"))
  }
}
