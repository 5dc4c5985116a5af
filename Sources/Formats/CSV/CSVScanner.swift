/// Cuts a text into records and fields, byte by byte (RFC 4180, with any ASCII delimiter and LF,
/// CRLF or CR). A field borrows from the text; it is copied only when it holds doubled quotes or
/// has to be transcoded.
struct CSVScanner {
  /// Most fields in a record.
  static let fieldLimit = 65_536

  private(set) var buffer = RecordBuffer()
  private var cursor: UnsafePointer<UInt8>
  private let start: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private let delimiter: UInt8
  private let encoding: TextEncoding
  private let place: Place
  /// Line that the cursor stands on.
  private var line = 1
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

  private mutating func setCopied(from first: Int, at column: Int) {
    let size = buffer.byteCount - first
    set(UnsafeBufferPointer(start: UnsafePointer(buffer.bytes) + first, count: size), at: column)
  }

  private mutating func set(_ bytes: UnsafeBufferPointer<UInt8>, at column: Int) {
    let trimmed = bytes.trimmed
    buffer.set(Field(kind: trimmed.isEmpty ? .blank : .text, bytes: trimmed), at: column)
  }
}

/// Bytes with a part to play in delimited text.
enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let tab: UInt8 = 0x09
  static let space: UInt8 = 0x20
}

extension CSVScanner {
  /// Reads a field between quotes; leaves the cursor on the delimiter, the end of line or the end.
  private mutating func readQuoted(_ column: Int) throws {
    let (openLine, openByte) = (line, cursor - start)
    cursor += 1
    let first = buffer.byteCount
    var segment = cursor
    var isCopied = false
    while true {
      passToQuote()
      guard cursor < end else { throw unclosedQuote(openLine, column, openByte) }
      if cursor + 1 < end, cursor[1] == Byte.quote {
        copy(segment, to: cursor + 1)
        isCopied = true
        cursor += 2
        segment = cursor
        continue
      }
      break
    }
    if isCopied || encoding.isSingleByte {
      copy(segment, to: cursor)
      setCopied(from: first, at: column)
    } else {
      set(UnsafeBufferPointer(start: segment, count: cursor - segment), at: column)
    }
    cursor += 1
    try expectEndOfField(column)
  }

  private mutating func passToQuote() {
    while cursor < end, cursor.pointee != Byte.quote {
      if cursor.pointee == Byte.lineFeed
        || cursor.pointee == Byte.carriageReturn
          && !(cursor + 1 < end && cursor[1] == Byte.lineFeed)
      {
        line += 1
      }
      cursor += 1
    }
  }

  private mutating func copy(_ from: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) {
    if encoding.isSingleByte {
      let bytes = UnsafeBufferPointer(start: from, count: end - from)
      SingleByteText.transcode(bytes, encoding) { buffer.append($0) }
    } else {
      buffer.append(from, end - from)
    }
  }

  private mutating func expectEndOfField(_ column: Int) throws {
    while cursor < end, cursor.pointee == Byte.space || cursor.pointee == Byte.tab,
      cursor.pointee != delimiter
    { cursor += 1 }
    guard cursor < end else { return }
    let byte = cursor.pointee
    if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { return }
    throw textAfterQuote(column)
  }
}

extension CSVScanner {
  private func here(_ line: Int, _ column: Int, _ byte: Int) -> Place {
    Place(file: place.file, row: line, column: column + 1, byte: byte)
  }

  private func unclosedQuote(_ line: Int, _ column: Int, _ byte: Int) -> FormatError {
    FormatError(
      .badData, at: here(line, column, byte),
      found: Wording(
        "guillemet ouvert ici et jamais refermé", "a quote opened here is never closed"),
      expected: Wording("attendu un guillemet fermant", "expected a closing quote"),
      remedy: Wording(
        "fermer le champ, ou doubler les guillemets qu'il contient",
        "close the field, or double the quotes inside it"))
  }

  private func textAfterQuote(_ column: Int) -> FormatError {
    FormatError(
      .badData, at: here(line, column, cursor - start),
      found: Wording("texte après le guillemet fermant", "text after the closing quote"),
      expected: Wording(
        "attendu un séparateur ou une fin de ligne", "expected a delimiter or an end of line"),
      remedy: Wording(
        "doubler les guillemets que le champ contient", "double the quotes inside the field"))
  }

  private func tooManyFields() -> FormatError {
    .tooBig(
      here(recordLine, CSVScanner.fieldLimit, recordStart),
      Wording("ligne démesurée", "the record is out of proportion"),
      limit: Wording("\(CSVScanner.fieldLimit) champs", "\(CSVScanner.fieldLimit) fields"))
  }
}
