import Formats
import MarketStore
import Nomenclatures

extension FileReader {
  /// Reads a table of communes, of postal codes, of mergers, or journeys to work.
  func readPlaces(_ unread: ReferenceTable) throws -> FileReading {
    var table = unread
    switch table.match.pattern.kind {
    case .communes: return try readCommunes(&table)
    case .codesPostaux:
      let (codes, repeats) = try PostalCodeReader.read(&table)
      let note = QualityNote(
        .repeatedKeys, repeats, nil,
        Bilingual(
          "\(repeats) lignes répètent un code postal et une commune : lieux-dits",
          "\(repeats) rows repeat a postal code and a commune: localities"))
      return reading(table, notes: [note]) { $0.postalCodes = [Sourced(codes, $1)] }
    case .fusions: return try readMergers(&table)
    default: return try readFlows(&table)
    }
  }

  private func readCommunes(_ table: inout ReferenceTable) throws -> FileReading {
    var reader = CommuneTableReader()
    try reader.read(&table)
    let communes = reader.table(file.recognition.millesime ?? 0)
    let places = (
      bassins: communes.bassins.count, regions: Set(communes.bassins.map(\.region)).count
    )
    return reading(table, notes: reader.notes, places: places) {
      $0.communes = [Sourced(communes, $1)]
    }
  }

  private func readMergers(_ table: inout ReferenceTable) throws -> FileReading {
    var reader = MergerReader()
    try reader.read(&table)
    let history = reader.history
    let notes = [
      QualityNote(
        .otherEvents, reader.otherEvents + reader.cut, nil,
        Bilingual(
          "\(reader.otherEvents) événements qui ne changent pas de code, \(reader.cut) communes "
            + "partagées entre plusieurs, non suivies",
          "\(reader.otherEvents) events that change no code, \(reader.cut) communes cut into "
            + "several, not followed"))
    ]
    return reading(table, notes: notes) { $0.mergers = [Sourced(history, $1)] }
  }

  private func readFlows(_ table: inout ReferenceTable) throws -> FileReading {
    let year = file.recognition.millesime ?? 0
    guard let communes = TerritoryChoice.table(for: year, among: references.communes) else {
      throw IngestionError.noCommunes(file.recognition.file)
    }
    let index = TerritoryIndex(communes, history: references.mergers ?? .ileDeFrance)
    var reader = FlowReader(index, millesime: year, decimal: file.recognition.decimalMark)
    try reader.read(&table)
    let flows = reader.flows
    let regions = Set(communes.bassins.filter { flows.bassins.contains($0.code) }.map(\.region))
    let places = (bassins: flows.bassins.count, regions: regions.count)
    return reading(table, notes: reader.notes(flows), places: places) {
      $0.flows = [Sourced(flows, $1)]
    }
  }

  /// The reading of a table, with its account.
  private func reading(
    _ table: ReferenceTable, notes: [QualityNote?], places: (bassins: Int, regions: Int) = (0, 0),
    _ put: (inout ImportBatch, Provenance) -> Void
  ) -> FileReading {
    let quality = QualityReport(
      file: file.recognition.file, sheet: table.table.name, kind: file.recognition.kind,
      millesime: file.recognition.millesime, nomenclature: nil, rowsRead: table.rowsRead,
      rowsKept: table.rowsKept, rowsRejected: table.rejects.count, skipped: table.skipped,
      regions: places.regions, bassins: places.bassins, metiers: 0, cells: 0, measures: [],
      notes: notes.compactMap { $0 }, otherSheets: file.recognition.otherSheets)
    var reading = FileReading(quality: quality, rejects: table.rejects)
    put(&reading.batch, provenance(sheet: table.table.name, rows: table.rowsKept))
    if !table.rejects.isEmpty { reading.batch.incomplete = [file.recognition.sha256] }
    return reading
  }

  /// Where what the file gives comes from.
  func provenance(sheet: String?, rows: Int) -> Provenance {
    let producer: Producer
    switch file.recognition.kind {
    case .communes: producer = file.recognition.millesime ?? 0 < 2024 ? .poleEmploi : .franceTravail
    case .codesPostaux: producer = .laPoste
    case .contours: producer = .ign
    default: producer = .insee
    }
    return Provenance(
      fileName: file.recognition.file, sha256: file.recognition.sha256, sheet: sheet, rows: rows,
      importedAt: importedAt, producer: producer.rawValue, licence: producer.licence)
  }
}

extension IngestionError {
  static func noCommunes(_ file: String) -> IngestionError {
    IngestionError(
      .missingReference, at: Place(file: file),
      found: Bilingual("des codes de commune", "codes of communes"),
      expected: Bilingual("une table des communes par bassin", "a table of communes by bassin"),
      remedy: Bilingual("importer aussi cette table", "import that table too"))
  }
}
