/// How a whole file was read. Every record is counted once: `records`, `faults` that are a record,
/// `blank` or `headerRows`.
public struct BulkReading<Worker: BulkWorker>: Sendable {
  /// The workers, with what they took, in their order.
  public let workers: [Worker]
  /// What was counted.
  public let tally: BulkTally
  /// XXH128 of the file, compressed if it is, in hexadecimal, as `xxhsum -H2` prints it; nil when the
  /// reading stopped before its end.
  public let fingerprint: String?

  /// Sound records, given to `take`.
  public var records: Int { tally.records }
  /// Faults, given to `fault`.
  public var faults: Int { tally.faults }
  /// Blank lines, passed over.
  public var blank: Int { tally.blank }
  /// Lines of column names: the first of a CSV, and every line equal to it (files put end to end).
  public var headerRows: Int { tally.headerRows }
}

/// What a reading counts.
public struct BulkTally: Hashable, Sendable {
  /// Sound records.
  public internal(set) var records = 0
  /// Faults.
  public internal(set) var faults = 0
  /// Blank lines.
  public internal(set) var blank = 0
  /// Lines of column names.
  public internal(set) var headerRows = 0
  /// Records of a CSV that were not UTF-8 and were read as Windows-1252 (or as what was asked for).
  public internal(set) var singleByteRecords = 0
  /// Bytes of the text, inflated when the file is compressed.
  public internal(set) var textBytes = 0
  /// Where the reading gave up, in bytes of the text; nil when the whole file was read.
  public internal(set) var stoppedAt: Int?

  /// Nothing counted yet.
  public init() {}

  static func += (left: inout BulkTally, right: BulkTally) {
    left.records += right.records
    left.faults += right.faults
    left.blank += right.blank
    left.headerRows += right.headerRows
    left.singleByteRecords += right.singleByteRecords
    left.textBytes += right.textBytes
    left.stoppedAt = left.stoppedAt ?? right.stoppedAt
  }
}
