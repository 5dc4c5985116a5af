import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Reach

/// Everything that is needed to hold a need against the training within reach of it, for one survey.
struct GapModel: Sendable {
  let key: SliceKey
  let axes: Axes
  let recipe: GapRecipe
  let order: ImportBatch.SourcedOrder
  let kinds: DifficultyKinds
  let commuting: CommutingSide?
  let seekerSide: SeekerSide
  /// Job seekers, bassins × métiers.
  let seekers: Matrix
  private let romeSeekers: SeekerWeights
  private let passage: Passage
  /// What each lot leads to, ROME codes in equal parts: lots × métiers.
  private let leads: Matrix
  private let bassins: [Bassin]

  /// What the store holds beside a survey.
  /// - Parameters:
  ///   - key: the survey.
  ///   - seekers: offers and job seekers beside it.
  ///   - axes: its bassins and métiers; the model's have besides every métier that a lot leads to.
  ///   - recipe: the assumptions.
  ///   - store: where the figures are.
  /// - Throws: `StudyError` when it has no order, passage or job seekers near enough in time.
  init(
    beside key: SliceKey, _ seekerSide: SeekerSide?, axes surveyed: Axes, recipe: GapRecipe,
    in store: Store
  ) throws {
    try recipe.check()
    guard let order = try Self.order(beside: key, in: store) else { throw StudyError.noOrder(key) }
    guard let passage = try store.passage(from: .rome3, to: key.nomenclature) else {
      throw StudyError.noPassage(key)
    }
    guard let seekerSide, let slice = seekerSide.slice,
      let rome = try store.summaries().map(\.key).first(where: {
        $0.source == .poleEmploi && $0.region == key.region
          && $0.millesime == seekerSide.date.millesime
      })
    else { throw StudyError.noSeekers(key) }
    let axes = Self.axes(surveyed, order.lots, passage.value)
    if let lots = recipe.lots { try Self.check(lots, order) }
    (self.key, self.axes, self.recipe, self.order) = (key, axes, recipe, order)
    self.passage = passage.value
    romeSeekers = SeekerWeights(try store.slice(rome))
    leads = OrderSupply.leads(of: order.lots, passage.value, axes)
    self.seekerSide = seekerSide
    seekers = SeekerDemand.matrix(slice, axes)
    kinds = try DifficultyKinds(beside: key, in: store)
    commuting = try CommutingSide(
      beside: key, axes: axes, seekers: Self.sums(slice, axes), recipe: recipe, in: store)
    bassins = try store.bassins().filter { $0.region == key.region }
    // The lots are those of the région that its bassins name: nobody else's.
    guard !bassins.isEmpty else { throw StudyError.noOrder(key) }
  }

  /// The axes of a survey, with every métier that a lot leads to.
  private static func axes(_ surveyed: Axes, _ lots: [TrainingLot], _ passage: Passage) -> Axes {
    let codes = Set(lots.flatMap(\.rome)).map { MetierCode($0) }
    let led = codes.flatMap { passage.arrows(from: Passage.Origin($0)).map(\.target) }
    return Axes(
      bassins: surveyed.bassins, metiers: Set(surveyed.metiers).union(led).sorted())
  }

  /// Whether an order stands near enough in time to a survey.
  static func canUse(_ key: SliceKey, in store: Store) throws -> Bool {
    try order(beside: key, in: store) != nil
      && store.passage(from: .rome3, to: key.nomenclature) != nil
  }

  private static func order(
    beside key: SliceKey, in store: Store
  ) throws -> ImportBatch.SourcedOrder? {
    let near = try store.orders().filter {
      MarketSides.Date.isNear($0.millesime, key.millesime)
    }
    return near.nearest(to: key.millesime) { $0.millesime }
  }

  /// Seekers of each bassin, all métiers together.
  private static func sums(_ slice: MarketSlice, _ axes: Axes) -> [Double] {
    var sums = [Double](repeating: 0, count: axes.bassins.count)
    for place in 0..<slice.rowCount {
      let bassin = slice.bassins[slice.bassinPlaces[place]].code
      guard let row = axes.row(of: bassin) else { continue }
      sums[row] += SeekerDemand.figure(slice, place) ?? 0
    }
    return sums
  }

  private static func check(
    _ lots: [String: Double], _ order: ImportBatch.SourcedOrder
  ) throws {
    let known = Set(order.lots.map(\.id))
    if let unknown = lots.keys.sorted().first(where: { !known.contains($0) }) {
      throw StudyError.badAssumption("lots", unknown, order.lots.first?.id ?? "–")
    }
    guard order.lots.contains(where: { (lots[$0.id] ?? 0) > 0 }) else {
      throw StudyError.badAssumption("lots", "0", "> 0")
    }
  }
}

extension GapModel {
  /// The split of the order under the assumptions of a recipe.
  func split(_ recipe: GapRecipe) -> TrainingSplit {
    var split = TrainingSplit(millesime: key.millesime)
    if let lots = recipe.lots { split.lots = .proportional(lots) }
    split.bassins = recipe.bassins == .equal ? .equal : .seekers
    split.rome = recipe.rome == .equal ? .equal : .seekers
    return split
  }

  /// Supply for a total of 1.
  func supply(_ recipe: GapRecipe) -> OrderSupply {
    let split = split(recipe)
    guard split.rome == .seekers else {
      let places = split.places(of: order.lots, bassins: bassins, weights: romeSeekers)
      return OrderSupply(order.lots, places: places, leads: leads, axes: axes, keeping: recipe)
    }
    let shares = split.shares(
      of: order.lots, bassins: bassins, weights: romeSeekers, passage: passage)
    return OrderSupply(shares: shares, axes: axes, keeping: recipe)
  }

  /// Entries of the whole order.
  func total(_ recipe: GapRecipe) -> Double {
    let split = split(recipe)
    switch recipe.total {
    case .low: return split.low
    case .middle: return (split.low + split.high) / 2
    case .high: return split.high
    }
  }

  /// How supply reaches people.
  func catchment(_ recipe: GapRecipe) -> CatchmentReach {
    guard let commuting, recipe.reach != .local else {
      return CatchmentReach(.local, weights: .identity(axes.bassins.count))
    }
    return CatchmentReach(
      recipe.reach == .balanced ? .balanced : .twoStep,
      weights: commuting.completed(recipe).weights.matrix)
  }

  /// Need: expected difficult projects × the multiplier of each métier's kind.
  /// - Parameter difficult: expected difficult projects, bassins × métiers of the axes.
  func need(_ difficult: MaskedMatrix, _ recipe: GapRecipe) -> MaskedMatrix {
    let multipliers = axes.metiers.map { recipe.multiplier(kinds.kind(of: $0)) }
    return MaskedMatrix(
      values: difficult.values.scalingColumns(by: multipliers), mask: difficult.mask)
  }
}

extension Matrix {
  /// Every element multiplied by one factor.
  func scaled(by factor: Double) -> Matrix {
    scalingRows(by: Array(repeating: factor, count: rows))
  }
}
