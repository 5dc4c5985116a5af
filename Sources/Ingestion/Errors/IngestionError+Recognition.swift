import Formats

extension IngestionError {
  static func missingColumns(
    _ table: any RecordSource, _ head: TableRecognizer.Head
  ) -> IngestionError {
    let names = head.match.missing.map { $0.shownName }.joined(separator: ", ")
    let all = head.match.pattern.columns.filter(\.isRequired).map(\.shownName)
      .joined(separator: ", ")
    let kind = head.match.pattern.kind.label
    return IngestionError(
      .missingColumn, at: Place(file: table.fileName, sheet: table.name, row: head.row),
      found: Bilingual("colonne absente : \(names)", "column missing: \(names)"),
      expected: Bilingual(
        "l'en-tête « \(kind.french) » (\(all))", "the header of \"\(kind.english)\" (\(all))"),
      remedy: Bilingual(
        "reprendre le fichier publié, ou rétablir la colonne",
        "take the published file again, or put the column back"))
  }

  static func unrecognised(_ file: TabularFile, tables: [any RecordSource]) -> IngestionError {
    let sheets = tables.compactMap(\.name).map { "« \($0) »" }.joined(separator: ", ")
    let inSheets = sheets.isEmpty ? "" : " (\(sheets))"
    return IngestionError(
      .unrecognised, at: Place(file: file.fileName),
      found: Bilingual(
        "aucun en-tête connu dans les \(TableHead.depth) premières lignes\(inSheets)",
        "no known header in the first \(TableHead.depth) rows\(inSheets)"),
      expected: Bilingual(
        "l'un des fichiers que « faisceau import --help » nomme (BMO, intitulés, passages, offres, "
          + "demandeurs, formation, communes…)",
        "one of the files that \"faisceau import --help\" names (BMO, labels, passages, offers, job "
          + "seekers, training, communes…)"),
      remedy: Bilingual(
        "vérifier le fichier ; sinon --kind, --sheet, --encoding ou --delimiter",
        "check the file; else --kind, --sheet, --encoding or --delimiter"))
  }

  static func noSuchSheet(_ file: TabularFile, _ wanted: String) -> IngestionError {
    let names = file.tables.compactMap(\.name).map { "« \($0) »" }.joined(separator: ", ")
    return IngestionError(
      .noSuchSheet, at: Place(file: file.fileName),
      found: Bilingual("pas de feuille « \(wanted) »", "no sheet \"\(wanted)\""),
      expected: names.isEmpty
        ? Bilingual("un texte, sans feuilles", "a text, without sheets")
        : Bilingual("l'une de \(names)", "one of \(names)"),
      remedy: Bilingual("corriger --sheet", "correct --sheet"))
  }

  static func severalTables(_ file: TabularFile, _ tables: [any RecordSource]) -> IngestionError {
    let names = tables.compactMap(\.name).map { "« \($0) »" }.joined(separator: ", ")
    return IngestionError(
      .badData, at: Place(file: file.fileName),
      found: Bilingual(
        "\(tables.count) feuilles de données (\(names))", "\(tables.count) data sheets (\(names))"),
      expected: Bilingual(
        "une seule, pour ne rien laisser de côté", "only one, so that nothing is left out"),
      remedy: Bilingual(
        "dire laquelle par --sheet, ou les réunir", "say which with --sheet, or join them"))
  }

  static func repeatedColumn(
    _ table: any RecordSource, _ head: TableRecognizer.Head, _ first: Int, _ second: Int
  ) -> IngestionError {
    let headers = head.match.headers
    return IngestionError(
      .badData,
      at: Place(file: table.fileName, sheet: table.name, row: head.row, column: second + 1),
      found: Bilingual(
        "« \(headers[second]) » nomme la même colonne que « \(headers[first]) »",
        "\"\(headers[second])\" names the same column as \"\(headers[first])\""),
      expected: Bilingual("chaque colonne une fois", "each column once"),
      remedy: Bilingual("retirer l'une des deux", "remove one of them"))
  }

  static func contradictoryYears(
    _ table: any RecordSource, _ head: TableRecognizer.Head, rows: Int, header: Int
  ) -> IngestionError {
    IngestionError(
      .badData, at: Place(file: table.fileName, sheet: table.name, row: head.row),
      found: Bilingual(
        "année \(header) dans l'en-tête, \(rows) dans les lignes",
        "year \(header) in the header, \(rows) in the rows"),
      expected: Bilingual("une seule année", "one year"),
      remedy: Bilingual("dire laquelle par --year", "say which with --year"))
  }

  static func noYear(_ table: any RecordSource, _ head: TableRecognizer.Head) -> IngestionError {
    IngestionError(
      .badData, at: Place(file: table.fileName, sheet: table.name, row: head.row),
      found: Bilingual("aucune année", "no year"),
      expected: Bilingual(
        "une colonne annee ou un en-tête BE18", "a column annee or a header BE18"),
      remedy: Bilingual("la dire par --year", "say it with --year"))
  }

  static func badOption(_ flag: String, _ value: String, expected: String) -> IngestionError {
    IngestionError(
      .badOption, at: Place(file: flag),
      found: Bilingual("« \(value) »", "\"\(value)\""), expected: Bilingual(same: expected),
      remedy: Bilingual("corriger \(flag)", "correct \(flag)"))
  }
}

extension ColumnPattern {
  /// The name that messages give the column.
  fileprivate var shownName: String { mayCarryYear ? "\(names[0].uppercased())xx" : names[0] }
}
