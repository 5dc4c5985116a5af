import Nomenclatures
import Scoring

/// The rows of one list: the order of the count, and what each method says of each métier.
struct ConsensusRows {
  private let count: ConsensusCount
  private let methods: [String]
  /// For each method, the rank of each métier that it ranks.
  private let ranks: [[Int: Int]]

  init(_ count: ConsensusCount, methods: [String]) {
    self.count = count
    self.methods = methods
    ranks = count.rankings.map { ranking in
      Dictionary(uniqueKeysWithValues: ranking.map { ($0.column, $0.rank) })
    }
  }

  /// The first `top` rows, all of them when it is 0.
  func rows(_ top: Int, _ name: (Int) -> MetierName) -> [ConsensusResult.Row] {
    PriorityLists.first(top, of: count.items).map { item in
      let voters = methods.indices.filter { ranks[$0][item.column] != nil }
      return ConsensusResult.Row(
        metier: name(item.column), rank: item.rank, copeland: item.copeland, borda: item.borda,
        rankedBy: voters.map { methods[$0] },
        agree: voters.filter { isListed(item.column, by: $0, top) }.map { methods[$0] },
        dissent: dissent(item, among: voters), ranks: ranks.map { $0[item.column] })
    }
  }

  private func isListed(_ column: Int, by method: Int, _ top: Int) -> Bool {
    ranks[method][column].map { top == 0 || $0 <= top } ?? false
  }

  /// The method whose percentile rank of the métier lies farthest from that of the consensus; of
  /// equally far ones, the first.
  private func dissent(
    _ item: ConsensusCount.Item, among voters: [Int]
  ) -> ConsensusResult.Dissent? {
    guard voters.count > 1 else { return nil }
    let own = Self.percentile(item.rank, of: count.items.count)
    var found: ConsensusResult.Dissent?
    for method in voters {
      guard let rank = ranks[method][item.column] else { continue }
      let ranked = count.rankings[method].count
      let difference = Self.percentile(rank, of: ranked) - own
      guard abs(difference) > abs(found?.difference ?? 0) + 1e-9 else { continue }
      found = .init(method: methods[method], rank: rank, ranked: ranked, difference: difference)
    }
    return found
  }

  /// The percentile rank of a rank, 1 being the highest.
  private static func percentile(_ rank: Int, of count: Int) -> Double {
    1 - (Double(rank) - 0.5) / Double(count)
  }
}
