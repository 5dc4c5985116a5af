import CByteScan

/// Where a block may be cut: behind its last whole record.
enum BlockCutter {
  /// Delimited text with this delimiter.
  case delimited(UInt8)
  /// One record a line, no line end inside a record.
  case lines

  /// Bytes of whole records from the start of `block`, and the lines that end among them.
  mutating func cut(_ block: borrowing Block) -> (size: Int, lines: Int) {
    switch self {
    case .delimited(let delimiter):
      var lines = 0
      let size = bs_csv_last_record(block.bytes, block.held, delimiter, &lines)
      return (size, lines)
    case .lines:
      var size = block.held
      while size > 0, block.bytes[size - 1] != Byte.lineFeed { size -= 1 }
      return (size, bs_count_lines(block.bytes, size))
    }
  }
}
