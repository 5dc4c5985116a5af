import Synchronization

/// Keeps offers between reading and counting, in bounded memory: what exceeds it goes to a file
/// without a name that the system removes.
///
/// Records are dealt to parts by their key, so that the offers of one identifier are together and one
/// part at a time fits in memory. Offers without identifier, and all of them when duplicates are not
/// looked for, are counted as they come.
final class OfferKeeper: Sendable {
  /// What one thread has at hand, not yet handed over.
  struct Shelf {
    fileprivate var parts: [[OfferRecord]]
    fileprivate var alone: [OfferContent] = []
    /// What went wrong while writing, to be told at the end.
    fileprivate var failure: (any Error)?
  }

  /// Whether an identifier counts once.
  let dedupes: Bool
  let partCount: Int
  private let records: Spill<OfferRecord>
  private let buckets: OfferBuckets
  private let depth: Int
  private let folder: String

  /// Memory of all the shelves of one thread, in bytes.
  private static let shelfBytes = 1 << 20
  /// Size aimed at for one part, in bytes.
  private static let partBytes = 1 << 19
  /// Number of contents counted at once.
  private static let batch = 8192

  /// A keeper for about `expected` offers that leaves at most `memory` bytes of records in memory.
  init(dedupes: Bool, expected: Int, memory: Int, buckets: OfferBuckets, folder: String) {
    self.dedupes = dedupes
    self.buckets = buckets
    self.folder = folder
    let stride = MemoryLayout<OfferRecord>.stride
    var parts = 16
    while parts < 1024, expected * stride / parts > Self.partBytes { parts *= 2 }
    partCount = parts
    // What stands before the records of a write and they fill whole pages.
    depth = max(32, min(512, Self.shelfBytes / parts / stride)) - 1
    records = Spill(count: parts, memory: memory, folder: folder)
  }

  /// An empty shelf.
  func shelf() -> Shelf { Shelf(parts: Array(repeating: [], count: dedupes ? partCount : 0)) }

  /// Keeps an offer that has an identifier.
  func keep(_ record: OfferRecord, in shelf: inout Shelf) {
    guard dedupes else { return keepAlone(record.content, in: &shelf) }
    let part = Int(record.key >> 48) & (partCount - 1)
    if shelf.parts[part].isEmpty { shelf.parts[part].reserveCapacity(depth) }
    shelf.parts[part].append(record)
    guard shelf.parts[part].count >= depth else { return }
    do { try records.append(&shelf.parts[part], to: part) } catch { shelf.failure = error }
  }

  /// Counts an offer that is a duplicate of none.
  func keepAlone(_ content: OfferContent, in shelf: inout Shelf) {
    guard content != .nowhere else { return }
    shelf.alone.append(content)
    guard shelf.alone.count >= Self.batch else { return }
    do { try buckets.add(&shelf.alone) } catch { shelf.failure = error }
  }

  /// Takes what is left on a shelf.
  func take(_ shelf: inout Shelf) throws {
    if let failure = shelf.failure { throw failure }
    for part in shelf.parts.indices { try records.append(&shelf.parts[part], to: part) }
    try buckets.add(&shelf.alone)
    shelf.parts = []
  }

  /// Most records of one part that are looked at together.
  private static let most = 2 * partBytes / MemoryLayout<OfferRecord>.stride
  /// Parts that a larger one is dealt into.
  private static let fold = 16

  /// Hands out the records of one part in no set order, all of those of an identifier together; they are
  /// then gone. A part too large for memory is dealt into smaller ones first.
  func forEach(in part: Int, _ body: ([OfferRecord]) throws -> Void) throws {
    try hand(records, part, below: 48, body)
    records.forget(part)
  }

  /// Hands out one list of `spill`, dealt by the bits of the key just below `bit` if it has to be.
  private func hand(
    _ spill: Spill<OfferRecord>, _ list: Int, below bit: Int, _ body: ([OfferRecord]) throws -> Void
  ) throws {
    let count = spill.count(list)
    guard count > Self.most, bit > 0 else {
      var records: [OfferRecord] = []
      records.reserveCapacity(count)
      try spill.forEach(list) { records.append(contentsOf: $0) }
      return try body(records)
    }
    let inner = Spill<OfferRecord>(count: Self.fold, memory: 0, folder: folder)
    var shelves = Array(repeating: [OfferRecord](), count: Self.fold)
    let depth = Self.shelfBytes / Self.fold / MemoryLayout<OfferRecord>.stride
    try spill.forEach(list) { piece in
      for record in piece {
        let place = Int(record.key >> UInt64(bit - 4)) & (Self.fold - 1)
        shelves[place].append(record)
        if shelves[place].count == depth { try inner.append(&shelves[place], to: place) }
      }
    }
    for place in shelves.indices { try inner.append(&shelves[place], to: place) }
    shelves = []
    for place in 0..<Self.fold { try hand(inner, place, below: bit - 4, body) }
  }

  /// Whether memory did not suffice.
  var hasSpilled: Bool { records.hasSpilled }
}
