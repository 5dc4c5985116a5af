import Dispatch
import Synchronization

extension BulkFile {
  /// Reads every record, each by exactly one worker; blocks are dealt in the order of the file.
  ///
  /// - Parameters:
  ///   - threads: how many threads, and workers; 1 reads in order.
  ///   - progress: told, block after block, the bytes of the file read so far.
  ///   - makeWorker: makes the worker of rank 0, 1…
  /// - Returns: the workers, and what was counted. Which worker took which record is not determined,
  ///   unless there is one; each sees its own in the order of the file.
  /// - Throws: `FormatError` when the file cannot be read, or has a record of more than 8 MiB.
  public func read<Worker: BulkWorker>(
    threads: Int, progress: (@Sendable (Int) -> Void)? = nil,
    _ makeWorker: @Sendable (Int) -> Worker
  ) throws -> BulkReading<Worker> {
    precondition(threads > 0, "\(threads) threads; expected 1 or more")
    let dealer = try dealer(progress)
    let results = Mutex<[Result<Turn<Worker>, any Error>?]>(
      Array(repeating: nil, count: threads))
    DispatchQueue.concurrentPerform(iterations: threads) { rank in
      let result = Result { try turn(of: dealer, makeWorker(rank)) }
      results.withLock { $0[rank] = result }
    }
    let turns = try results.withLock { try $0.compactMap { try $0?.get() } }
    return conclude(dealer, turns)
  }

  /// What one thread brings back.
  private struct Turn<Worker: BulkWorker>: Sendable {
    var worker: Worker
    var tally: BulkTally
  }

  private func dealer(_ progress: (@Sendable (Int) -> Void)?) throws -> BlockDealer {
    let source = try OpenedSource(path: path, name: fileName).source
    let block = Block(capacity: min(blockSize, 64 << 10))
    var passed = 0
    while passed < head.size,
      case let got = try source.read(into: block.bytes, min(head.size - passed, block.capacity)),
      got > 0
    {
      source.note(block.bytes, got)
      passed += got
    }
    return BlockDealer(
      source, named: fileName, offset: head.size, line: head.line, cutter: cutter,
      progress: progress)
  }

  private var cutter: BlockCutter {
    if let plan = head.plan { return .delimited(plan.delimiter) }
    return shape == .json ? .documents(DocumentScanner()) : .lines
  }

  /// One thread: blocks until there are none left.
  private func turn<Worker: BulkWorker>(
    of dealer: BlockDealer, _ worker: Worker
  ) throws -> Turn<Worker> {
    var turn = Turn(worker: worker, tally: BulkTally())
    var block = Block(capacity: blockSize)
    if let plan = head.plan {
      var reader = try DelimitedReader(plan)
      while try dealer.next(&block) { reader.read(block, &turn.worker) }
      turn.tally = reader.tally
    } else if shape == .json {
      var reader = try DocumentReader(fields: fields)
      while try dealer.next(&block) { reader.read(block, &turn.worker) }
      turn.tally = reader.objects.tally
    } else {
      var reader = try LineReader(fields: fields)
      while try dealer.next(&block) { reader.read(block, &turn.worker) }
      turn.tally = reader.objects.tally
    }
    return turn
  }

  private func conclude<Worker: BulkWorker>(
    _ dealer: BlockDealer, _ turns: [Turn<Worker>]
  ) -> BulkReading<Worker> {
    var tally = BulkTally()
    for turn in turns { tally += turn.tally }
    tally.blank += head.blank
    tally.headerRows += head.plan == nil ? 0 : 1
    let conclusion = dealer.conclude()
    tally.textBytes = conclusion.textBytes
    var workers = turns.map(\.worker)
    if let fault = conclusion.fault {
      tally.faults += 1
      if fault.kind.endsText { tally.stoppedAt = fault.offset }
      workers[0].fault(fault)
    }
    return BulkReading(workers: workers, tally: tally, fingerprint: conclusion.fingerprint)
  }
}
