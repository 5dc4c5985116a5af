import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// The bassins that two tools share, and one numbering of their métiers.
struct SharedPlaces {
  /// Where lists are held against each other.
  enum Place: Hashable {
    case bassin(BassinCode)
    case region
  }

  /// The bassins of both, sorted by code.
  let bassins: [BassinCode]
  /// The métiers of either, sorted by code.
  let metiers: [MetierCode]
  private let columns: [MetierCode: Int]

  init(_ a: Axes, _ b: Axes) {
    bassins = a.bassins.filter { b.row(of: $0) != nil }.sorted()
    let metiers = Set(a.metiers).union(b.metiers).sorted()
    self.metiers = metiers
    columns = Dictionary(uniqueKeysWithValues: zip(metiers, metiers.indices))
  }

  /// The ranking of one place by one run, in the common numbering of métiers.
  func ranking(_ lists: PriorityLists, _ place: Place) -> [RankedItem] {
    let (market, row) = Self.row(lists, place)
    return market.ranked(row: row).compactMap { item in
      columns[market.axes.metiers[item.column]].map { column in
        RankedItem(
          column: column, rank: item.rank, score: item.score, isEstimated: item.isEstimated)
      }
    }
  }

  /// The scores of one row of a market, in the common numbering of métiers.
  func scores(_ market: ScoredMarket, row: Int) -> SharedRanks.Run {
    var scores: [Int: Double] = [:]
    for (column, metier) in market.axes.metiers.enumerated() {
      guard let place = columns[metier], let score = market.cells.scores[row, column] else {
        continue
      }
      scores[place] = score
    }
    return SharedRanks.Run(scores: scores, scale: market.plan.scoring.scale)
  }

  /// The scored market of one place, and its row there.
  static func row(_ lists: PriorityLists, _ place: Place) -> (market: ScoredMarket, row: Int) {
    switch place {
    case .region: (lists.regional, 0)
    case .bassin(let code): (lists.local, lists.local.axes.row(of: code) ?? 0)
    }
  }
}
