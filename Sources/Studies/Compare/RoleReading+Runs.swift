import Indicators
import Scoring

extension RoleReading {
  /// What each role of both tools reads, on their own data and on each other's; nothing of the
  /// other's data when the runs were not made.
  static func all(_ runs: CrossedRuns) -> [RoleReading] {
    [("A", runs.own.a, runs.crossed?.a), ("B", runs.own.b, runs.crossed?.b)].flatMap {
      tool, own, crossed in
      own.choice.plan.inputs.map { input in
        RoleReading(tool, input, own, crossed)
      }
    }
  }

  private init(
    _ tool: String, _ input: MethodPlan.Input, _ own: CrossedRuns.Run,
    _ crossed: CrossedRuns.Run?
  ) {
    let before = own.read(input)
    let after = crossed.flatMap { run in
      run.choice.plan.inputs.first { $0.role == input.role }.flatMap(run.read)
    }
    let isSameData =
      crossed.map {
        $0.market.loaded.isSame(as: own.market.loaded)
          && $0.choice.plan.data == own.choice.plan.data
      } ?? false
    let isRedated = crossed.map { !$0.market.loaded.isSame(as: own.market.loaded) } ?? false
    let exchange: Exchange =
      after == nil
      ? .empty
      : isSameData ? .same : before != after ? .exchanged : isRedated ? .redated : .kept
    self.init(
      tool: tool, role: input.role.rawValue, own: before, other: after, exchange: exchange)
  }
}

extension CrossedRuns.Run {
  /// The indicator of a role, when the slices that it needs are there.
  fileprivate func read(_ input: MethodPlan.Input) -> IndicatorName? {
    guard let indicator = input.indicator,
      indicator.needs.isSubset(of: market.evidence.sides)
    else { return nil }
    return IndicatorName(indicator)
  }
}

extension LoadedEvidence {
  /// Whether both are the same files of the same year.
  fileprivate func isSame(as other: LoadedEvidence) -> Bool { sources == other.sources }
}
