extension CSVScanner {
  /// Reads a field between quotes; leaves the cursor on the delimiter, the end of line or the end.
  mutating func readQuoted(_ column: Int) throws {
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
