import Glibc

/// Reads the records of blocks of one JSON object a line (NDJSON), on one thread.
struct LineReader: ~Copyable {
  private var json: JSONReader
  private let values: UnsafeMutablePointer<BulkValue>
  private let fieldCount: Int
  private(set) var tally = BulkTally()

  init(fields: [String]) throws {
    json = try JSONReader(paths: fields.map(JSONReader.path))
    fieldCount = fields.count
    values = .allocate(capacity: fieldCount)
    values.initialize(repeating: .absent, count: fieldCount)
  }

  deinit { values.deallocate() }

  /// Hands every record of a block to `worker`.
  mutating func read<Worker: BulkWorker>(_ block: borrowing Block, _ worker: inout Worker) {
    let bytes = UnsafePointer(block.bytes)
    var (start, line) = (0, block.line)
    while start < block.size {
      let rest = block.size - start
      let feed = memchr(bytes + start, Int32(Byte.lineFeed), rest)
      let end = feed.map { bytes.distance(to: UnsafePointer($0.assumingMemoryBound(to: UInt8.self))) }
      let text = UnsafeBufferPointer(start: bytes + start, count: (end ?? block.size) - start)
      take(text, offset: block.offset + start, line: line, isOpen: end == nil, &worker)
      start += text.count + 1
      line += 1
    }
  }

  /// Hands one line over; `isOpen` when no end of line follows it.
  @inline(__always)
  private mutating func take<Worker: BulkWorker>(
    _ text: UnsafeBufferPointer<UInt8>, offset: Int, line: Int, isOpen: Bool, _ worker: inout Worker
  ) {
    if text.allSatisfy({ Blank.isASCII($0) }) {
      tally.blank += 1
      return
    }
    if let kind = json.read(text) {
      let isCut = isOpen && kind == .notJSON && text.first == UInt8(ascii: "{")
      tally.faults += 1
      worker.fault(BulkFault(isCut ? .truncated : kind, offset: offset, line: line))
      return
    }
    for rank in 0..<fieldCount { values[rank] = json.value(rank) }
    tally.records += 1
    let wanted = UnsafeBufferPointer(start: values, count: fieldCount)
    worker.take(BulkRow(values: wanted, offset: offset, line: line))
  }
}

extension JSONReader {
  /// The steps of a dotted path.
  static func path(_ field: String) -> [String] { field.split(separator: ".").map(String.init) }
}
