/// What a block of bytes turned out to hold.
struct TableContent {
  let kind: TabularFile.Kind
  var innerName: String?
  let tables: [any RecordSource]

  /// Tells workbook, ZIP and text apart by the first bytes.
  static func recognise(
    _ file: FileBytes, named name: String, options: OpeningOptions, isInner: Bool = false
  ) throws -> TableContent {
    if file.withBytes({ FileNature.isArchive($0) }) {
      let archive = try ZipArchive(file, named: name)
      if archive.contains("[Content_Types].xml") || archive.contains("_rels/.rels") {
        return try workbook(archive)
      }
      if isInner { throw FormatError.otherFormat(name, .nestedArchive) }
      return try ZippedTable.content(of: archive, options: options)
    }
    if let nature = file.withBytes({ FileNature.of($0) }) { throw nature.error(name) }
    return try text(file, named: name, options: options)
  }

  private static func workbook(_ archive: ZipArchive) throws -> TableContent {
    let workbook = try Workbook(archive)
    let tables = workbook.sheets.map { SheetTable(workbook: workbook, sheet: $0) }
    return TableContent(kind: .workbook, tables: tables)
  }

  private static func text(
    _ file: FileBytes, named name: String, options: OpeningOptions
  ) throws -> TableContent {
    let content = try TextContent.settle(file, named: name, wanted: options.encoding)
    let delimiter = try options.delimiter.map { try TextDialect.delimiterByte($0, name) }
    let dialect = TextDialect(
      encoding: content.encoding,
      delimiter: delimiter ?? content.withBytes { DelimiterGuess.guess($0) })
    let table = CSVTable(content: content, dialect: dialect, fileName: name)
    return TableContent(kind: .delimitedText(dialect), tables: [table])
  }
}

extension TextDialect {
  /// The byte of a delimiter that a user names.
  static func delimiterByte(_ delimiter: Character, _ name: String) throws -> UInt8 {
    if let byte = delimiter.asciiValue, byte != Byte.quote, !delimiter.isNewline { return byte }
    throw FormatError(
      .badData, at: Place(file: name),
      found: Wording("séparateur « \(delimiter) »", "delimiter \"\(delimiter)\""),
      expected: Wording(
        "attendu un caractère ASCII, ni guillemet ni fin de ligne",
        "expected an ASCII character, neither a quote nor an end of line"),
      remedy: Wording("donner ; , | ou une tabulation", "give ; , | or a tab"))
  }
}
