/// Mergers followed one after the other: A into B, then B into C.
struct MergerChains: Sendable {
  private let mergers: [CommuneCode: [CommuneHistory.Merger]]

  /// The mergers of a history; none when there is no history.
  init(_ history: CommuneHistory?) {
    mergers = Dictionary(grouping: history?.mergers ?? [], by: \.former)
      .mapValues { $0.sorted { $0.since < $1.since } }
  }

  /// The communes that took the ground of `commune` one after the other, its own code left out.
  /// - Parameter year: The last year whose mergers count; nil for all.
  func successors(of commune: CommuneCode, by year: Millesime?) -> [CommuneCode] {
    // Of all the communes, few ever merged.
    guard mergers[commune] != nil else { return [] }
    var seen: Set<CommuneCode> = [commune]
    var chain: [CommuneCode] = []
    var from = (code: commune, since: Millesime(Int.min))
    while let next = mergers[from.code]?.last(where: { merger in
      merger.since >= from.since && year.map { merger.since <= $0 } ?? true
    }), seen.insert(next.successor).inserted {
      chain.append(next.successor)
      from = (next.successor, next.since)
    }
    return chain
  }
}
