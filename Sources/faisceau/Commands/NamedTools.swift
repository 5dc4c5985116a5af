import Foundation
import MarketStore
import Reports
import Studies

/// The two tools of a comparison, from their names, the recipe and the options.
struct NamedTools {
  /// What the comparison itself is asked for.
  let recipe: Recipe
  let a: ComparedTool
  let b: ComparedTool

  /// - Throws: `StudyError` on a name or recipe that is none, `StoreError` on a bad store, `Failure`
  ///   when a file to write is one of those read.
  init(
    _ a: String?, _ b: String?, _ choice: MethodOptions, _ market: MarketOptions,
    _ output: OutputOptions
  ) throws {
    let names = try [a, b].map { try $0.map(ToolName.init) }
    try Self.check(names, choice, market, output)
    let file = try choice.file()
    let isComparison = file?.study == .compare
    guard isComparison || a != nil else { throw Failure.noTools }
    try Self.refuseIdle(names.compactMap(\.self), choice, market)
    let recorded = isComparison ? file?.tools ?? [] : []
    guard !isComparison || recorded.count == 2 else { throw Failure.noTools }
    var recipe = isComparison ? file ?? Recipe(study: .compare) : Recipe(study: .compare)
    recipe.tools = nil
    recipe.top = choice.top ?? recipe.top
    recipe.seed = choice.seed ?? recipe.seed
    self.recipe = recipe
    var stores = OpenStores(market)
    var tools: [ComparedTool] = []
    for (place, name) in names.enumerated() {
      var own = isComparison ? recorded[place] : file ?? Recipe(study: .rank)
      if let path = name?.recipe {
        own = try RecipeFile.read(path: path)
        guard own.tools == nil, own.methods == nil else { throw Failure.notATool(path) }
        market.fill(&own)
      } else {
        choice.change(&own, on: market)
      }
      own.study = .rank
      name?.fill(&own)
      let files = [name?.recipe, name?.store].compactMap(\.self)
      tools.append(
        ComparedTool(
          recipe: own, store: try stores.open(name?.store),
          files: files.map { ($0 as NSString).lastPathComponent }))
    }
    (self.a, self.b) = (tools[0], tools[1])
  }

  /// Refuses an option that neither tool would hear.
  private static func refuseIdle(
    _ names: [ToolName], _ choice: MethodOptions, _ market: MarketOptions
  ) throws {
    guard names.count == 2 else { return }
    func check(_ flag: String, _ isGiven: Bool, _ isNamed: (ToolName) -> Bool) throws {
      if isGiven, names.allSatisfy(isNamed) { throw Failure.idle(flag) }
    }
    try check("--method", choice.method != nil) { $0.method != nil || $0.recipe != nil }
    try check("--data", choice.data != nil) { $0.data != nil || $0.recipe != nil }
    try check("--year", market.year != nil) { $0.millesime != nil }
    try check("--store", market.store != nil) { $0.store != nil }
  }

  private static func check(
    _ names: [ToolName?], _ choice: MethodOptions, _ market: MarketOptions,
    _ output: OutputOptions
  ) throws {
    var places = Destinations()
    places.spare(market.store, say("le magasin", "the store"))
    places.spare(choice.recipe, say("la recette", "the recipe"))
    for name in names {
      places.spare(name?.recipe, say("la recette d'un outil", "the recipe of a tool"))
      places.spare(name?.store, say("le magasin d'un outil", "the store of a tool"))
    }
    try places.take(output.file, "--output")
    try places.take(choice.saveRecipe, "--save-recipe")
  }
}

/// Stores, each opened once.
private struct OpenStores {
  private let market: MarketOptions
  private var open: [String?: Store] = [:]

  init(_ market: MarketOptions) { self.market = market }

  /// The store at `path`, or the one of the options.
  mutating func open(_ path: String?) throws -> Store {
    if let store = open[path] { return store }
    let store = try path.map { try DataLocator.open($0) } ?? market.open()
    open[path] = store
    return store
  }
}

extension Failure {
  fileprivate static let noTools = Failure(
    .badData,
    french:
      "--recipe : la recette ne nomme pas deux outils ; attendu celle d'un résultat de compare "
      + "(« tools ») ; nommer les outils, p. ex. faisceau compare formadiag offres-demandes",
    english: "--recipe: the recipe does not name two tools; expected that of a result of compare "
      + "(\"tools\"); name the tools, e.g. faisceau compare formadiag offres-demandes")

  fileprivate static func idle(_ flag: String) -> Failure {
    Failure(
      .usage,
      french: "\(flag) : sans effet, les deux outils le disent eux-mêmes ; attendu une option que "
        + "l'un des deux laisse ouverte ; l'enlever, ou ne pas le dire dans le nom des outils",
      english: "\(flag): without effect, both tools say it themselves; expected an option that one "
        + "of them leaves open; drop it, or do not say it in the names of the tools")
  }

  fileprivate static func notATool(_ path: String) -> Failure {
    Failure(
      .badData,
      french: "\(path) : recette de plusieurs outils ; attendu celle d'un seul (faisceau rank "
        + "--save-recipe) ; la rejouer avec --recipe",
      english: "\(path): recipe of several tools; expected that of one (faisceau rank "
        + "--save-recipe); replay it with --recipe")
  }
}
