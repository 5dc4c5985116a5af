import Formats

/// Walks a small reference table, accounting for every record; the rows themselves are read by
/// whoever knows the kind.
struct ReferenceTable {
  let table: any RecordSource
  let headerRow: Int
  let match: HeaderMatch
  private(set) var rowsRead = 0
  private(set) var rowsKept = 0
  private(set) var skipped = QualityReport.Skipped()
  private(set) var rejects: [Reject] = []

  init(_ table: any RecordSource, headerRow: Int, _ match: HeaderMatch) {
    self.table = table
    self.headerRow = headerRow
    self.match = match
  }

  /// Hands out each data row as its columns' texts; a row that `take` refuses becomes a reject. A
  /// last row of which only the first cell is filled is a footer. A row that `isOther` says to belong
  /// to another table of the file is declared skipped. When rows are `full`, one of a text that has
  /// fewer fields than the header, as a file cut short leaves, is refused.
  mutating func readRows(
    full: Bool = false, but isOther: (ReferenceRow) -> Bool = { _ in false },
    _ take: (ReferenceRow) throws(RowFault) -> Void
  ) throws {
    var waiting: [(row: Int, value: String)] = []
    let width = full && table.name == nil ? match.headers.count : 0
    try table.read { record in
      rowsRead += 1
      if record.isBlank {
        skipped.blank += 1
      } else if record.number < headerRow {
        skipped.preamble += 1
      } else if record.number == headerRow {
        skipped.header += 1
      } else if record.count < width, !record.fields.dropFirst().allSatisfy(\.isBlank) {
        refuse(waiting)
        waiting = []
        let value = record.fields.last?.string ?? ""
        refuse(.short(record, of: width), row: record.number, value: value)
      } else if isOther(ReferenceRow(record: record, places: match.places)) {
        skipped.otherTables += 1
      } else if record.fields.dropFirst().allSatisfy(\.isBlank) {
        waiting.append((record.number, record.firstText))
      } else {
        refuse(waiting)
        waiting = []
        accept(record, take)
      }
      return .proceed
    }
    skipped.footer += waiting.count
  }

  /// Refuses rows that were kept, for what was found out once all were read. Rejects are in row order.
  mutating func refuse(kept rows: [(row: Int, value: String, fault: RowFault)]) {
    for (row, value, fault) in rows { refuse(fault, row: row, value: value) }
    rowsKept -= rows.count
    rejects.sort { $0.row < $1.row }
  }

  private mutating func refuse(_ rows: [(row: Int, value: String)]) {
    for (row, value) in rows {
      let expected = Bilingual("une ligne de données", "a data row")
      refuse(RowFault(.foreignRow, 0, expected: expected), row: row, value: value)
    }
  }

  private mutating func accept(
    _ record: Record, _ take: (ReferenceRow) throws(RowFault) -> Void
  ) {
    do throws(RowFault) {
      try take(ReferenceRow(record: record, places: match.places))
      rowsKept += 1
    } catch {
      refuse(error, row: record.number, value: record[error.column].string)
    }
  }

  private mutating func refuse(_ fault: RowFault, row: Int, value: String) {
    rejects.append(
      Reject(
        fault, file: table.fileName, sheet: table.name, row: row, headers: match.headers,
        value: value))
  }
}

extension RowFault {
  /// A row of fewer fields than the header's.
  fileprivate static func short(_ record: Record, of width: Int) -> RowFault {
    RowFault(
      .shortRow, record.count - 1,
      expected: Bilingual("\(width) champs, comme l'en-tête", "\(width) fields, as in the header"))
  }
}

/// One row of a reference table, by column.
struct ReferenceRow {
  let record: Record
  let places: [ColumnRole: Int]

  /// The text of a column, empty when there is none.
  func text(_ role: ColumnRole) -> String { places[role].map { record[$0].string } ?? "" }

  /// The parts of a column that lists several, parted by `|`.
  func list(_ role: ColumnRole) -> [String] {
    text(role).split(separator: "|").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// The text of a column that must be filled and be as `rule` says.
  func code(
    _ role: ColumnRole, expected: Bilingual, _ rule: (String) -> Bool
  ) throws(RowFault) -> String {
    let text = text(role)
    if rule(text) { return text }
    throw RowFault(
      text.isEmpty ? .missingCode : .malformedCode, places[role] ?? 0, expected: expected)
  }
}

extension Substring {
  /// Without the spaces around it.
  var trimmingSpaces: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
