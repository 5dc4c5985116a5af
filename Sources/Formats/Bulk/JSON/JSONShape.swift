/// Whether a text is JSON, and how its records stand in it.
enum JSONShape {
  /// The shape of a text by its head; nil when it does not begin like JSON.
  ///
  /// An array is a document. So is an object that holds `resultats`, that spans several lines or that
  /// another follows on its line; otherwise it is one object a line. When the first object cannot be
  /// read to its end, what the next lines are decides.
  static func tell(_ bytes: UnsafeBufferPointer<UInt8>) -> BulkFile.Shape? {
    guard let start = bytes.firstIndex(where: { !Blank.isASCII($0) }),
      let base = bytes.baseAddress
    else { return nil }
    if bytes[start] == UInt8(ascii: "[") { return .json }
    guard bytes[start] == UInt8(ascii: "{") else { return nil }
    let text = JSONText(bytes: base, count: bytes.count, isLast: true)
    var scanner = DocumentScanner()
    guard case .went(let end) = scanner.document(text, start) else {
      return isLines(text, start) ? .ndjson : .json
    }
    let isPage = !scanner.isComplete || scanner.slices.contains(where: \.isOfPage)
    let hasLine = bytes[start..<end].contains(Byte.lineFeed)
    let next = bytes[end...].first {
      $0 != Byte.space && $0 != Byte.tab && $0 != Byte.carriageReturn
    }
    let isAlone = next == nil || next == Byte.lineFeed
    return isPage || hasLine || !isAlone ? .json : .ndjson
  }

  /// Whether a first object that is broken or cut is one line of several: one of the next lines is an
  /// object by itself, or there is none; both of the next two if it ends like an open structure.
  private static func isLines(_ text: JSONText, _ start: Int) -> Bool {
    var lines = UnsafeBufferPointer(start: text.bytes + start, count: text.count - start)
      .split(separator: Byte.lineFeed, maxSplits: 16)[...]
    guard let first = lines.popFirst() else { return true }
    if lines.isEmpty { return text.count < BulkHead.limit }
    if let last = first.last(where: { !Blank.isASCII($0) }), "[{,:".utf8.contains(last) {
      return lines.prefix(2).allSatisfy { isObject(UnsafeBufferPointer(rebasing: $0)) }
    }
    return lines.contains { isObject(UnsafeBufferPointer(rebasing: $0)) }
  }

  private static func isObject(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = line.baseAddress, line.first == UInt8(ascii: "{") else { return false }
    let text = JSONText(bytes: base, count: line.count, isLast: true)
    guard let end = text.endOfValue(0) else { return false }
    return text.skipBlanks(end) == line.count
  }
}
