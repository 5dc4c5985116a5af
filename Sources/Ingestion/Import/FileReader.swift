import Formats
import MarketStore
import Nomenclatures

/// Reads a recognised file whole.
struct FileReader {
  let file: OpenedFile
  let references: ReferencesAtHand
  /// Day and time of the import, ISO 8601 in UTC; `nil` for derived data.
  let importedAt: String?
  /// Told of rows as they are read, a few thousands at a time.
  var progress: (@Sendable (Int) -> Void)?

  /// Least number of régions of a national file, that is those of mainland France and Corsica: such
  /// a file takes the place of all that the store holds of its year, an extract only of its own
  /// régions.
  static let nationalRegions = 13

  /// Number of rows between two calls of `progress`.
  static let step = 4096

  /// What the file gives.
  /// - Throws: `IngestionError` when the content is damaged, holds no data, or needs a reference
  ///   that is not at hand.
  func read() throws -> FileReading {
    try IngestionError.translating {
      switch file.content {
      case .bmo(let table, let layout): try readBMO(table, layout)
      case .table(let table, let headerRow, let match):
        try readTable(ReferenceTable(table, headerRow: headerRow, match))
      case .formats(let formats):
        file.recognition.kind == .passage
          ? try readPassage(formats) : try readFAP2009(formats)
      case .package(let package): try package.read(in: file.recognition)
      case .lheo(let document): try readLHEO(document)
      case .outlines(let outlines): try readOutlines(outlines)
      case .offers: preconditionFailure("offers are read as one set")
      }
    }
  }

  private func readTable(_ table: ReferenceTable) throws -> FileReading {
    switch table.match.pattern.kind {
    case .passage: try readPassage(table)
    case .emploiFAP: try readEmployment(table)
    case .rome: try readROME(table)
    case .poleEmploi: try readPoleEmploi(table)
    default: try readReference(table)
    }
  }

  private func readBMO(_ table: any RecordSource, _ layout: BMOLayout) throws -> FileReading {
    guard let nomenclature = references.nomenclatures[layout.nomenclature] else {
      throw IngestionError.noNomenclature(layout)
    }
    var rows = BMORowReader(layout, nomenclature: nomenclature)
    var untold = 0
    try table.read { record in
      rows.read(record)
      untold += 1
      if untold == Self.step {
        progress?(untold)
        untold = 0
      }
      return .proceed
    }
    progress?(untold)
    guard rows.tally.rowsKept + rows.rejects.count > 0 else {
      throw IngestionError.noData(
        Place(file: layout.file, sheet: layout.sheet, row: layout.headerRow))
    }
    let slices = rows.slices(
      BMOOrigin(
        fileName: layout.file, sha256: file.recognition.sha256, sheet: layout.sheet,
        importedAt: importedAt, producer: layout.producer))
    var reading = FileReading(quality: rows.quality(slices), rejects: rows.rejects)
    reading.batch.slices = slices
    if !rows.rejects.isEmpty { reading.batch.incomplete = [file.recognition.sha256] }
    if reading.quality.regions >= Self.nationalRegions {
      reading.batch.wholes = [ImportBatch.Whole(source: .bmo, millesime: layout.millesime)]
    }
    return reading
  }
}

extension IngestionError {
  static func noNomenclature(_ layout: BMOLayout) -> IngestionError {
    let name = layout.nomenclature.rawValue
    return IngestionError(
      .missingReference, at: Place(file: layout.file, sheet: layout.sheet),
      found: Bilingual(
        "codes métier à vérifier, et \(name) absente", "métier codes to check, and no \(name)"),
      expected: Bilingual(
        "la \(name) dans le magasin ou dans les données embarquées",
        "\(name) in the store or in the embedded data"),
      remedy: Bilingual(
        "importer ses intitulés, ou désigner les données par FAISCEAU_DATA",
        "import its labels, or point FAISCEAU_DATA at the data"))
  }

  static func noData(_ place: Place) -> IngestionError {
    IngestionError(
      .badData, at: place,
      found: Bilingual("aucune ligne sous l'en-tête", "no row below the header"),
      expected: Bilingual("des lignes de données", "data rows"),
      remedy: Bilingual("reprendre le fichier publié", "take the published file again"))
  }
}
