import Indicators
import Kernels
import MarketStore
import Nomenclatures

/// A région and year with everything that training is held against.
struct GapMarket: Sendable {
  let regional: RegionalMarket
  let model: GapModel
  let others: OtherSides
  /// The recipe with year, région and assumptions chosen.
  let resolved: Recipe
  /// Difficult projects that may make the need, bassins × métiers of the model's axes.
  let difficult: [GapRecipe.Difficult: MaskedMatrix]
  /// The filières of the order: the share of each métier that each holds, by name.
  let filieres: [(name: String, shares: [MetierCode: Double])]
  private let table: FiliereTable?
  /// Whether the store's estimated entries were split otherwise than the recipe says.
  private let splitsOtherwise: Bool

  /// - Throws: `StudyError` when the store has no such year or région, or no order near it.
  init(_ recipe: Recipe, in store: Store) throws {
    let atHand = try SidesAtHand(store)
    var asked = Recipe(study: recipe.study)
    asked.method = "projets-difficiles"
    asked.region = recipe.region
    asked.millesime = try recipe.millesime ?? Self.latest(recipe.region, atHand, store)
    let choice = try MarketChoice(asked, for: MethodPlan(asked), among: atHand)
    let market = try RegionalMarket.load(choice, from: store, showing: [.registered, .earlier])
    let gap = recipe.gap ?? GapRecipe()
    regional = market
    model = try GapModel(
      beside: choice.key, market.loaded.seekers, axes: market.axes, recipe: gap, in: store)
    others = try OtherSides(beside: choice.key, market.loaded.seekers, in: store)
    var resolved = recipe
    (resolved.method, resolved.parameters, resolved.indicators) = (nil, [:], nil)
    (resolved.millesime, resolved.region) = (choice.key.millesime, choice.key.region)
    resolved.gap = gap
    self.resolved = resolved
    difficult = Self.difficult(in: market).mapValues { [axes = model.axes] matrix in
      matrix.spread(from: market.axes, to: axes)
    }
    splitsOtherwise = try Self.differs(model, store)
    let (order, nomenclature) = (model.order.millesime, model.key.nomenclature)
    table = try store.filieres().map(\.value).first {
      $0.millesime == order && $0.nomenclature == nomenclature
    }
    filieres = Dictionary(grouping: table?.rows ?? [], by: \.filiere).sorted { $0.key < $1.key }
      .map { name, rows in
        let shares = Dictionary(
          rows.map { ($0.metier, $0.share) }, uniquingKeysWith: { first, _ in first })
        return (name, shares)
      }
  }

  /// The latest year that an order and job seekers stand near; `nil` when there is none.
  private static func latest(
    _ region: RegionCode?, _ atHand: SidesAtHand, _ store: Store
  ) throws -> Millesime? {
    let region = region ?? .ileDeFrance
    let surveys = atHand.held.filter {
      $0.source == .bmo && $0.region == region
        && atHand.sides(beside: $0).contains(.registered)
    }
    return try surveys.filter { try GapModel.canUse($0, in: store) }.map(\.millesime).max()
  }

  /// Difficult projects, expected next year and surveyed, on the axes of the market.
  private static func difficult(
    in market: RegionalMarket
  ) -> [GapRecipe.Difficult: MaskedMatrix] {
    let surveyed = ProjetsDifficiles().values(in: market.slice, axes: market.axes).expected
    let expected = ProjetsDifficilesAttendus().figures(in: market.evidence, axes: market.axes)
    return [.surveyed: surveyed, .expected: expected?.expected ?? surveyed]
  }

  /// Whether the entries that the store keeps are not those of the same assumptions, worked out again.
  private static func differs(_ model: GapModel, _ store: Store) throws -> Bool {
    guard model.recipe.lots == nil,
      let kept = try store.entries().map(\.value).first(where: {
        $0.millesime == model.order.millesime && $0.nomenclature == model.key.nomenclature
      })
    else { return false }
    var whole = model.recipe
    (whole.niveaux, whole.parcours, whole.bassins, whole.rome) = ([], [], .seekers, .equal)
    let ours = model.supply(whole).whole.scaled(by: model.split(whole).low)
    var theirs = Matrix(rows: ours.rows, columns: ours.columns)
    for row in kept.rows {
      guard let place = model.axes.row(of: row.bassin),
        let column = model.axes.column(of: row.metier)
      else { continue }
      theirs[place, column] += row.low
    }
    return zip(ours.elements, theirs.elements).contains {
      abs($0 - $1) > 1e-6 * max(1, abs($1))
    }
  }

  /// The filière that holds most of a métier; `nil` when no lot leads to it.
  func mainFiliere(of metier: MetierCode) -> String? { table?.main(of: metier) }

  /// The bassins that a person means, each once.
  func codes(_ names: [String]) throws -> [BassinCode] {
    var seen: Set<BassinCode> = []
    return try names.map(regional.bassins.code(for:)).filter { seen.insert($0).inserted }
  }

  /// Inputs that are lacking or known in part.
  var missing: [String] {
    var names: [String] = []
    if model.commuting?.isPartial ?? true { names.append("trajets") }
    if model.kinds.source == nil { names.append("difficultes") }
    // A survey of before 2019 has bassins that the store's entries do not: another split.
    if splitsOtherwise, model.key.millesime >= model.order.millesime { names.append("effectifs") }
    return names
  }

  /// Entries of the whole order: low, used, high.
  var totals: [Double] {
    let split = model.split(model.recipe)
    return [split.low, model.total(model.recipe), split.high]
  }

  /// What a result says of itself.
  func frame(
    _ recipe: Recipe, _ card: MethodCard, beside others: [SourceRecord] = []
  ) -> StudyFrame {
    let key = model.key
    return StudyFrame(
      recipe: recipe, millesime: key.millesime, region: key.region,
      nomenclature: key.nomenclature, method: card,
      use: MethodUse(data: "bmo", isModified: false, missing: [], dates: []),
      sources: (sources + others).uniqued())
  }

  /// Where the figures come from.
  var sources: [SourceRecord] {
    regional.sources + others.sources
      + [model.commuting?.source, model.kinds.source].compactMap(\.self)
  }
}
