import Indicators
import MarketStore
import Nomenclatures
import Scoring

/// The runs of a comparison, place by place.
struct PlaceComparison {
  let runs: CrossedRuns
  let places: SharedPlaces
  /// Length of the first lists; 0 for the whole.
  let top: Int

  /// Percentile ranks of the four runs in one place: A on A, A on B, B on A, B on B. Where the tools
  /// could not be run on each other's data, each stands in for itself.
  func ranks(_ place: SharedPlaces.Place) -> (shared: SharedRanks, runs: DisagreementSplit.Runs) {
    let (a, b) = (runs.own.a, runs.own.b)
    let all = [a, runs.crossed?.a ?? a, runs.crossed?.b ?? b, b]
    let shared = SharedRanks(
      all.map { run in
        SharedRanks.Run(
          places.ranking(run.lists, place), scale: run.choice.plan.scoring.scale)
      })
    return (
      shared,
      DisagreementSplit.Runs(
        aOnA: shared.ranks[0], aOnB: shared.ranks[1], bOnA: shared.ranks[2],
        bOnB: shared.ranks[3])
    )
  }

  /// How far the lists of one place agree.
  func agreement(_ place: SharedPlaces.Place) -> ListAgreement {
    let rankings = runs.own.map { places.ranking($0.lists, place) }
    return ListAgreement(
      rankings, top: top,
      selected: ToolPair(
        a: selected(rankings.a, runs.own.a, place), b: selected(rankings.b, runs.own.b, place)),
      scales: runs.own.map { $0.choice.plan.scoring.scale })
  }

  /// What a tool selects: what its method retains, when it retains a part; else its first métiers.
  private func selected(
    _ ranking: [RankedItem], _ run: CrossedRuns.Run, _ place: SharedPlaces.Place
  ) -> Set<Int> {
    guard run.selects else { return Set(PriorityLists.first(top, of: ranking).map(\.column)) }
    let (market, row) = SharedPlaces.row(run.lists, place)
    return Set(
      ranking.filter { item in
        market.axes.column(of: places.metiers[item.column]).map {
          market.cells.retained[row * market.axes.metiers.count + $0]
        } ?? false
      }.map(\.column))
  }
}

extension CrossedRuns.Run {
  /// Whether the method retains some of the métiers that it ranks, and not the others.
  var selects: Bool {
    lists.ofBassins.values.contains { $0.contains { !$0.isRetained } }
  }
}

extension DisagreementParts {
  /// The parts of a split.
  /// - Parameter isCrossed: whether the tools were run on each other's data; shares mean nothing
  ///   otherwise.
  init(_ split: DisagreementSplit, isCrossed: Bool, noise: ToolPair<Double>) {
    let shares = isCrossed ? split.shares : nil
    self.init(
      cells: split.cells, distance: split.distance, data: shares?.data,
      algorithm: shares?.algorithm, interaction: shares?.interaction, noiseA: noise.a,
      noiseB: noise.b)
  }
}
