import Indicators
import MarketStore
import Nomenclatures
import Scoring

/// Two tools, how far their lists agree, and whether their data or their algorithms part them.
public enum CompareStudy {
  /// Length of the first lists when none is asked for.
  public static let standardTop = 20
  /// Moves told in each place.
  static let moves = 10

  /// Compares two tools.
  ///
  /// - Parameters:
  ///   - recipe: bassins to show, length of the lists, seed, parameters of the noise.
  ///   - tools: the tools; a year or région that one leaves open is that of the other, else the
  ///     latest that all four runs can use.
  /// - Returns: agreement and split, over all bassins, for the région and for each bassin shown.
  /// - Throws: `StudyError` on a name that nothing answers to, on two nomenclatures or régions, or
  ///   when a tool cannot run; `StoreError` on a bad store.
  ///
  /// Complexity: four rankings of the région, and two for each pair of replicates and tool.
  /// Determinism: same stores and recipes, same result.
  public static func result(
    for recipe: Recipe, _ a: ComparedTool, _ b: ComparedTool
  ) throws -> CompareResult {
    let model = try NoiseModel(recipe)
    let tools = try CommonYear(ToolPair(a: a, b: b)).tools
    let runs = try CrossedRuns(tools)
    let places = SharedPlaces(runs.own.a.market.axes, runs.own.b.market.axes)
    guard !places.bassins.isEmpty else { throw StudyError.noSharedBassin }
    let shown = try bassins(recipe, runs) ?? places.bassins
    let told = ComparedPlaces(
      PlaceComparison(runs: runs, places: places, top: recipe.top ?? standardTop),
      try noise(runs, places, model))
    return CompareResult(
      recipe: try complete(recipe, runs, shown), tools: try frames(runs, tools, told),
      readings: RoleReading.all(runs), split: told.whole, agreement: told.mean,
      region: told.comparison(.region), bassins: shown.map { told.comparison(.bassin($0)) },
      bassinCount: places.bassins.count,
      obstacle: runs.obstacle.map { MethodCard.Text($0.french, $0.english) })
  }

  /// The bassins asked for, each known to both tools.
  private static func bassins(_ recipe: Recipe, _ runs: CrossedRuns) throws -> [BassinCode]? {
    try recipe.bassins.map { asked in
      try asked.map { name in
        _ = try runs.own.b.market.bassins.code(for: name)
        return try runs.own.a.market.bassins.code(for: name)
      }.uniqued()
    }
  }

  private static func noise(
    _ runs: CrossedRuns, _ places: SharedPlaces, _ model: NoiseModel
  ) throws -> ToolPair<NoiseFloor> {
    let comparison = PlaceComparison(runs: runs, places: places, top: 0)
    let all = places.bassins.map(SharedPlaces.Place.bassin) + [.region]
    let cells = Dictionary(
      uniqueKeysWithValues: all.map { ($0, Set(comparison.ranks($0).shared.columns)) })
    let ofA = model.replicates(of: runs.own.a.market.evidence)
    let isSame = runs.own.a.market.sources == runs.own.b.market.sources
    let ofB = isSame ? ofA : model.replicates(of: runs.own.b.market.evidence)
    return ToolPair(
      a: try NoiseFloor(runs.own.a, places, cells, ofA),
      b: try NoiseFloor(runs.own.b, places, cells, ofB))
  }

  private static func complete(
    _ recipe: Recipe, _ runs: CrossedRuns, _ shown: [BassinCode]
  ) throws -> Recipe {
    var complete = Recipe(study: .compare)
    complete.parameters = try NoiseModel.settled(recipe.parameters)
    complete.region = runs.own.a.choice.key.region
    complete.bassins = recipe.bassins == nil ? nil : shown.map(\.rawValue)
    complete.top = recipe.top ?? standardTop
    complete.seed = recipe.seed ?? NoiseModel.standardSeed
    complete.tools = try [runs.own.a, runs.own.b].map { run in
      try run.recipe.tool.resolved(run.choice, run.market.loaded)
    }
    return complete
  }

  private static func frames(
    _ runs: CrossedRuns, _ tools: ToolPair<ComparedTool>, _ told: ComparedPlaces
  ) throws -> [CompareResult.Tool] {
    try ToolSide.allCases.map { side in
      let run = runs.own[side]
      return CompareResult.Tool(
        frame: try StudyFrame(run.recipe.tool, run.choice, run.market), files: tools[side].files,
        selects: run.selects, isNoisy: told.noise[side].isNoisy)
    }
  }
}

extension Recipe {
  /// The recipe of a tool: what it ranks by, nothing of what is shown.
  fileprivate var tool: Recipe {
    var tool = self
    tool.study = .rank
    tool.bassins = nil
    tool.metier = nil
    tool.top = nil
    tool.seed = nil
    return tool
  }
}

extension StudyError {
  fileprivate static let noSharedBassin = StudyError(
    .notComparable,
    french:
      "comparaison impossible (aucun bassin commun) ; attendu deux magasins de la même région "
      + "et de la même carte des bassins ; changer l'un des deux",
    english: "cannot compare (no bassin in common); expected two stores of the same région and map "
      + "of bassins; change one of them")
}
