import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Scoring

/// The lists that every combination of decisions makes of one survey.
struct DecidedLists {
  /// For each combination, the last decision turning fastest: 1 where a bassin's list holds the
  /// métier, row-major, else 0.
  let holds: [[Double]]
  /// Length of each bassin's list under the method's own decisions.
  let lengths: [Int]
  /// What the lists are made of: the roles that the store has figures for.
  let roles: Set<Role>
  /// Where the gap's figures come from.
  let sources: [SourceRecord]
  private let columns: Int

  /// - Throws: `StudyError` on a bad assumption, `StoreError` on a bad store.
  /// Complexity: O(combinations × cells × log métiers).
  init(_ market: RegionalMarket, top: Int, in store: Store) throws {
    let axes = market.axes
    columns = axes.metiers.count
    let shrunk = Decisions.shrinkage.map {
      ShrunkFigures($0, in: market.evidence, axes: axes)
    }
    let sides = try Self.training(market, in: store)
    sources = sides.first?.sources ?? []
    let gaps = shrunk.map { figures in
      sides.map { side in
        EcartFormation().figures(
          figures,
          in: Evidence(
            survey: market.slice, earlier: market.evidence.earlier, training: side.reach),
          axes: axes)?.expected
      }
    }
    var shared: [Role: MaskedMatrix] = [:]
    shared[.ratio] = OffresParDemandeur().figures(in: market.evidence, axes: axes)?.expected
    shared[.growth] = EvolutionProjets().figures(in: market.evidence, axes: axes)?.expected
    roles = Set(shared.keys).union([.expectedDifficult]).union(sides.isEmpty ? [] : [.gap])
    let tieBreak = ProjetsDifficiles().values(in: market.slice, axes: axes).expected
    let methods = Decisions.weights.flatMap { weights in
      Decisions.scales.map { Decisions.method(weights, $0) }
    }
    let reaches = Decisions.reach.count
    let runs = Decisions.levels.reduce(1, *)
    holds = try (0..<runs).map { run in
      let (shrinkage, reach) = (run / (methods.count * reaches), run % reaches)
      let method = methods[run / reaches % methods.count]
      var inputs = shared
      inputs[.expectedDifficult] = shrunk[shrinkage].expected
      inputs[.gap] = sides.isEmpty ? nil : gaps[shrinkage][reach]
      let scores = try ScoredCells(method, inputs).scores
      var held = [Double](repeating: 0, count: axes.bassins.count * axes.metiers.count)
      for row in axes.bassins.indices {
        let ranked = Ranking.ranked(
          scores: scores, row: row, tieBreak: tieBreak, tieOrder: axes.metierOrder,
          scale: method.scale)
        for item in ranked.prefix(top) { held[row * axes.metiers.count + item.column] = 1 }
      }
      return held
    }
    lengths = axes.bassins.indices.map { [holds, columns] row in
      Int(holds[0][row * columns..<(row + 1) * columns].reduce(0, +))
    }
  }

  /// Training within reach under each way to reach; none when the store has no order or seekers near
  /// enough.
  private static func training(
    _ market: RegionalMarket, in store: Store
  ) throws -> [TrainingSide] {
    let key = market.slice.key
    guard try GapModel.canUse(key, in: store), let seekers = market.loaded.seekers,
      seekers.slice != nil
    else { return [] }
    return try Decisions.reach.map { reach in
      var recipe = GapRecipe()
      recipe.reach = reach
      return try TrainingSide(
        beside: key, seekers, axes: market.axes, recipe: recipe, in: store)
    }
  }

  /// Mean over bassins of the share of names that a combination's lists have in common with those of
  /// the method's own decisions.
  func overlap(_ run: Int) -> Double {
    let shares = lengths.indices.filter { lengths[$0] > 0 }.map { row -> Double in
      let places = row * columns..<(row + 1) * columns
      let common = places.count { holds[0][$0] == 1 && holds[run][$0] == 1 }
      return Double(common) / Double(lengths[row])
    }
    return shares.isEmpty ? 1 : shares.reduce(0, +) / Double(shares.count)
  }

  /// How many names all combinations list, and how many some do.
  var names: (kept: Int, listed: Int) {
    var (kept, listed) = (0, 0)
    for place in 0..<holds[0].count {
      let runs = holds.count { $0[place] == 1 }
      kept += runs == holds.count ? 1 : 0
      listed += runs > 0 ? 1 : 0
    }
    return (kept, listed)
  }
}
