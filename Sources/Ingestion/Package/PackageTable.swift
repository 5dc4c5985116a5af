import Formats

/// A table of our own schema as texts: a header and records. Small, hence held whole.
struct PackageTable: Equatable, Sendable {
  let header: [String]
  private(set) var records: [[String]] = []

  init(header: [String]) { self.header = header }

  /// Adds a record, as wide as the header.
  mutating func append(_ record: [String]) {
    precondition(
      record.count == header.count, "\(record.count) fields for \(header.count) columns")
    records.append(record)
  }

  /// The table as RFC 4180 text, UTF-8, LF.
  var csv: String {
    var writer = CSVWriter()
    writer.append(header)
    for record in records { writer.append(record) }
    return writer.text
  }

  /// Reads a table that must have this header.
  /// - Throws: `IngestionError` of kind `brokenPackage`, or `FormatError`.
  init(path: String, header: [String]) throws {
    self.init(header: header)
    var options = OpeningOptions()
    options.encoding = .utf8
    options.delimiter = ","
    let file = try TabularFile.open(path: path, options: options)
    guard let table = file.tables.first else { return }
    var isFirst = true
    try table.read { record in
      let fields = header.indices.map { record[$0].string }
      guard record.count <= header.count, !isFirst || fields == header else {
        throw IngestionError.brokenPackage(
          Place(file: file.fileName, row: record.number),
          found: Bilingual(same: record.fields.map(\.string).joined(separator: ",")),
          expected: Bilingual(same: header.joined(separator: ",")))
      }
      if !isFirst { records.append(fields) }
      isFirst = false
      return .proceed
    }
  }
}

extension IngestionError {
  static func brokenPackage(
    _ place: Place, found: Bilingual, expected: Bilingual
  ) -> IngestionError {
    IngestionError(
      .brokenPackage, at: place, found: found, expected: expected,
      remedy: Bilingual(
        "refaire le paquet (make datasets)", "make the package again (make datasets)"))
  }
}
