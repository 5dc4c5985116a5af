/// Writes records as RFC 4180 text: UTF-8, `,`, LF, quotes where they are needed.
///
/// A record of one empty field is written `""`, so that it is not taken for a blank line.
public struct CSVWriter: Sendable {
  /// How the text is written.
  public struct Options: Sendable {
    /// What separates two fields.
    public var delimiter: Character = ","
    /// What ends a record.
    public var endOfLine = "\n"
    /// Whether the text begins with the mark EF BB BF, which some spreadsheets want.
    public var hasByteOrderMark = false

    /// Comma, LF, no mark.
    public init() {}
  }

  private let delimiter: [UInt8]
  private let endOfLine: [UInt8]

  /// What has been written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// An empty text.
  public init(options: Options = Options()) {
    precondition(
      options.delimiter.isASCII && options.delimiter != "\"" && !options.delimiter.isNewline,
      "delimiter \(options.delimiter): an ASCII character other than a quote or an end of line")
    delimiter = Array(String(options.delimiter).utf8)
    endOfLine = Array(options.endOfLine.utf8)
    if options.hasByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Adds one record.
  public mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes += delimiter }
      append(field, isAlone: fields.count == 1)
    }
    bytes += endOfLine
  }

  /// What has been written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func append(_ field: String, isAlone: Bool) {
    guard needsQuotes(field) || isAlone && field.isEmpty else {
      bytes += field.utf8
      return
    }
    bytes.append(Byte.quote)
    for byte in field.utf8 {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  private func needsQuotes(_ field: String) -> Bool {
    let special = [Byte.quote, Byte.lineFeed, Byte.carriageReturn, delimiter[0]]
    if field.utf8.contains(where: { special.contains($0) }) { return true }
    return field.utf8.first == Byte.space || field.utf8.last == Byte.space
  }
}
