/// Hands JSON objects to a worker, and counts: what lines and documents share.
struct ObjectReader: ~Copyable {
  private var json: RecordJSON
  private let values: UnsafeMutablePointer<BulkValue>
  private let fieldCount: Int
  var tally = BulkTally()

  init(fields: [String]) throws {
    json = try RecordJSON(paths: fields.map(RecordJSON.path))
    fieldCount = fields.count
    values = .allocate(capacity: fieldCount)
    values.initialize(repeating: .absent, count: fieldCount)
  }

  deinit { values.deallocate() }

  /// Hands one object over, or its fault; `isOpen` when the text ends with it.
  @inline(__always)
  mutating func take<Worker: BulkWorker>(
    _ text: UnsafeBufferPointer<UInt8>, offset: Int, line: Int, isOpen: Bool = false,
    _ worker: inout Worker
  ) {
    if let kind = json.read(text) {
      let isCut = isOpen && kind == .notJSON && text.first == UInt8(ascii: "{")
      return fault(isCut ? .truncated : kind, offset: offset, line: line, &worker)
    }
    json.copy(to: values)
    tally.records += 1
    let wanted = UnsafeBufferPointer(start: values, count: fieldCount)
    worker.take(BulkRow(values: wanted, offset: offset, line: line))
  }

  /// Validates a value that is no record.
  mutating func check<Worker: BulkWorker>(
    _ text: UnsafeBufferPointer<UInt8>, offset: Int, line: Int, _ worker: inout Worker
  ) {
    if let kind = json.check(text) { fault(kind, offset: offset, line: line, &worker) }
  }

  /// Notes a fault.
  mutating func fault<Worker: BulkWorker>(
    _ kind: BulkFault.Kind, offset: Int, line: Int, _ worker: inout Worker
  ) {
    tally.faults += 1
    worker.fault(BulkFault(kind, offset: offset, line: line))
  }
}

extension RecordJSON {
  /// The steps of a dotted path.
  static func path(_ field: String) -> [String] { field.split(separator: ".").map(String.init) }
}
