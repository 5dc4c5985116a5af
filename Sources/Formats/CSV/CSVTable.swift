/// A delimited text as a table of records.
struct CSVTable: RecordSource {
  let content: TextContent
  let dialect: TextDialect
  let fileName: String

  var name: String? { nil }

  func read(_ body: (Record) throws -> Flow) throws {
    try content.withBytes { bytes in
      var scanner = CSVScanner(bytes, dialect, place: Place(file: fileName))
      defer { scanner.buffer.free() }
      while try scanner.next() {
        let byte = content.hasOriginalOffsets ? scanner.recordStart + content.start : nil
        let record = scanner.buffer.record(number: scanner.recordLine, byte: byte)
        if try body(record) == .stop { return }
      }
    }
  }
}
