import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// The filières of the région and of its bassins, from the scores of their métiers.
struct FiliereLists {
  let market: RegionalMarket
  let lists: PriorityLists
  let top: Int
  let combination: FiliereResult.Combination
  /// The métiers of each filière with their shares; under `nil`, those that none holds.
  private let members: [(filiere: String?, metiers: [(code: MetierCode, share: Double)])]

  init(market: RegionalMarket, lists: PriorityLists, table: FiliereTable, top: Int) {
    self.market = market
    self.lists = lists
    self.top = top
    combination = lists.local.plan.countsSomething ? .sum : .mean
    let held = Set(table.rows.map(\.metier))
    let outside = market.slice.metiers.map(\.code).filter { !held.contains($0) }
    let filieres = Dictionary(grouping: table.rows, by: \.filiere).sorted { $0.key < $1.key }
    members =
      filieres.map { ($0.key, $0.value.map { ($0.metier, $0.share) }) }
      + [(nil, outside.map { ($0, 1) })]
  }

  /// The lists of the bassins asked for; without any, of the région, then of every bassin.
  func results(_ asked: [BassinCode]?) -> [FiliereResult.List] {
    let region = rows(.region)
    let regional = Set(first(region.ranked).map(\.filiere))
    let bassins = (asked ?? market.axes.bassins).map { code in
      list(rows(.bassin(code)), market.bassins.name(of: code), isRegion: false, regional)
    }
    guard asked == nil else { return bassins }
    let code = market.regionalCode
    let name = BassinName(code: code, name: code.rawValue, codePacte: nil)
    return [list(region, name, isRegion: true, regional)] + bassins
  }

  private func first(_ rows: [FiliereSum]) -> ArraySlice<FiliereSum> {
    top == 0 ? rows[...] : rows.prefix(top)
  }

  private func list(
    _ rows: (ranked: [FiliereSum], unranked: [FiliereSum], outside: FiliereSum), _ name: BassinName,
    isRegion: Bool, _ regional: Set<String?>
  ) -> FiliereResult.List {
    let shown = first(rows.ranked).enumerated().map { place, sum in
      sum.row(rank: place + 1, isInRegionalList: regional.contains(sum.filiere))
    }
    // Filières without a score end the whole list: their projects count all the same.
    let rest = top == 0 ? rows.unranked.filter { $0.projets != nil } : []
    return FiliereResult.List(
      bassin: name, isRegion: isRegion,
      rows: shown + rest.map { $0.row(rank: nil, isInRegionalList: true) },
      outside: rows.outside.projets.map { _ in
        rows.outside.row(rank: nil, isInRegionalList: true)
      }, ranked: rows.ranked.count)
  }

  /// Where filières are summed.
  private enum Place {
    case region
    case bassin(BassinCode)
  }

  /// The filières of a place: those with a score, in order (score, then difficult projects, then
  /// name), those without, and what no filière holds.
  private func rows(
    _ place: Place
  ) -> (ranked: [FiliereSum], unranked: [FiliereSum], outside: FiliereSum) {
    let (cells, code, ranking) =
      switch place {
      case .region: (market.regionalCells, market.regionalCode, lists.ofRegion)
      case .bassin(let code): (market.cells, code, lists.ofBassins[code] ?? [])
      }
    let items = Dictionary(
      ranking.map { ($0.metier, $0) }, uniquingKeysWith: { first, _ in first })
    let sums = members.map { filiere, metiers in
      FiliereSum(
        filiere: filiere,
        parts: metiers.compactMap { metier, share in
          cells.count(.projets, code, metier).map { projets in
            FiliereSum.Part(
              metier: market.metiers.name(of: metier), share: share, projets: projets.part(share),
              projetsDifficiles: cells.count(.projetsDifficiles, code, metier)?.part(share),
              item: items[metier])
          }
        }, combination: combination)
    }
    let named = Array(sums.dropLast())
    let order = order(named)
    let ranked = Set(order)
    return (
      order.map { named[$0] }, named.indices.filter { !ranked.contains($0) }.map { named[$0] },
      sums[sums.count - 1]
    )
  }

  private func order(_ sums: [FiliereSum]) -> [Int] {
    var scores = MaskedMatrix(rows: 1, columns: sums.count)
    var tieBreak = MaskedMatrix(rows: 1, columns: sums.count)
    for (column, sum) in sums.enumerated() {
      if let score = sum.score.value { scores.set(score, row: 0, column: column) }
      if let expected = sum.projetsDifficiles?.expected {
        tieBreak.set(expected, row: 0, column: column)
      }
    }
    return Ranking.ranked(
      scores: scores, row: 0, tieBreak: tieBreak, scale: lists.local.plan.scoring.scale
    ).map(\.column)
  }
}

extension MethodPlan {
  /// Whether the score is a count as it is, so that scores of parts add up to that of the whole.
  fileprivate var countsSomething: Bool {
    guard scoring is DirectScore, inputs.count == 1 else { return false }
    return [.projets, .offres, .demandeurs].contains(inputs[0].indicator?.unit)
  }
}
