/// Cuts a text into records and fields, byte by byte (RFC 4180, with any ASCII delimiter and LF,
/// CRLF or CR). A field borrows from the text; it is copied only when it holds doubled quotes or
/// has to be transcoded.
struct CSVScanner {
  /// Most fields in a record.
  static let fieldLimit = 65_536

  var buffer = RecordBuffer()
  var cursor: UnsafePointer<UInt8>
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  let delimiter: UInt8
  let encoding: TextEncoding
  let place: Place
  /// Line that the cursor stands on.
  var line = 1
  /// Line and offset at which the last record began.
  private(set) var recordLine = 1
  private(set) var recordStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ dialect: TextDialect, place: Place) {
    let base = bytes.baseAddress ?? UnsafePointer(buffer.bytes)
    start = base
    cursor = base
    end = base + bytes.count
    delimiter = dialect.delimiter
    encoding = dialect.encoding
    self.place = place
  }

  /// Reads one record into `buffer`.
  ///
  /// - Returns: false at the end of the text.
  mutating func next() throws -> Bool {
    guard cursor < end else { return false }
    buffer.clear()
    recordLine = line
    recordStart = cursor - start
    if endOfLine() { return true }
    var column = 0
    while true {
      if cursor < end, cursor.pointee == Byte.quote {
        try readQuoted(column)
      } else {
        readPlain(column)
      }
      if cursor == end || endOfLine() { return true }
      cursor += 1
      column += 1
      if column == CSVScanner.fieldLimit { throw tooManyFields() }
    }
  }

  /// Passes an end of line, if one stands here.
  private mutating func endOfLine() -> Bool {
    guard cursor < end else { return false }
    if cursor.pointee == Byte.lineFeed {
      cursor += 1
    } else if cursor.pointee == Byte.carriageReturn {
      cursor += 1
      if cursor < end, cursor.pointee == Byte.lineFeed { cursor += 1 }
    } else {
      return false
    }
    line += 1
    return true
  }

  private mutating func readPlain(_ column: Int) {
    let first = cursor
    var high: UInt8 = 0
    while cursor < end {
      let byte = cursor.pointee
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      high |= byte
      cursor += 1
    }
    let bytes = UnsafeBufferPointer(start: first, count: cursor - first)
    put(bytes, needsTranscoding: high >= 0x80 && encoding.isSingleByte, at: column)
  }

  private mutating func put(
    _ bytes: UnsafeBufferPointer<UInt8>, needsTranscoding: Bool, at column: Int
  ) {
    guard needsTranscoding else { return set(bytes, at: column) }
    let first = buffer.byteCount
    SingleByteText.transcode(bytes, encoding) { buffer.append($0) }
    setCopied(from: first, at: column)
  }

  mutating func setCopied(from first: Int, at column: Int) {
    let size = buffer.byteCount - first
    set(UnsafeBufferPointer(start: UnsafePointer(buffer.bytes) + first, count: size), at: column)
  }

  mutating func set(_ bytes: UnsafeBufferPointer<UInt8>, at column: Int) {
    let trimmed = bytes.trimmed
    buffer.set(Field(kind: trimmed.isEmpty ? .blank : .text, bytes: trimmed), at: column)
  }
}
