import Glibc

extension DelimitedReader {
  /// Says what the record that ends at `end` is: blank, a header, faulty, or sound.
  @inline(__always)
  mutating func settle<Worker: BulkWorker>(
    _ record: inout DelimitedRecord, _ end: Int, _ worker: inout Worker
  ) {
    let raw = record.raw(to: end)
    if record.column == 0, raw.allSatisfy({ Blank.isASCII($0) }) {
      tally.blank += 1
    } else if raw.count == plan.headerBytes.count, isHeader(raw) {
      tally.headerRows += 1
    } else if let fault = trouble(record, raw) {
      tally.faults += 1
      worker.fault(fault)
    } else {
      tally.records += 1
      worker.take(
        BulkRow(
          values: UnsafeBufferPointer(start: values, count: fieldCount),
          offset: record.offset + record.start, line: record.line))
    }
  }

  private func isHeader(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
    plan.headerBytes.withUnsafeBufferPointer { header in
      guard let known = header.baseAddress, let start = raw.baseAddress else { return true }
      return memcmp(known, start, raw.count) == 0
    }
  }

  /// The fault of a record, if it has one; values inside JSON cells are read here.
  @inline(__always)
  private mutating func trouble(
    _ record: DelimitedRecord, _ raw: UnsafeBufferPointer<UInt8>
  ) -> BulkFault? {
    func fault(_ kind: BulkFault.Kind, _ column: Int? = nil) -> BulkFault {
      BulkFault(kind, offset: record.offset + record.start, line: record.line, column: column)
    }
    if let noted = record.fault { return fault(noted.kind, noted.column) }
    let (found, expected) = (record.column + 1, plan.columns.count)
    if found != expected { return fault(.fieldCount(found: found, expected: expected)) }
    if record.mayHoldNUL, raw.contains(0) { return fault(.nulByte) }
    if record.isDoubtful, !decode(raw) { return fault(.notUTF8) }
    for rank in cells.indices {
      if let kind = cells[rank].read(values[fieldCount + rank], into: values) {
        return fault(kind, plan.column(ofNested: rank))
      }
    }
    return nil
  }

  /// Brings the values to UTF-8 when the record is not.
  ///
  /// - Returns: false when it should have been.
  private mutating func decode(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
    let asked = plan.encoding
    if asked?.isSingleByte != true {
      if UTF8Check.isWhole(raw) { return true }
      if asked != nil { return false }
    } else if !raw.contains(where: { $0 >= 0x80 }) {
      return true
    }
    tally.singleByteRecords += 1
    let encoding = asked ?? .windows1252
    for rank in 0..<(fieldCount + cells.count) {
      let value = values[rank]
      guard value.bytes.contains(where: { $0 >= 0x80 }) else { continue }
      values[rank] = BulkValue(kind: value.kind, bytes: scratch.transcoded(value.bytes, encoding))
    }
    return true
  }
}

extension DelimitedPlan {
  /// Column, from 1, of a nested column.
  func column(ofNested wanted: Int) -> Int? {
    uses.firstIndex { use in
      if case .nested(let rank) = use { return rank == wanted }
      return false
    }.map { $0 + 1 }
  }
}
