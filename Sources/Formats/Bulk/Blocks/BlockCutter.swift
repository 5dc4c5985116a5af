import CByteScan

/// Where a block may be cut: behind its last whole record.
enum BlockCutter {
  /// Delimited text with this delimiter.
  case delimited(UInt8)
  /// One record a line, no line end inside a record.
  case lines
  /// JSON documents, records being told by their structure.
  case documents(DocumentScanner)

  /// What a cut found.
  struct Cut {
    /// Bytes of whole records, from the start of the block.
    var size: Int
    /// The lines that end among them; nil where every line feed ends one.
    var lines: Int?
    /// What keeps the rest from being read.
    var fault: BulkFault.Kind?
  }

  /// Cuts a block; `isLast` when the text ends with it.
  mutating func cut(_ block: inout Block, isLast: Bool) -> Cut {
    switch self {
    case .delimited(let delimiter):
      var lines = 0
      let size = bs_csv_last_record(block.bytes, block.held, delimiter, &lines)
      return Cut(size: size, lines: lines)
    case .lines:
      var size = block.held
      while size > 0, block.bytes[size - 1] != Byte.lineFeed { size -= 1 }
      return Cut(size: size)
    case .documents(var scanner):
      self = .lines
      defer { self = .documents(scanner) }
      return scanner.cut(&block, isLast: isLast)
    }
  }
}

extension DocumentScanner {
  /// Cuts the pieces out of a block and hands them to it.
  mutating func cut(_ block: inout Block, isLast: Bool) -> BlockCutter.Cut {
    let text = JSONText(bytes: block.bytes, count: block.held, isLast: isLast)
    let size = scan(text)
    var (lines, counted) = (0, 0)
    for rank in slices.indices {
      lines += bs_count_lines(block.bytes + counted, slices[rank].start - counted)
      counted = slices[rank].start
      slices[rank].line = lines
    }
    lines += bs_count_lines(block.bytes + counted, size - counted)
    block.slices = slices
    let isWhole = size == block.held && isComplete
    return BlockCutter.Cut(
      size: size, lines: lines,
      fault: isBroken ? .brokenDocument : isLast && !isWhole ? .truncated : nil)
  }
}
