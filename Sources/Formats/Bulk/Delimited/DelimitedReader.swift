import CByteScan

/// Reads the records of one block after another, on one thread.
///
/// Positions of delimiters and ends of line come first, a stretch of the block at a time; walking
/// them, only the wanted fields are looked at.
struct DelimitedReader: ~Copyable {
  /// Bytes whose positions are found at once.
  static let stretch = 16 << 10

  let plan: DelimitedPlan
  /// What the columns are for, as ranks: -1 nothing, from 0 the fields, then the nested columns; one
  /// more than there are columns.
  let uses: UnsafeMutablePointer<Int32>
  let index: UnsafeMutablePointer<UInt32>
  /// The fields, then the raw cells of the nested columns.
  let values: UnsafeMutablePointer<BulkValue>
  let fieldCount: Int
  var scratch = Scratch()
  var cells: [CellReader] = []
  var tally = BulkTally()

  init(_ plan: DelimitedPlan) throws {
    self.plan = plan
    fieldCount = plan.found.count
    uses = .allocate(capacity: plan.columns.count + 1)
    index = .allocate(capacity: Self.stretch + BS_INDEX_PADDING)
    values = .allocate(capacity: fieldCount + plan.nested.count)
    values.initialize(repeating: .absent, count: fieldCount + plan.nested.count)
    for (column, use) in plan.uses.enumerated() {
      switch use {
      case .nothing: uses[column] = -1
      case .field(let rank): uses[column] = Int32(rank)
      case .nested(let place): uses[column] = Int32(fieldCount + place)
      }
    }
    uses[plan.columns.count] = -1
    for nested in plan.nested { cells.append(try CellReader(nested)) }
  }

  deinit {
    uses.deallocate()
    index.deallocate()
    values.deallocate()
  }

  /// Hands every record of a block to `worker`.
  mutating func read<Worker: BulkWorker>(_ block: borrowing Block, _ worker: inout Worker) {
    let bytes = UnsafePointer(block.bytes)
    let wanted = plan.encoding
    let isSingleByte = wanted?.isSingleByte == true
    var record = DelimitedRecord(
      bytes: bytes, line: block.line, offset: block.offset,
      isDoubtful: isSingleByte || !UTF8Check.isWhole(bytes, block.size))
    var state = UInt8(BS_HEAD.rawValue)
    var hasNUL: UInt8 = 0
    var from = 0
    while from < block.size {
      let to = min(from + Self.stretch, block.size)
      let count = bs_csv_index(
        bytes, from, to, plan.delimiter, &state, index, &hasNUL)
      if hasNUL != 0 { record.mayHoldNUL = true }
      walk(count, &record, block.size, &worker)
      from = to
    }
    guard record.start < block.size else { return }
    if state == UInt8(BS_QUOTED.rawValue) { record.note(.unclosedQuote) }
    end(&record, at: block.size, size: block.size, &worker)
  }

  /// Goes from entry to entry of the index.
  @inline(__always)
  private mutating func walk<Worker: BulkWorker>(
    _ count: Int, _ record: inout DelimitedRecord, _ size: Int, _ worker: inout Worker
  ) {
    let (delimiter, bytes, columns) = (plan.delimiter, record.bytes, plan.columns.count)
    var (column, fieldStart) = (record.column, record.fieldStart)
    for turn in 0..<count {
      let entry = index[turn]
      let at = Int(entry & BS_POSITION)
      if _slowPath(entry > BS_POSITION) {
        record.column = column
        record.remark(entry)
      } else if bytes[at] == delimiter {
        keep(min(column, columns), fieldStart, at, bytes)
        column += 1
        fieldStart = at + 1
      } else {
        (record.column, record.fieldStart) = (column, fieldStart)
        end(&record, at: at, size: size, &worker)
        record.begin(after: at)
        (column, fieldStart) = (0, at + 1)
      }
    }
    (record.column, record.fieldStart) = (column, fieldStart)
  }

  /// Keeps a field if it is wanted.
  @inline(__always)
  private mutating func keep(
    _ column: Int, _ start: Int, _ end: Int, _ bytes: UnsafePointer<UInt8>
  ) {
    let use = Int(uses[column])
    guard use >= 0 else { return }
    let raw = UnsafeBufferPointer(start: bytes + start, count: end - start)
    let text = raw.first == Byte.quote ? scratch.unquoted(raw) : raw
    values[use] = BulkValue(kind: .text, bytes: text)
  }

  /// Closes the record whose end of line, or end of text, stands at `at`.
  @inline(__always)
  private mutating func end<Worker: BulkWorker>(
    _ record: inout DelimitedRecord, at: Int, size: Int, _ worker: inout Worker
  ) {
    var end = at
    if at > record.start, record.bytes[at - 1] == Byte.carriageReturn,
      at == size || record.bytes[at] == Byte.lineFeed
    {
      end -= 1
    }
    keep(min(record.column, plan.columns.count), record.fieldStart, end, record.bytes)
    settle(&record, end, &worker)
    scratch.clear()
  }
}
