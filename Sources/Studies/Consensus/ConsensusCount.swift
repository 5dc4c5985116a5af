import Indicators
import Kernels
import Nomenclatures
import Scoring

/// The count of one place: what each method gives each métier, and the order that they make together.
struct ConsensusCount {
  /// Which count comes first.
  enum Rule: String, CaseIterable {
    /// Copeland's, then Borda's.
    case copeland
    /// Borda's, then Copeland's.
    case borda
  }

  /// One métier in the order.
  struct Item {
    let column: Int
    let rank: Int
    let copeland: Double
    let borda: Double
  }

  /// The order of the métiers that a method ranks.
  let items: [Item]
  /// For each method, its ranking.
  let rankings: [[RankedItem]]

  /// - Parameters:
  ///   - markets: the same place scored by each method, over the same métiers.
  ///   - row: its row.
  /// Complexity: O(methods × métiers²).
  init(_ markets: [ScoredMarket], row: Int, by rule: Rule) {
    rankings = markets.map { $0.ranked(row: row) }
    let ballots = Ballots(
      markets.map { market in
        Ballots.Ballot(scores: market.cells.scores.row(row), scale: market.plan.scoring.scale)
      })
    let (copeland, borda) = (ballots.copeland, ballots.borda)
    let tieBreak = markets.first?.tieBreak.row(row) ?? []
    let order = markets.first?.axes.metierOrder ?? []
    func keys(_ column: Int) -> [Double] {
      let counts = [copeland[column] ?? 0, borda[column] ?? 0].map { ($0 * 1e9).rounded() }
      let tie = tieBreak[column].map { ($0 * 1e9).rounded() } ?? -.infinity
      return (rule == .copeland ? counts : counts.reversed()) + [tie, -Double(order[column])]
    }
    // Ballots leave without a Borda count what they alone rank: one métier is no order.
    let columns = copeland.indices.filter { copeland[$0] != nil && borda[$0] != nil }
    let sorted = columns.map { (column: $0, keys: keys($0)) }
      .sorted { $1.keys.lexicographicallyPrecedes($0.keys) }
    items = sorted.enumerated().map { place, entry in
      Item(
        column: entry.column, rank: place + 1, copeland: copeland[entry.column] ?? 0,
        borda: borda[entry.column] ?? 0)
    }
  }
}
