import Formats
import Nomenclatures

/// The beginning of a table: where its header is and what its first data rows show.
struct TableHead {
  /// Most records that may stand above a header.
  static let depth = 200
  /// Number of data records looked at for the year and the decimal mark.
  static let sample = 200

  private(set) var header: (row: Int, match: HeaderMatch)?
  /// A row that looks like a header with columns missing.
  private(set) var nearest: (row: Int, match: HeaderMatch)?
  /// First year that the data show, with its row; the header's own where a row shows it.
  private(set) var year: (value: Int, row: Int)?
  /// First decimal mark that the counts show, with its row.
  private(set) var decimalMark: (mark: DecimalMark, row: Int)?
  /// Whether anything stands below the header.
  private(set) var hasRows = false
  private var looked = 0

  /// Reads the first records of `table`, holding rows against `patterns` until one fits.
  init(_ table: any RecordSource, patterns: [HeaderPattern]) throws {
    try table.read { record in
      looked += 1
      if header != nil {
        sampleData(record)
        return looked < Self.sample ? .proceed : .stop
      }
      if !record.isBlank { holdAgainst(patterns, record) }
      if header != nil { looked = 0 }
      return looked < Self.depth ? .proceed : .stop
    }
  }

  private mutating func holdAgainst(_ patterns: [HeaderPattern], _ record: Record) {
    let headers = record.fields.map(\.string)
    let folded = headers.map { FoldedText($0).text }
    for pattern in patterns {
      let match = HeaderMatch(headers, folded: folded, against: pattern)
      if match.isWhole {
        header = (record.number, match)
        return
      }
      if match.isLikely, match.share > nearest?.match.share ?? 0 {
        nearest = (record.number, match)
      }
    }
  }

  private mutating func sampleData(_ record: Record) {
    guard !record.isBlank, let match = header?.match else { return }
    hasRows = true
    guard let counts = match.pattern.kind.counts else { return }
    if let place = match.places[.annee], let value = record[place].bytes.wholeNumber(digits: 4),
      1900...2999 ~= value, year == nil || (value == match.year && year?.value != value)
    {
      year = (value, record.number)
    }
    for role in counts where decimalMark == nil {
      guard let place = match.places[role], record[place].kind == .text else { continue }
      let bytes = record[place].bytes
      guard let first = bytes.first, 0x30...0x39 ~= first else { continue }
      for mark in DecimalMark.allCases where bytes.contains(mark.byte) {
        decimalMark = (mark, record.number)
      }
    }
  }
}
