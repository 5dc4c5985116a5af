import CByteScan

/// Where the reading of a block stands.
struct DelimitedRecord {
  let bytes: UnsafePointer<UInt8>
  /// Offset of the block in the text.
  let offset: Int
  /// Whether some byte of the block is not UTF-8, or is not to be read as such.
  let isDoubtful: Bool
  /// Whether a byte 0 was seen in the block.
  var mayHoldNUL = false
  /// First byte of the record and of the field, in the block.
  private(set) var start = 0
  var fieldStart = 0
  /// Rank of the field, from 0.
  var column = 0
  /// Line on which the record begins.
  private(set) var line: Int
  /// Lines that end inside the record, between quotes.
  private var innerLines = 0
  /// The first fault noted in the record, and its column from 1.
  private(set) var fault: (kind: BulkFault.Kind, column: Int)?

  init(bytes: UnsafePointer<UInt8>, line: Int, offset: Int, isDoubtful: Bool) {
    (self.bytes, self.line, self.offset, self.isDoubtful) = (bytes, line, offset, isDoubtful)
  }

  mutating func note(_ kind: BulkFault.Kind) {
    if fault == nil { fault = (kind, column + 1) }
  }

  /// Takes an entry of the index that is no end of field.
  mutating func remark(_ entry: UInt32) {
    if entry & BS_STRAY_TEXT != 0 { note(.textAfterQuote) } else { innerLines += 1 }
  }

  /// Goes to the record behind the end of line at `at`.
  @inline(__always)
  mutating func begin(after at: Int) {
    start = at + 1
    fieldStart = start
    column = 0
    line += 1 + innerLines
    innerLines = 0
    fault = nil
  }

  /// Its bytes, to `end`.
  func raw(to end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + start, count: end - start)
  }
}
