import Indicators
import Kernels
import MarketStore
import Nomenclatures

/// The needs of each estimate, bassins × métiers.
struct AmendedNeeds {
  /// The needs of the three estimates; the first as the statistics give them.
  private(set) var estimates: [MaskedMatrix]
  /// Number of bassins where each amendment, by its place in the outcomes, changed a need.
  private(set) var touched: [Int: Int] = [:]
  private var moves: [BassinCode: [MetierCode: [Int]]] = [:]
  private let axes: Axes

  /// Applies what speaks of needs, in order: branches to the second estimate and the third,
  /// territories to the third. A factor changes nothing where no need is known.
  init(_ need: MaskedMatrix, _ axes: Axes, _ meant: MeantAmendments) {
    self.axes = axes
    estimates = [need, need, need]
    for item in meant.items where item.amendment.action.changesNeed {
      for (row, bassin) in axes.bassins.enumerated() where item.concerns(bassin) {
        change(item, row, bassin)
      }
    }
  }

  private mutating func change(_ item: MeantAmendments.Item, _ row: Int, _ bassin: BassinCode) {
    guard let column = axes.column(of: item.metier), let value = item.amendment.value else {
      return
    }
    var hasChanged = false
    for estimate in item.amendment.round.rawValue...3 {
      let former = estimates[estimate - 1][row, column]
      let amended = item.amendment.action == .need ? value : former.map { $0 * value }
      guard let amended, amended != former else { continue }
      estimates[estimate - 1].set(amended, estimated: true, row: row, column: column)
      hasChanged = true
    }
    guard hasChanged else { return }
    touched[item.place, default: 0] += 1
    moves[bassin, default: [:]][item.metier, default: []].append(item.place)
  }

  /// The amendments that changed each need of a bassin.
  func moves(of bassin: BassinCode) -> [MetierCode: [Int]] { moves[bassin] ?? [:] }

  /// A need at each estimate.
  func values(_ bassin: BassinCode, _ metier: MetierCode) -> [Double?] {
    guard let row = axes.row(of: bassin), let column = axes.column(of: metier) else {
      return [nil, nil, nil]
    }
    return estimates.map { $0[row, column] }
  }
}
