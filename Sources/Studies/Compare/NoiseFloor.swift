import Indicators
import Nomenclatures
import Scoring

/// How far one tool falls from itself when its figures are drawn twice, place by place.
struct NoiseFloor {
  /// Sum of the squared differences of percentile rank, and how many there are.
  private struct Sum {
    var squares = 0.0
    var cells = 0

    var distance: Double { cells == 0 ? 0 : (squares / Double(cells)).squareRoot() }
  }

  private var sums: [SharedPlaces.Place: Sum] = [:]
  private var whole = Sum()
  /// Whether anything was drawn.
  let isNoisy: Bool

  /// Draws a tool's figures, two by two.
  ///
  /// - Parameters:
  ///   - run: the tool.
  ///   - cells: for each place, the métiers over which the tools are compared.
  ///   - replicates: the evidence of the tool's market, drawn an even number of times.
  /// Complexity: two rankings of the région for each pair of replicates.
  init(
    _ run: CrossedRuns.Run, _ places: SharedPlaces, _ cells: [SharedPlaces.Place: Set<Int>],
    _ replicates: [Evidence]
  ) throws {
    isNoisy = run.choice.plan.readsSurvey
    guard isNoisy else { return }
    for pair in 0..<replicates.count / 2 {
      let markets = try [2 * pair, 2 * pair + 1].map { try Self.markets(run, replicates[$0]) }
      for (place, allowed) in cells { add(place, allowed, markets, places) }
    }
    for bassin in places.bassins {
      whole.squares += sums[.bassin(bassin)]?.squares ?? 0
      whole.cells += sums[.bassin(bassin)]?.cells ?? 0
    }
  }

  /// The distance in one place.
  func distance(_ place: SharedPlaces.Place) -> Double { sums[place]?.distance ?? 0 }

  /// The distance over the cells of all bassins.
  var distance: Double { whole.distance }

  private static func markets(
    _ run: CrossedRuns.Run, _ evidence: Evidence
  ) throws -> (local: ScoredMarket, regional: ScoredMarket) {
    let market = run.market
    return (
      local: try ScoredMarket(run.choice.plan, evidence, market.axes),
      regional: try ScoredMarket(
        run.choice.plan, evidence.summedOverBassins(), market.regionalAxes)
    )
  }

  private mutating func add(
    _ place: SharedPlaces.Place, _ allowed: Set<Int>,
    _ markets: [(local: ScoredMarket, regional: ScoredMarket)], _ places: SharedPlaces
  ) {
    let runs = markets.map { market in
      switch place {
      case .region: places.scores(market.regional, row: 0)
      case .bassin(let code):
        places.scores(market.local, row: market.local.axes.row(of: code) ?? 0)
      }
    }
    let shared = SharedRanks(runs, among: allowed)
    for (x, y) in zip(shared.ranks[0], shared.ranks[1]) {
      sums[place, default: Sum()].squares += (x - y) * (x - y)
    }
    sums[place, default: Sum()].cells += shared.columns.count
  }
}

extension MethodPlan {
  /// Whether any of its figures is of the survey.
  var readsSurvey: Bool {
    inputs.contains { input in
      !(input.indicator?.needs.isDisjoint(with: [.survey, .earlier]) ?? true)
    }
  }
}
