import Formats
import Nomenclatures

/// Finds which table of a file holds what, by its headers alone.
struct TableRecognizer {
  typealias Head = (row: Int, match: HeaderMatch)

  let file: TabularFile
  let overrides: ReadingOverrides

  /// The file, ready to be read.
  /// - Throws: `IngestionError` when no table has a known header, or when several hold data under
  ///   one: reading the first alone would lose the others.
  func open(path: String) throws -> OpenedFile {
    let tables = try candidates()
    let heads = try tables.map { (table: $0, head: try TableHead($0, patterns: patterns)) }
    let known = heads.filter { $0.head.header != nil }
    let filled = known.filter(\.head.hasRows)
    if filled.count > 1 { throw IngestionError.severalTables(file, filled.map(\.table)) }
    if let (table, head) = filled.first ?? known.first, let header = head.header {
      return try open(path, table, header, head)
    }
    throw refusal(heads)
  }

  /// Why none of the tables will do: the header that comes nearest, and what it lacks.
  private func refusal(_ heads: [(table: any RecordSource, head: TableHead)]) -> IngestionError {
    var nearest: (table: any RecordSource, head: Head)?
    for (table, head) in heads {
      if let near = head.nearest, near.match.share > nearest?.head.match.share ?? 0 {
        nearest = (table, near)
      }
    }
    return nearest.map { IngestionError.missingColumns($0.table, $0.head) }
      ?? IngestionError.unrecognised(file, tables: heads.map(\.table))
  }

  /// The tables to look at: all of them, or the one that `--sheet` names.
  private func candidates() throws -> [any RecordSource] {
    guard let wanted = overrides.sheet else { return file.tables }
    let folded = FoldedText(wanted)
    if let table = file.tables.first(where: { $0.name == wanted })
      ?? file.tables.first(where: { $0.name.map(FoldedText.init) == folded })
    {
      return [table]
    }
    if let rank = Int(wanted), file.tables.indices.contains(rank - 1) {
      return [file.tables[rank - 1]]
    }
    throw IngestionError.noSuchSheet(file, wanted)
  }

  /// The headers to look for. With `--year`, a BMO table may do without its column of years.
  private var patterns: [HeaderPattern] {
    let wanted = HeaderPattern.known.filter { overrides.kind == nil || $0.kind == overrides.kind }
    guard overrides.year != nil else { return wanted }
    return wanted.map { $0.kind == .bmo ? $0.withOptional(.annee) : $0 }
  }

  private func open(
    _ path: String, _ table: any RecordSource, _ header: Head, _ head: TableHead
  ) throws -> OpenedFile {
    if let (role, first, second) = header.match.repeated.first,
      header.match.pattern.columns.contains(where: { $0.role == role && $0.isRequired })
    {
      throw IngestionError.repeatedColumn(table, header, first, second)
    }
    let others = file.tables.compactMap(\.name).filter { $0 != table.name }
    guard header.match.pattern.kind == .bmo else {
      let facts = RecognizedTable(
        file: file, table: table, header: header, head: head, overrides: overrides,
        otherSheets: others, millesime: try referenceYear(table, header, head))
      return OpenedFile(
        path: path, recognition: facts.recognition,
        content: .table(table, headerRow: header.row, header.match))
    }
    let millesime = try year(table, header, head)
    let facts = RecognizedTable(
      file: file, table: table, header: header, head: head, overrides: overrides,
      otherSheets: others, millesime: millesime)
    let layout = BMOLayout(
      header, table: table, millesime: millesime, decimalMark: overrides.decimal,
      otherSheets: others)
    return OpenedFile(path: path, recognition: facts.recognition, content: .bmo(table, layout))
  }

  private func referenceYear(
    _ table: any RecordSource, _ header: Head, _ head: TableHead
  ) throws -> Millesime? {
    let kind = header.match.pattern.kind
    if kind.counts != nil { return try year(table, header, head) }
    switch kind {
    case .commande: return overrides.year ?? TrainingOrderTable.millesime
    case .effectifs: return overrides.year
    case .communes, .mobilites:
      if let year = overrides.year ?? header.match.placesYear(fileName: file.fileName) {
        return year
      }
      throw IngestionError.noYear(table, header)
    default: return nil
    }
  }

  /// The year: what `--year` says, else what the rows and the header's `BE18` say together.
  private func year(
    _ table: any RecordSource, _ header: Head, _ head: TableHead
  ) throws -> Millesime {
    if let year = overrides.year { return year }
    let (rows, title) = (head.year?.value, header.match.year)
    if let rows, let title, rows != title {
      throw IngestionError.contradictoryYears(table, header, rows: rows, header: title)
    }
    guard let year = rows ?? title else { throw IngestionError.noYear(table, header) }
    return Millesime(year)
  }
}

extension HeaderPattern {
  /// The same header, where a column may be missing.
  func withOptional(_ role: ColumnRole) -> HeaderPattern {
    HeaderPattern(kind: kind, columns: columns.map { $0.role == role ? $0.asOptional : $0 })
  }
}

extension ColumnPattern {
  fileprivate var asOptional: ColumnPattern {
    ColumnPattern(role, names: names, isRequired: false, mayCarryYear: mayCarryYear)
  }
}
