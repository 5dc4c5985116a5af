import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Reach

/// The list of one bassin after the other.
struct GapLists: Sendable {
  private let market: GapMarket
  private let figures: GapFigures
  private let top: Int
  private let byFiliere: Bool
  private let difficult: MaskedMatrix
  private let commuting: CompletedCommuting?
  private let concerted: ConcertedMarket?

  init(
    _ market: GapMarket, _ figures: GapFigures, top: Int, byFiliere: Bool,
    _ concerted: ConcertedMarket? = nil
  ) {
    self.concerted = concerted
    self.market = market
    self.figures = figures
    self.top = top
    self.byFiliere = byFiliere
    let scenarios = GapScenarios(market.model, difficult: market.difficult)
    difficult = scenarios.difficult(market.model.recipe)
    commuting = market.model.commuting?.completed(market.model.recipe)
  }

  private var axes: [MetierCode] { market.model.axes.metiers }

  func list(_ bassin: BassinCode, isAlone: Bool) -> GapResult.List {
    guard let row = market.regional.axes.row(of: bassin) else {
      preconditionFailure("bassin \(bassin) is not among the axes")
    }
    let observed = axes.indices.filter { figures.central.need[row, $0] != nil }
    let ranked = observed.filter { figures.ranked[$0] }
      .sorted { (figures.ranks[row][$0] ?? .max) < (figures.ranks[row][$1] ?? .max) }
    let outside = observed.filter { !figures.ranked[$0] }.sorted {
      (figures.central.need.values[row, $1], $0) < (figures.central.need.values[row, $0], $1)
    }
    let rows =
      byFiliere
      ? filieres(row, ranked)
      : (top == 0 ? ranked[...] : ranked.prefix(top)).map { metier(row, $0) }
    return GapResult.List(
      bassin: market.regional.bassins.name(of: bassin), rows: rows, ranked: ranked.count,
      outside: outside.map { metier(row, $0) },
      whole: sum(row, ranked.map { ($0, 1) }, filiere: nil),
      within: commuting?.within[row], visible: commuting?.visible[row],
      origins: isAlone ? flows(row, taking: true) : [],
      takers: isAlone ? flows(row, taking: false) : [],
      concerted: concerted?.list(of: bassin) { code in
        market.model.axes.column(of: code).flatMap { column in
          figures.central.need[row, column].map { _ in metier(row, column) }
        }
      })
  }

  private func metier(_ row: Int, _ column: Int) -> GapResult.Row {
    let code = axes[column]
    let bassin = market.regional.axes.bassins[row]
    return GapResult.Row(
      metier: market.regional.metiers.name(of: code), filiere: market.mainFiliere(of: code),
      rank: figures.ranks[row][column], ranks: figures.ranks(row: row, column: column),
      isSteady: figures.isSteady(row: row, column: column),
      projetsDifficiles: market.regional.cells.count(.projetsDifficiles, bassin, code),
      difficult: difficult.values[row, column],
      kind: market.model.kinds.kind(of: code), need: figures.central.need.values[row, column],
      supply: supply(row, [(column, 1)]), gap: gap(row, [(column, 1)]))
  }

  /// The filières of the order, the greatest gap first.
  private func filieres(_ row: Int, _ columns: [Int]) -> [GapResult.Row] {
    market.filieres.map { filiere, shares in
      sum(
        row, columns.compactMap { column in shares[axes[column]].map { (column, $0) } },
        filiere: filiere)
    }.sorted { ($1.gap.value, $0.filiere ?? "") < ($0.gap.value, $1.filiere ?? "") }
  }

  private func sum(
    _ row: Int, _ parts: [(column: Int, share: Double)], filiere: String?
  ) -> GapResult.Row {
    GapResult.Row(
      metier: nil, filiere: filiere, rank: nil, ranks: nil, isSteady: false,
      projetsDifficiles: nil,
      difficult: parts.reduce(0) { $0 + difficult.values[row, $1.column] * $1.share },
      kind: nil,
      need: parts.reduce(0) { $0 + figures.central.need.values[row, $1.column] * $1.share },
      supply: supply(row, parts), gap: gap(row, parts))
  }

  private func supply(
    _ row: Int, _ parts: [(column: Int, share: Double)]
  ) -> GapResult.Supply {
    func total(_ matrix: Matrix) -> Double {
      parts.reduce(0) { $0 + matrix[row, $1.column] * $1.share }
    }
    return GapResult.Supply(
      inside: total(figures.central.inside), residents: total(figures.central.reached.residents),
      employers: figures.range { total($0.reached.employers) })
  }

  private func gap(_ row: Int, _ parts: [(column: Int, share: Double)]) -> GapResult.Range {
    figures.range { scenario in
      parts.reduce(0) { sum, part in
        let reach = scenario.reached.employers[row, part.column]
        return sum + (scenario.need.values[row, part.column] - reach) * part.share
      }
    }
  }

  /// The bassins that entries come from (`taking`) or go to, the greatest first.
  private func flows(_ row: Int, taking: Bool) -> [GapResult.Flow] {
    let reach = market.model.catchment(market.model.recipe)
    let count = market.regional.axes.bassins.count
    var entries = [Double](repeating: 0, count: count)
    for column in axes.indices where figures.ranked[column] {
      let transfers = reach.transfers(
        supply: figures.central.inside.column(column),
        seekers: market.model.seekers.column(column))
      for other in 0..<count {
        entries[other] += taking ? transfers[other, row] : transfers[row, other]
      }
    }
    return entries.indices.filter { entries[$0] > 0 }
      .sorted { (entries[$1], $0) < (entries[$0], $1) }
      .map {
        GapResult.Flow(
          bassin: market.regional.bassins.name(of: market.regional.axes.bassins[$0]),
          entries: entries[$0])
      }
  }
}
