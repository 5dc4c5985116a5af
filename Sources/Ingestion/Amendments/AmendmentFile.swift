import Formats
public import Nomenclatures

/// A file of amendments, read for one run without entering a store.
public struct AmendmentFile: Sendable {
  /// The amendments of the rows kept.
  public let amendments: AmendmentSet
  /// What became of every row: read = kept + rejected + declared skipped.
  public let quality: QualityReport
  /// The rows refused.
  public let rejects: [Reject]

  /// Reads a file of amendments.
  ///
  /// - Parameter path: a CSV (or a sheet) with the columns `tour`, `instance`, `bassin`, `metier`,
  ///   `action`, `motif`, `source`, and if need be `valeur` and `date`; see docs/concertation.md.
  /// - Throws: `IngestionError` when the file is another one, or holds no row.
  public static func read(path: String) throws -> AmendmentFile {
    try IngestionError.translating {
      let file = try OpenedFile.open(path, ReadingOverrides())
      guard file.recognition.kind == .amendements,
        case .table(let source, let headerRow, let match) = file.content
      else { throw notAmendments(file.recognition) }
      var table = ReferenceTable(source, headerRow: headerRow, match)
      var rows = AmendmentTable()
      try rows.read(&table)
      let account = try RowAccount(table)
      let reader = FileReader(
        file: file, references: try ReferencesAtHand(store: nil, embedded: nil), importedAt: nil)
      return AmendmentFile(
        amendments: AmendmentSet(
          file: file.recognition.file, sha256: file.recognition.sha256, rows: rows.rows),
        quality: reader.quality(account, nomenclature: nil, metiers: 0), rejects: table.rejects)
    }
  }

  private static func notAmendments(_ recognition: Recognition) -> IngestionError {
    IngestionError(
      .unrecognised, at: Place(file: recognition.file), found: recognition.kind.label,
      expected: Bilingual(
        "des amendements (tour, instance, bassin, metier, action, valeur, motif, source, date)",
        "amendments (tour, instance, bassin, metier, action, valeur, motif, source, date)"),
      remedy: Bilingual("voir docs/concertation.md", "see docs/concertation.md"))
  }
}

extension IngestionError {
  /// Amendments belong to a run, and enter no store.
  static func looseAmendments(_ table: ReferenceTable) -> IngestionError {
    IngestionError(
      .badData, at: Place(file: table.table.fileName),
      found: Bilingual("des amendements", "amendments"),
      expected: Bilingual("un fichier de données", "a file of data"),
      remedy: Bilingual(
        "les donner à rank ou gap par --amendments", "give them to rank or gap with --amendments"))
  }
}
