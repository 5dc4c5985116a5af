import Indicators
import MarketStore
import Nomenclatures
import Scoring

/// The métiers that two tools place most differently in one place, and why.
///
/// Those that stand among the first of either list, by the difference of their percentile ranks
/// among the métiers that both tools rank; of equal ones, the better rank, then the code.
struct LargestMoves {
  private let comparison: PlaceComparison
  private let place: SharedPlaces.Place
  private let rankings: ToolPair<[Int: RankedItem]>
  private let shared: SharedRanks
  private let scales: ToolPair<PercentileScale>

  init(_ comparison: PlaceComparison, _ place: SharedPlaces.Place) {
    self.comparison = comparison
    self.place = place
    let items = comparison.runs.own.map { comparison.places.ranking($0.lists, place) }
    let widths = comparison.runs.own.map { $0.choice.plan.scoring.scale }
    let shared = SharedRanks([
      SharedRanks.Run(items.a, scale: widths.a), SharedRanks.Run(items.b, scale: widths.b),
    ])
    let common = Set(shared.columns)
    func scale(_ side: ToolSide) -> PercentileScale {
      PercentileScale(
        items[side].filter { common.contains($0.column) }.map(\.score), scale: widths[side])
    }
    rankings = items.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.column, $0) }) }
    scales = ToolPair(a: scale(.a), b: scale(.b))
    self.shared = shared
  }

  /// The greatest moves, at most `count`; none of 0.
  func moves(_ count: Int) -> [Move] {
    let moved = shared.columns.indices.compactMap(candidate).sorted { x, y in
      if abs(x.change) != abs(y.change) { return abs(x.change) > abs(y.change) }
      return (min(x.a, x.b), x.column) < (min(y.a, y.b), y.column)
    }
    return moved.prefix(count).map { candidate in
      let metier = comparison.places.metiers[candidate.column]
      return Move(
        metier: name(of: metier), rankA: candidate.a, rankB: candidate.b,
        change: candidate.change, cause: cause(metier, candidate.change))
    }
  }

  private struct Candidate {
    let column: Int
    let a: Int
    let b: Int
    let change: Double
  }

  private func candidate(_ index: Int) -> Candidate? {
    let column = shared.columns[index]
    guard let a = rankings.a[column]?.rank, let b = rankings.b[column]?.rank else { return nil }
    let change = shared.ranks[1][index] - shared.ranks[0][index]
    let isListed = comparison.top == 0 || min(a, b) <= comparison.top
    return isListed && change != 0 ? Candidate(column: column, a: a, b: b, change: change) : nil
  }

  private func name(of metier: MetierCode) -> MetierName {
    comparison.runs.own.a.market.metiers.name(of: metier)
  }

  /// The indicator that makes a move, from what each adds to the place of the métier in each tool.
  private func cause(_ metier: MetierCode, _ change: Double) -> Move.Cause? {
    guard let a = waterfall(.a, metier), let b = waterfall(.b, metier),
      let cause = MoveCause(a, b, move: change)
    else { return nil }
    return Move.Cause(
      role: cause.role.rawValue, indicatorA: indicator(.a, cause.role),
      indicatorB: indicator(.b, cause.role), addedA: cause.first, addedB: cause.second)
  }

  private func waterfall(_ side: ToolSide, _ metier: MetierCode) -> Waterfall? {
    let run = comparison.runs.own[side]
    let (market, row) = SharedPlaces.row(run.lists, place)
    guard let column = market.axes.column(of: metier) else { return nil }
    return Waterfall(
      run.choice.plan.scoring, market.cells, row: row, column: column,
      outcome: scales[side].place)
  }

  private func indicator(_ side: ToolSide, _ role: Role) -> IndicatorName? {
    comparison.runs.own[side].choice.plan.inputs.first { $0.role == role }
      .flatMap { $0.indicator.map(IndicatorName.init) }
  }
}

extension IndicatorName {
  /// The name of an indicator.
  init(_ indicator: any Indicator) {
    self.init(
      id: indicator.id, french: indicator.label.french, english: indicator.label.english)
  }
}
