import Glibc

/// Reads the records of blocks of one JSON object a line (NDJSON), on one thread.
struct LineReader: ~Copyable {
  var objects: ObjectReader

  init(fields: [String]) throws { objects = try ObjectReader(fields: fields) }

  /// Hands every record of a block to `worker`.
  mutating func read<Worker: BulkWorker>(_ block: borrowing Block, _ worker: inout Worker) {
    var (start, line) = (0, block.line)
    while start < block.size {
      let text = UnsafeBufferPointer(start: block.bytes + start, count: block.size - start)
      let width = Self.lineWidth(text)
      take(
        UnsafeBufferPointer(rebasing: text[..<width]), offset: block.offset + start, line: line,
        isOpen: width == text.count, &worker)
      start += width + 1
      line += 1
    }
  }

  /// Bytes before the first line feed.
  @inline(__always)
  private static func lineWidth(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = text.baseAddress,
      let feed = memchr(start, Int32(Byte.lineFeed), text.count)
    else { return text.count }
    return UnsafeRawPointer(feed) - UnsafeRawPointer(start)
  }

  /// Hands one line over, without the mark that a file put behind another may have.
  @inline(__always)
  private mutating func take<Worker: BulkWorker>(
    _ line: UnsafeBufferPointer<UInt8>, offset: Int, line number: Int, isOpen: Bool,
    _ worker: inout Worker
  ) {
    let mark = line.first == 0xEF && line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = UnsafeBufferPointer(rebasing: line[mark...])
    if text.allSatisfy({ Blank.isASCII($0) }) {
      objects.tally.blank += 1
    } else {
      objects.take(text, offset: offset + mark, line: number, isOpen: isOpen, &worker)
    }
  }
}
