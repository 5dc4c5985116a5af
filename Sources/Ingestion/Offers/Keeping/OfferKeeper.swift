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

  /// Memory of all the shelves of one thread, in bytes.
  private static let shelfBytes = 1 << 20
  /// Size aimed at for one part, in bytes.
  private static let partBytes = 1 << 20
  /// Number of contents counted at once.
  private static let batch = 8192

  /// A keeper for about `expected` offers that leaves at most `memory` bytes of records in memory.
  init(dedupes: Bool, expected: Int, memory: Int, buckets: OfferBuckets, folder: String) {
    self.dedupes = dedupes
    self.buckets = buckets
    let stride = MemoryLayout<OfferRecord>.stride
    var parts = 16
    while parts < 1024, expected * stride / parts > Self.partBytes { parts *= 2 }
    partCount = parts
    depth = max(32, min(512, Self.shelfBytes / parts / stride))
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

  /// The records of one part, in no set order; they are then gone.
  func part(_ part: Int, into records: inout [OfferRecord]) throws {
    try self.records.copy(part, into: &records)
    self.records.forget(part)
  }

  /// Whether memory did not suffice.
  var hasSpilled: Bool { records.hasSpilled }
}
