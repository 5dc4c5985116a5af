import Columns
import Formats
import MarketStore
import Nomenclatures

/// What became of the rows of a file that is read by its columns.
struct RowAccount {
  let read: Int
  let kept: Int
  var skipped = QualityReport.Skipped()
  let rejects: [Reject]
  /// Sheet that was read.
  var sheet: String?

  init(read: Int, kept: Int, rejects: [Reject]) {
    self.read = read
    self.kept = kept
    self.rejects = rejects
  }

  /// The account of a table read to its end.
  /// - Throws: `IngestionError` when it holds no data row.
  init(_ table: ReferenceTable) throws {
    guard table.rowsKept + table.rejects.count > 0 else {
      throw IngestionError.noData(
        Place(file: table.table.fileName, sheet: table.table.name, row: table.headerRow))
    }
    self.init(read: table.rowsRead, kept: table.rowsKept, rejects: table.rejects)
    skipped = table.skipped
    sheet = table.table.name
  }
}

extension FileReader {
  /// The report of a file that holds no survey.
  func quality(
    _ account: RowAccount, nomenclature: NomenclatureID?, metiers: Int, notes: [QualityNote] = []
  ) -> QualityReport {
    quality(account, nomenclature: nomenclature, metiers: metiers, notes: notes, slices: [])
  }

  /// The report of a file whose rows make `slices`.
  func quality(
    _ account: RowAccount, nomenclature: NomenclatureID?, metiers: Int, notes: [QualityNote],
    slices: [MarketSlice]
  ) -> QualityReport {
    let report = QualityReport(
      file: file.recognition.file, sheet: account.sheet, kind: file.recognition.kind,
      millesime: file.recognition.millesime, nomenclature: nomenclature, rowsRead: account.read,
      rowsKept: account.kept, rowsRejected: account.rejects.count, skipped: account.skipped,
      regions: slices.count, bassins: slices.reduce(0) { $0 + $1.bassins.count }, metiers: metiers,
      cells: slices.reduce(0) { $0 + $1.rowCount }, measures: Self.measures(slices),
      notes: notes, otherSheets: file.recognition.otherSheets)
    precondition(
      report.isComplete,
      "\(report.rowsRead) rows read, \(report.rowsKept) kept, \(report.rowsRejected) rejected, "
        + "\(report.skipped.total) skipped")
    return report
  }

  /// The sums of what a source counts.
  static func measures(_ slices: [MarketSlice]) -> [QualityReport.MeasureQuality] {
    (slices.first?.key.source.measures ?? []).map { measure in
      let columns = slices.compactMap { $0.columns[measure] }
      return QualityReport.MeasureQuality(
        measure: measure, visibleSum: columns.reduce(0) { $0 + $1.visibleSum }, hiddenParts: 0,
        observedCells: columns.reduce(0) { $0 + $1.count }, suppressedCells: 0, partialCells: 0)
    }
  }

  /// Where what a file gives comes from.
  func provenance(_ account: RowAccount, _ producer: Producer, rows: Int? = nil) -> Provenance {
    Provenance(
      fileName: file.recognition.file, sha256: file.recognition.sha256, sheet: account.sheet,
      rows: rows ?? account.kept, importedAt: importedAt, producer: producer.rawValue,
      licence: producer.licence)
  }

  /// A nomenclature that the file cannot be read without.
  func nomenclature(_ id: NomenclatureID, sheet: String?) throws -> Nomenclature {
    if let nomenclature = references.nomenclatures[id] { return nomenclature }
    throw IngestionError.noNomenclature(id, at: Place(file: file.recognition.file, sheet: sheet))
  }
}
