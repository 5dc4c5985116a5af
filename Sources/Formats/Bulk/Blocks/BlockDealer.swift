import CByteScan
import Synchronization

/// Deals the blocks of a text to threads, in order, whole records in each: one thread at a time reads
/// the next bytes and finds where to cut; what is left over begins the next block.
///
/// Lines are counted and the fingerprint is taken behind that, in the same order, while another thread
/// already reads on.
final class BlockDealer: @unchecked Sendable {
  /// Most bytes in one record.
  static let recordLimit = 8 << 20

  /// Held to read: every property below but `line`.
  private let reading = Mutex(())
  /// Held to count: `line`, and what the source was told of. It is taken before `reading` is let go, so
  /// that blocks come here in order.
  private let counting = Mutex(())
  private let source: any ByteSource
  private let name: String
  private let progress: (@Sendable (Int) -> Void)?
  private var cutter: BlockCutter
  private var carry: Arena<UInt8>
  private var offset: Int
  private var line: Int
  private var isAtEnd = false
  private var isDone = false
  private var trouble: BulkFault.Kind?

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

  /// What is left to count of a block that was read.
  private struct Filled {
    /// Where the bytes begin that no block held before.
    var fresh: Int
    /// Lines that end in the block; nil where every line feed ends one.
    var lines: Int?
    /// Whether its first record is longer than the limit.
    var isTooLong = false
  }

  /// Fills `block` with the next whole records.
  ///
  /// - Returns: false when there are none left.
  /// - Throws: `FormatError` when the file cannot be read or a record is longer than the limit; the
  ///   other threads are then at the end.
  func next(_ block: inout Block) throws -> Bool {
    guard let filled = try read(&block) else { return false }
    defer { counting._unsafeUnlock() }
    if filled.isTooLong { throw tooLong(at: block.offset) }
    block.line = line
    line += filled.lines ?? bs_count_lines(block.bytes, block.size)
    source.note(block.bytes + filled.fresh, block.held - filled.fresh)
    return block.size > 0
  }

  /// Reads the next block, and leaves `counting` held unless there is none.
  private func read(_ block: inout Block) throws -> Filled? {
    reading._unsafeLock()
    defer { reading._unsafeUnlock() }
    guard !isDone else { return nil }
    do {
      let filled = try fill(&block)
      progress?(source.consumed)
      counting._unsafeLock()
      return filled
    } catch {
      isDone = true
      throw error
    }
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
    reading._unsafeLock()
    counting._unsafeLock()
    defer {
      counting._unsafeUnlock()
      reading._unsafeUnlock()
    }
    let fault = trouble.map { kind in
      kind.endsText
        ? BulkFault(kind, offset: offset, line: line)
        : BulkFault(kind, offset: source.consumed, line: nil)
    }
    return Conclusion(textBytes: offset, fault: fault, fingerprint: source.fingerprint)
  }

  /// Reads until the block holds a whole record, or the text ends.
  private func fill(_ block: inout Block) throws -> Filled {
    let fresh = carry.count
    block.held = 0
    block.grow(to: fresh)
    block.bytes.update(from: carry.values, count: fresh)
    block.held = fresh
    block.offset = offset
    while true {
      while block.held < block.capacity, !isAtEnd {
        let got = try source.read(into: block.bytes + block.held, block.capacity - block.held)
        block.held += got
        isAtEnd = got == 0
      }
      block.seal(isLast: isAtEnd)
      let cut = cutter.cut(&block, isLast: isAtEnd)
      if isAtEnd || cut.size > 0 || cut.fault != nil {
        close(&block, cut)
        return Filled(fresh: fresh, lines: cut.lines)
      }
      if block.capacity >= Self.recordLimit {
        isDone = true
        return Filled(fresh: fresh, lines: 0, isTooLong: true)
      }
      block.grow(to: min(2 * block.capacity, Self.recordLimit))
    }
  }

  private func close(_ block: inout Block, _ cut: BlockCutter.Cut) {
    let ending = isAtEnd ? source.trouble ?? cut.fault : cut.fault
    isDone = isAtEnd || cut.fault != nil
    block.size = isDone && ending?.endsText != true ? block.held : cut.size
    offset += block.size
    carry.clear()
    if !isDone { carry.append(block.bytes + block.size, block.held - block.size) }
    trouble = ending
  }

  private func tooLong(at offset: Int) -> FormatError {
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
