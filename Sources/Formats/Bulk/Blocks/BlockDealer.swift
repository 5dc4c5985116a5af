import Synchronization

/// Deals the blocks of a text to threads, in order, whole records in each: one thread at a time reads
/// the next bytes and finds where to cut; what is left over begins the next block.
final class BlockDealer: @unchecked Sendable {
  /// Most bytes in one record.
  static let recordLimit = 8 << 20

  /// Every property below is touched under this lock only.
  private let lock = Mutex(())
  private let source: any ByteSource
  private let name: String
  private let progress: (@Sendable (Int) -> Void)?
  private var cutter: BlockCutter
  private var carry: Arena<UInt8>
  private var offset: Int
  private var line: Int
  private var isAtEnd = false
  private var isDone = false
  private var trouble: BulkFault?

  /// Deals `source` from its present byte on, which stands at `offset` and `line` of the text.
  init(
    _ source: any ByteSource, named name: String, offset: Int, line: Int, cutter: BlockCutter,
    progress: (@Sendable (Int) -> Void)?
  ) {
    (self.source, self.name, self.progress, self.cutter) = (source, name, progress, cutter)
    (self.offset, self.line) = (offset, line)
    carry = Arena(capacity: 64 << 10)
  }

  deinit { carry.deallocate() }

  /// Fills `block` with the next whole records.
  ///
  /// - Returns: false when there are none left.
  /// - Throws: `FormatError` when the file cannot be read or a record is longer than the limit; the
  ///   other threads are then at the end.
  func next(_ block: inout Block) throws -> Bool {
    lock._unsafeLock()
    defer { lock._unsafeUnlock() }
    guard !isDone else { return false }
    do {
      try fill(&block)
    } catch {
      isDone = true
      throw error
    }
    progress?(source.consumed)
    return block.size > 0
  }

  /// What is known when the text has been dealt.
  struct Conclusion {
    let textBytes: Int
    /// What ended the text before its time, or stands behind it.
    let fault: BulkFault?
    let fingerprint: String?
  }

  /// To be called when every thread is done.
  func conclude() -> Conclusion {
    lock._unsafeLock()
    defer { lock._unsafeUnlock() }
    return Conclusion(textBytes: offset, fault: trouble, fingerprint: source.fingerprint)
  }

  /// Reads until the block holds a whole record, or the text ends.
  private func fill(_ block: inout Block) throws {
    block.held = 0
    block.grow(to: carry.count)
    block.bytes.update(from: carry.values, count: carry.count)
    block.held = carry.count
    while true {
      while block.held < block.capacity, !isAtEnd {
        let got = try source.read(into: block.bytes + block.held, block.capacity - block.held)
        block.held += got
        isAtEnd = got == 0
      }
      block.seal(isLast: isAtEnd)
      let cut = cutter.cut(&block, isLast: isAtEnd)
      if isAtEnd || cut.size > 0 || cut.fault != nil { return close(&block, cut) }
      if block.capacity >= Self.recordLimit { throw tooLong }
      block.grow(to: min(2 * block.capacity, Self.recordLimit))
    }
  }

  private func close(_ block: inout Block, _ cut: BlockCutter.Cut) {
    let ending = isAtEnd ? source.trouble ?? cut.fault : cut.fault
    isDone = isAtEnd || cut.fault != nil
    block.size = isDone && ending?.endsText != true ? block.held : cut.size
    (block.offset, block.line) = (offset, line)
    offset += block.size
    line += cut.lines
    carry.clear()
    if !isDone { carry.append(block.bytes + block.size, block.held - block.size) }
    trouble = ending.map { kind in
      kind.endsText
        ? BulkFault(kind, offset: offset, line: line)
        : BulkFault(kind, offset: source.consumed, line: nil)
    }
  }

  private var tooLong: FormatError {
    .tooBig(
      Place(file: name, row: line, byte: offset),
      Wording("enregistrement démesuré", "the record is out of proportion"),
      limit: .megabytes(Self.recordLimit))
  }
}

extension BulkFault.Kind {
  /// Whether the text stops where it happens, perhaps inside a record.
  var endsText: Bool { self == .truncated || self == .damaged || self == .brokenDocument }
}
