import Formats
import MarketStore
import Nomenclatures

extension FileReader {
  /// Reads Dares' passage from its SAS formats.
  func readPassage(_ formats: [SASFormats.Format]) throws -> FileReading {
    let recognition = file.recognition
    guard let passages = PassageFormats(formats) else {
      throw IngestionError.noFAP2009(recognition.file)
    }
    var rows = PassageFormatReader(
      file: recognition.file, targets: try nomenclature(.fap2009, sheet: nil))
    rows.read(passages)
    let passage = Passage.ofROME(
      from: .rome3, to: .fap2009, direct: rows.direct, qualified: rows.qualified,
      employment: references.employment?.persons ?? [:])
    var account = RowAccount(
      read: rows.rowsKept + rows.skipped + rows.rejects.count, kept: rows.rowsKept,
      rejects: rows.rejects)
    account.skipped.otherTables = rows.skipped
    return reading(passage, account, .dares)
  }

  /// Reads Dares' passage from its CSV, or one of the user's own.
  func readPassage(_ unread: ReferenceTable) throws -> FileReading {
    var table = unread
    if table.match.places[.weight] == nil {
      let targets = try nomenclature(.fap2009, sheet: table.table.name)
      let found = try DaresPassageTable.read(&table, targets: targets)
      let passage = Passage.spreading(
        from: .rome3, to: .fap2009, targets: found,
        employment: references.employment?.persons ?? [:])
      return reading(passage, try RowAccount(table), .dares)
    }
    var own = OwnPassageTable(
      nomenclatures: references.nomenclatures, decimalMark: file.recognition.decimalMark)
    let passage = try own.read(&table)
    return reading(passage, try RowAccount(table), .own)
  }

  /// Reads mean employment by métier: weights for the passage of the same command, or failing one
  /// for the passage at hand; the classes that say why it is hard to hire; and tensions by département.
  func readEmployment(_ unread: ReferenceTable) throws -> FileReading {
    var table = unread
    let figures = try EmploymentTable.read(
      &table, millesime: file.recognition.millesime, metiers: references.nomenclatures[.fap2009],
      decimalMark: file.recognition.decimalMark)
    let persons = figures.persons
    let employment = Employment(persons: persons, fileName: file.recognition.file)
    let account = try RowAccount(table)
    var result = FileReading(
      quality: quality(account, nomenclature: .fap2009, metiers: persons.count),
      rejects: account.rejects)
    if !references.passageComes, let held = references.passage(from: .rome3, to: .fap2009) {
      let passage = held.weighted(by: persons)
      result = reading(
        passage, account, .dares, employment: employment, rows: persons.count)
      if passage == held { result.batch = ImportBatch() }
    }
    if let millesime = file.recognition.millesime, !figures.difficulties.isEmpty {
      let table = DifficultyTable(
        millesime: millesime, nomenclature: .fap2009, rows: figures.difficulties)
      result.batch.difficulties = [
        Sourced(table, provenance(account, .dares, rows: persons.count))
      ]
    }
    if let millesime = file.recognition.millesime, !figures.tensions.isEmpty {
      let table = TensionTable(
        millesime: millesime, nomenclature: .fap2009, rows: figures.tensions)
      result.batch.tensions = [
        Sourced(table, provenance(account, .dares, rows: figures.tensions.count))
      ]
    }
    if !account.rejects.isEmpty { result.batch.incomplete = [file.recognition.sha256] }
    result.employment = employment
    return result
  }

  /// Reads the labels of the ROME.
  func readROME(_ unread: ReferenceTable) throws -> FileReading {
    var table = unread
    let nomenclature = try ROMETable.read(&table)
    let account = try RowAccount(table)
    let (name, count) = (nomenclature.id.rawValue, nomenclature.entries.count)
    let note = QualityNote(
      kind: .version, count: count, example: name,
      text: Bilingual(
        "\(count) codes : \(name) (la version 3 en a au plus \(ROMETable.mostOfVersion3))",
        "\(count) codes: \(name) (version 3 has at most \(ROMETable.mostOfVersion3))"))
    var reading = FileReading(
      quality: quality(account, nomenclature: nomenclature.id, metiers: count, notes: [note]),
      rejects: account.rejects)
    reading.batch.nomenclatures = [(nomenclature, provenance(account, .poleEmploi))]
    if !account.rejects.isEmpty { reading.batch.incomplete = [file.recognition.sha256] }
    return reading
  }

  private func reading(
    _ passage: Passage?, _ account: RowAccount, _ producer: Producer, employment: Employment? = nil,
    rows: Int? = nil
  ) -> FileReading {
    let notes = passage.map {
      PassageNotes(
        passage: $0, nomenclatures: references.nomenclatures,
        employment: employment ?? references.employment
      ).notes
    }
    var reading = FileReading(
      quality: quality(
        account, nomenclature: passage?.to, metiers: passage?.account.codes ?? 0,
        notes: notes ?? []),
      rejects: account.rejects)
    if let passage {
      reading.batch.passages = [Sourced(passage, provenance(account, producer, rows: rows))]
    }
    if !account.rejects.isEmpty { reading.batch.incomplete = [file.recognition.sha256] }
    return reading
  }
}
