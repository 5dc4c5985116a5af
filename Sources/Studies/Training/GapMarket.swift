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
  /// Expected difficult projects, bassins × métiers.
  let difficult: MaskedMatrix
  /// The filières of the order: the share of each métier that each holds, by name.
  let filieres: [(name: String, shares: [MetierCode: Double])]
  private let table: FiliereTable?
  /// Whether the store's estimated entries were split otherwise than the recipe says.
  private let splitsOtherwise: Bool

  /// - Throws: `StudyError` when the store has no such year or région, or no order near it.
  init(_ recipe: Recipe, in store: Store) throws {
    let held = try store.summaries().map(\.key)
    let method = try MethodCatalogue.method("projets-difficiles")
    let usable = try recipe.millesime == nil ? Self.usable(held, store) : held
    let choice = try MarketChoice(
      recipe, for: method, among: usable.contains { $0.source == .bmo } ? usable : held)
    regional = try RegionalMarket.load(choice, from: store)
    let gap = recipe.gap ?? GapRecipe()
    model = try GapModel(
      beside: choice.key, axes: regional.axes, recipe: gap, among: held, in: store)
    others = try OtherSides(beside: choice.key, among: held, in: store)
    var resolved = try recipe.resolved(method, choice)
    (resolved.method, resolved.parameters, resolved.gap) = (nil, [:], gap)
    self.resolved = resolved
    difficult = ProjetsDifficiles().values(in: regional.slice, axes: regional.axes).expected
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

  /// The slices of the years that an order stands near.
  private static func usable(_ held: [SliceKey], _ store: Store) throws -> [SliceKey] {
    try held.filter { try $0.source != .bmo || GapModel.canUse($0, in: store) }
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

  /// Where the figures come from.
  var sources: [SourceRecord] {
    [regional.source] + others.sources
      + [model.commuting?.source, model.kinds.source].compactMap(\.self)
  }
}
