import Synchronization

/// The offers to count, by month and région, kept in bounded memory.
final class OfferBuckets: Sendable {
  /// A month (since January 1900) of a région (its rank).
  struct Bucket: Hashable, Comparable {
    let month: Int
    let region: Int

    static func < (a: Self, b: Self) -> Bool { (a.month, a.region) < (b.month, b.region) }
  }

  private struct State {
    var tails: [[OfferContent]] = []
    var numbers: [Bucket: Int] = [:]
  }

  private let state = Mutex(State())
  private let spill: Spill<OfferContent>
  /// Rank of the région of each spot.
  private let regionOfSpot: [Int]
  private let regionCount: Int

  /// Most contents of one bucket, and of all of them, that wait in memory to be written together; so many
  /// fill a page of the file with what stands before them.
  private static let depth = 510
  private static let waiting = 1 << 18
  /// Buckets that may hold `memory` bytes in memory besides those that wait.
  init(regionOfSpot: [Int], memory: Int, folder: String) {
    self.regionOfSpot = regionOfSpot
    regionCount = (regionOfSpot.max() ?? 0) + 1
    spill = Spill(memory: memory, folder: folder)
  }

  /// Adds `contents`, none of them `nowhere`, and empties them.
  func add(_ contents: inout [OfferContent]) throws {
    guard !contents.isEmpty else { return }
    let sorted = sorted(contents)
    contents.removeAll(keepingCapacity: true)
    try state.withLock { state in
      var start = 0
      while start < sorted.count {
        let first = key(sorted[start])
        var end = start + 1
        while end < sorted.count, key(sorted[end]) == first { end += 1 }
        try append(sorted[start..<end], to: first, &state)
        start = end
      }
    }
  }

  private func key(_ content: OfferContent) -> Int {
    content.month * regionCount + regionOfSpot[content.spot]
  }

  /// By bucket, in the order given otherwise: counted, not compared, when the buckets are few.
  private func sorted(_ contents: [OfferContent]) -> [OfferContent] {
    let keys = contents.map { key($0) }
    guard let least = keys.min(), let most = keys.max() else { return [] }
    guard most - least < 1024 + 4 * keys.count else {
      return contents.sorted { key($0) < key($1) }
    }
    var ends = Array(repeating: 0, count: most - least + 2)
    for key in keys { ends[key - least + 1] += 1 }
    for key in ends.indices.dropFirst() { ends[key] += ends[key - 1] }
    return Array(unsafeUninitializedCapacity: contents.count) { buffer, count in
      for (content, key) in zip(contents, keys) {
        buffer[ends[key - least]] = content
        ends[key - least] += 1
      }
      count = contents.count
    }
  }

  private func append(
    _ contents: ArraySlice<OfferContent>, to key: Int, _ state: inout State
  ) throws {
    let bucket = Bucket(month: key / regionCount, region: key % regionCount)
    let number = state.numbers[bucket] ?? state.tails.count
    if number == state.tails.count {
      state.numbers[bucket] = number
      state.tails.append([])
    }
    state.tails[number] += contents
    let depth = max(16, min(Self.depth, Self.waiting / state.tails.count))
    if state.tails[number].count >= depth { try spill.append(&state.tails[number], to: number) }
  }

  /// Every bucket that holds an offer, in order.
  var all: [Bucket] { state.withLock { $0.numbers.keys.sorted() } }

  /// Offers of one bucket.
  func count(in bucket: Bucket) -> Int {
    state.withLock { state in
      state.numbers[bucket].map { spill.count($0) + state.tails[$0].count } ?? 0
    }
  }

  /// Hands out what one bucket holds, piece by piece, in no set order.
  func forEach(
    in bucket: Bucket, _ body: (UnsafeBufferPointer<OfferContent>) throws -> Void
  ) throws {
    let found = state.withLock { state in state.numbers[bucket].map { ($0, state.tails[$0]) } }
    guard let (number, tail) = found else { return }
    try spill.forEach(number, body)
    try tail.withUnsafeBufferPointer(body)
  }
}
