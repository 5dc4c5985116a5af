/// Reads the records of blocks of JSON documents, on one thread.
struct DocumentReader: ~Copyable {
  var objects: ObjectReader

  init(fields: [String]) throws { objects = try ObjectReader(fields: fields) }

  /// Hands every record of a block to `worker`.
  mutating func read<Worker: BulkWorker>(_ block: borrowing Block, _ worker: inout Worker) {
    for slice in block.slices {
      let text = UnsafeBufferPointer(start: block.bytes + slice.start, count: slice.count)
      let (offset, line) = (block.offset + slice.start, block.line + slice.line)
      switch slice.use {
      case .record: objects.take(text, offset: offset, line: line, &worker)
      case .aside: objects.check(text, offset: offset, line: line, &worker)
      case .insteadOfRecords where text.elementsEqual("null".utf8): continue
      case .insteadOfRecords: objects.fault(.notAnArray, offset: offset, line: line, &worker)
      }
    }
  }
}
