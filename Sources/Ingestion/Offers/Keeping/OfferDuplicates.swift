/// Of the offers of one part, those that hold: the last update of each identifier.
struct OfferDuplicates {
  /// Offers that another of the same identifier took the place of, by file; those counted nowhere
  /// besides are not among them.
  private(set) var replaced: [Int]
  private var slots: [UInt32] = []
  private var winners: [OfferContent] = []

  init(files: Int) { replaced = Array(repeating: 0, count: files) }

  /// Counts the offers of `part` that hold.
  mutating func settle(_ part: Int, of keeper: OfferKeeper, into buckets: OfferBuckets) throws {
    try keeper.forEach(in: part) { try settle($0, into: buckets) }
  }

  private mutating func settle(_ records: [OfferRecord], into buckets: OfferBuckets) throws {
    guard !records.isEmpty else { return }
    findLast(records)
    winners.removeAll(keepingCapacity: true)
    for slot in slots where slot != 0 {
      let content = records[Int(slot) - 1].content
      if content != .nowhere { winners.append(content) }
    }
    try buckets.add(&winners)
  }

  /// Leaves in `slots` the rank, plus one, of the record that holds for each key.
  private mutating func findLast(_ records: [OfferRecord]) {
    var size = 64
    while size < 2 * records.count { size *= 2 }
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(0, count: size))
    for (rank, record) in records.enumerated() {
      var place = Int(truncatingIfNeeded: record.key) & (size - 1)
      while slots[place] != 0, records[Int(slots[place]) - 1].key != record.key {
        place = (place + 1) & (size - 1)
      }
      guard slots[place] != 0 else {
        slots[place] = UInt32(rank + 1)
        continue
      }
      let former = records[Int(slots[place]) - 1]
      let isLater = record.holds(over: former)
      note(isLater ? former : record)
      if isLater { slots[place] = UInt32(rank + 1) }
    }
  }

  private mutating func note(_ loser: OfferRecord) {
    if loser.content != .nowhere { replaced[loser.file] += 1 }
  }
}
