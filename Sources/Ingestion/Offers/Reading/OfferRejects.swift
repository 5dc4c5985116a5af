import Formats

/// The refused records of one file that one thread met, the first of each kind kept whole.
///
/// A thread takes its records in the order of the file, so that the first of each thread hold the
/// first of the file.
struct OfferRejects {
  /// Most rejects of one kind that are kept whole.
  static let limit = 500

  private(set) var kept: [(offset: Int, reject: Reject)] = []
  private var counts: [Reject.Kind: Int] = [:]

  mutating func add(_ kind: Reject.Kind, offset: Int, _ reject: () -> Reject) {
    let count = counts[kind, default: 0]
    counts[kind] = count + 1
    if count < Self.limit { kept.append((offset, reject())) }
  }

  /// The first rejects of each kind that any thread met, in the order of the file.
  static func merged(_ all: [OfferRejects]) -> [Reject] {
    var counts: [Reject.Kind: Int] = [:]
    return all.flatMap(\.kept).sorted { $0.offset < $1.offset }.filter { _, reject in
      counts[reject.kind, default: 0] += 1
      return counts[reject.kind, default: 0] <= limit
    }.map(\.reject)
  }
}
