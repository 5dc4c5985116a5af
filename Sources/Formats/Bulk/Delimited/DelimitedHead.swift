/// The head of a delimited text: its dialect and its header.
struct DelimitedHead {
  let plan: DelimitedPlan
  /// Bytes before the first record, blank lines and byte order mark included.
  let size: Int
  /// Line that follows the header.
  let line: Int
  /// Blank lines before the header.
  let blank: Int

  /// Reads the head of `bytes`, of which the first `start` are a mark.
  ///
  /// The delimiter is the one that finds most of the fields in the header; when several do, or none,
  /// the one that `DelimiterGuess` tells.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, fields: [String],
    options: OpeningOptions, fileName: String
  ) throws -> DelimitedHead {
    let text = UnsafeBufferPointer(rebasing: bytes[start...])
    func head(_ delimiter: UInt8) throws -> DelimitedHead {
      try read(text, start, delimiter, fields, options.encoding, fileName)
    }
    if let delimiter = options.delimiter {
      return try head(try TextDialect.delimiterByte(delimiter, fileName))
    }
    let guessed = DelimiterGuess.guess(text)
    var best = try head(guessed)
    for candidate in DelimiterGuess.candidates where candidate != guessed {
      guard let other = try? head(candidate) else { continue }
      if other.foundCount > best.foundCount { best = other }
    }
    return best
  }

  private var foundCount: Int { plan.found.count { $0 } }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ delimiter: UInt8, _ fields: [String],
    _ encoding: TextEncoding?, _ fileName: String
  ) throws -> DelimitedHead {
    let dialect = TextDialect(encoding: encoding ?? .windows1252, delimiter: delimiter)
    var scanner = CSVScanner(text, dialect, place: Place(file: fileName))
    defer { scanner.buffer.free() }
    var blank = 0
    while try scanner.next() {
      let record = scanner.buffer.record(number: scanner.recordLine, byte: nil)
      if record.isBlank, record.count <= 1 {
        blank += 1
        continue
      }
      let end = scanner.cursor - scanner.start
      let raw = UnsafeBufferPointer(rebasing: text[scanner.recordStart..<end])
      let plan = try DelimitedPlan(
        header: names(raw, dialect, encoding, fileName), bytes: withoutEnd(raw), fields: fields,
        delimiter: delimiter, encoding: encoding, fileName: fileName, line: scanner.recordLine)
      return DelimitedHead(plan: plan, size: start + end, line: scanner.line, blank: blank)
    }
    throw FormatError.emptyFile(fileName)
  }

  /// The names, in UTF-8 when the header's bytes agree.
  private static func names(
    _ raw: UnsafeBufferPointer<UInt8>, _ dialect: TextDialect, _ wanted: TextEncoding?,
    _ fileName: String
  ) throws -> [String] {
    let isUTF8 = UTF8Check.firstError(in: UnsafeRawBufferPointer(raw)) == nil
    var dialect = dialect
    if wanted?.isSingleByte != true, isUTF8 { dialect.encoding = .utf8 }
    var scanner = CSVScanner(raw, dialect, place: Place(file: fileName))
    defer { scanner.buffer.free() }
    _ = try scanner.next()
    return scanner.buffer.record(number: 1, byte: nil).fields.map(\.string)
  }

  private static func withoutEnd(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes = Array(raw)
    if bytes.last == Byte.lineFeed { bytes.removeLast() }
    if bytes.last == Byte.carriageReturn { bytes.removeLast() }
    return bytes
  }
}
