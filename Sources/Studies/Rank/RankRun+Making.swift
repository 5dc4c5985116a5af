import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

extension RankRun {
  /// How the lists came about.
  /// - Throws: `StoreError` on a bad store.
  func making(in store: Store) throws -> RankMaking {
    let entries = try store.nomenclature(nomenclature)?.entries ?? []
    let domaines = Dictionary(entries.map { ($0.code, $0.domaine) }, uniquingKeysWith: { $1 })
    let plan = lists.rankings.local.plan
    let components = lists.rankings.local.cells.components
    return RankMaking(
      terms: components.map { component in
        let input = plan.inputs.first { $0.role == component.role }
        return RankMaking.Term(
          role: component.role.rawValue, indicator: input?.id ?? component.role.rawValue,
          label: input?.label ?? MethodCard.Text(component.role.rawValue, component.role.rawValue),
          isRequired: input?.isRequired ?? false)
      },
      weighing: (plan.scoring as? WeightedScore).flatMap { weighing($0, components) },
      lists: making(components, domaines), total: lists.market.axes.bassins.count,
      domaines: Dictionary(
        entries.map { ($0.domaine, $0.domaineLabel) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Weights of the components, `nil` when one of them has none.
  private func weighing(
    _ score: WeightedScore, _ components: [ScoreComponent]
  ) -> RankMaking.Weighing? {
    let weights = components.compactMap { component in
      score.terms.first { $0.role == component.role }?.weight
    }
    guard weights.count == components.count else { return nil }
    return RankMaking.Weighing(
      weights: weights, isGeometric: score.mean == .geometric,
      leastTerms: max(1, score.leastTerms), scale: score.scale)
  }

  private func making(
    _ components: [ScoreComponent], _ domaines: [MetierCode: String]
  ) -> [RankMaking.List] {
    let regional = Dictionary(
      lists.rankings.ofRegion.map { ($0.metier, $0.rank) }, uniquingKeysWith: { first, _ in first })
    let listings = lists.rankings.listings(top: lists.top)
    return codes.map { bassin in
      let row = lists.market.axes.row(of: bassin)
      let ranking = lists.rankings.ofBassins[bassin] ?? []
      let cells = ranking.enumerated().map { place, item in
        cell(
          item, bassin, row, components, regional[item.metier], listings[item.metier] ?? 0,
          domaines[item.metier], isListed: lists.top == 0 || place < lists.top)
      }
      return RankMaking.List(bassin: lists.market.bassins.name(of: bassin), cells: cells)
    }
  }

  private func cell(
    _ item: PriorityLists.Item, _ bassin: BassinCode, _ row: Int?, _ components: [ScoreComponent],
    _ regionalRank: Int?, _ bassins: Int, _ domaine: String?, isListed: Bool
  ) -> RankMaking.Cell {
    let column = lists.market.axes.column(of: item.metier)
    func figure(_ matrix: MaskedMatrix) -> Double? {
      row.flatMap { row in column.flatMap { matrix[row, $0] } }
    }
    return RankMaking.Cell(
      metier: lists.market.metiers.name(of: item.metier), rank: item.rank, score: item.score,
      values: components.map { figure($0.values) }, tieBreak: figure(lists.rankings.local.tieBreak),
      projets: lists.market.cells.count(.projets, bassin, item.metier),
      projetsDifficiles: lists.market.cells.count(.projetsDifficiles, bassin, item.metier),
      tauxDifficulte: lists.market.cells.rate(bassin, item.metier), regionalRank: regionalRank,
      bassins: bassins,
      waterfall: isListed ? lists.rankings.local.waterfall(bassin, item.metier) : nil,
      domaine: domaine, niveaux: lists.others.niveaux(bassin, item.metier))
  }
}
