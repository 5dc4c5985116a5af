import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Reach

/// The figures of a map, with what they were read off.
struct MapFigures {
  let key: SliceKey
  let bassins: BassinDirectory
  let axes: Axes
  let metier: MetierName?
  let method: MethodCard?
  let recipe: Recipe
  let sources: [SourceRecord]
  private(set) var figures: [BassinCode: MapResult.Figure] = [:]

  /// - Throws: `StudyError` when the store has not what the indicator needs.
  init(_ indicator: MapIndicator, _ recipe: Recipe, in store: Store) throws {
    if indicator.needsMetier, recipe.metier == nil { throw StudyError.needsMetier(indicator) }
    switch indicator.origin {
    case .evidence(let source): self = try MapFigures(source, recipe, store)
    case .method: self = try MapFigures(ofMethod: indicator, recipe, store)
    case .reach: self = try MapFigures(ofReach: indicator, recipe, store)
    }
  }

  /// Figures of the evidence: of the métier, or of all of them added up.
  private init(_ indicator: any Indicator, _ recipe: Recipe, _ store: Store) throws {
    var plain = recipe
    (plain.method, plain.parameters, plain.indicators) = ("projets-difficiles", [:], nil)
    let atHand = try SidesAtHand(store)
    let choice = try MarketChoice(plain, for: MethodPlan(plain), among: atHand) {
      indicator.needs.isSubset(of: atHand.sides(beside: $0))
    }
    let sides = indicator.needs.union(indicator.welcomes)
    let market = try RegionalMarket.load(choice, from: store, showing: sides)
    try self.init(market, choice.key, recipe, method: nil, store)
    let all = MetierCode("*")
    let isSum = metier == nil && !(indicator is ProjetsDifficilesAttendus)
    let evidence =
      isSum ? market.evidence.summedOverMetiers(as: all, label: all.rawValue) : market.evidence
    let axes = isSum ? Axes(bassins: market.axes.bassins, metiers: [all]) : market.axes
    guard let matrix = indicator.figures(in: evidence, axes: axes) else {
      throw StudyError.nothingToMap(indicator, choice.key)
    }
    for bassin in market.axes.bassins {
      figures[bassin] =
        metier == nil && !isSum
        ? MapResult.Figure(sumOf: matrix, bassin)
        : matrix[bassin, metier?.code ?? all].map(MapResult.Figure.init)
    }
  }

  /// Rank or score of a métier by the recipe's method.
  private init(ofMethod indicator: MapIndicator, _ recipe: Recipe, _ store: Store) throws {
    let choice = try MarketChoice(recipe, for: MethodPlan(recipe), among: SidesAtHand(store))
    let market = try RegionalMarket.load(choice, from: store)
    let resolved = try recipe.resolved(choice, market.loaded)
    try self.init(market, choice.key, resolved, method: choice.plan.method.card, store)
    let lists = try PriorityLists(market, by: choice.plan)
    for (bassin, items) in lists.ofBassins {
      guard let item = items.first(where: { $0.metier == metier?.code }) else { continue }
      let value = indicator.unit == .rank ? Double(item.rank) : item.score.value
      figures[bassin] = MapResult.Figure(
        status: item.score.status == .scored ? .observed : .estimated, value: value, lower: nil,
        upper: nil)
    }
  }

  /// Need and training within employers' reach: of the métier, or of all that some lot leads to.
  private init(ofReach indicator: MapIndicator, _ recipe: Recipe, _ store: Store) throws {
    let market = try GapMarket(recipe, in: store)
    let model = market.model
    try self.init(market.regional, model.key, market.resolved, method: .gap, store)
    var scenarios = GapScenarios(model, difficult: market.difficult)
    let scenario = scenarios.scenario(model.recipe)
    let difficult = scenarios.difficult(model.recipe)
    let isOrdered = scenario.inside.columnSums.map { $0 > 0 }
    for bassin in market.regional.axes.bassins {
      guard let row = model.axes.row(of: bassin) else { continue }
      var (need, reach, projects) = (0.0, 0.0, 0.0)
      for column in isOrdered.indices where isOrdered[column] {
        guard metier == nil || metier?.code == model.axes.metiers[column] else { continue }
        guard let own = scenario.need[row, column] else { continue }
        need += own
        reach += scenario.reached.employers[row, column]
        projects += difficult.values[row, column]
      }
      let whole = indicator.unit == .per100 ? projects : need
      guard whole > 0 else { continue }
      figures[bassin] = MapResult.Figure(
        status: .estimated,
        value: indicator.unit == .per100 ? 100 * reach / whole : (need - reach) / whole,
        lower: nil, upper: nil)
    }
  }

  private init(
    _ market: RegionalMarket, _ key: SliceKey, _ recipe: Recipe, method: MethodCard?,
    _ store: Store
  ) throws {
    self.key = key
    bassins = market.bassins
    axes = market.axes
    metier = try recipe.metier.map {
      market.metiers.name(
        of: try market.metiers.code(for: $0) {
          try NomenclatureID.allCases.compactMap(store.nomenclature)
        })
    }
    self.method = method
    var resolved = recipe
    if method == nil {
      (resolved.method, resolved.parameters, resolved.indicators) = (nil, [:], nil)
    }
    (resolved.millesime, resolved.region) = (key.millesime, key.region)
    resolved.metier = metier?.code.rawValue
    self.recipe = resolved
    sources = market.sources
  }
}

extension MapResult.Figure {
  /// A figure of an indicator; hidden in whole, its value is not shown.
  fileprivate init(_ figure: Figure) {
    switch figure.publication {
    case .observed:
      self.init(
        status: .observed, value: figure.expected, lower: figure.lower, upper: figure.upper)
    case .partial where figure.expected != nil:
      self.init(
        status: .estimated, value: figure.expected, lower: figure.lower, upper: figure.upper)
    case .partial, .suppressed:
      self.init(status: .suppressed, value: nil, lower: figure.lower, upper: figure.upper)
    }
  }

  /// What a model gives to all métiers of a bassin together; `nil` without any.
  fileprivate init?(sumOf matrix: IndicatorMatrix, _ bassin: BassinCode) {
    guard let row = matrix.axes.row(of: bassin) else { return nil }
    let values = matrix.axes.metiers.indices.compactMap { matrix[row, $0]?.expected }
    guard !values.isEmpty else { return nil }
    self.init(status: .estimated, value: values.reduce(0, +), lower: nil, upper: nil)
  }
}
