import Indicators
import MarketStore
import Nomenclatures

/// Two methods on two sets of data: four runs.
struct CrossedRuns {
  /// One method on one set of data.
  struct Run {
    let recipe: Recipe
    let choice: MarketChoice
    let market: RegionalMarket
    let lists: PriorityLists
  }

  /// Each tool as it is.
  let own: ToolPair<Run>
  /// Each tool's method on the other's data; `nil` when one of the two cannot be.
  let crossed: ToolPair<Run>?
  /// Why not.
  let obstacle: StudyError?

  /// - Parameter tools: with their years and région.
  /// - Throws: `StudyError` when a tool cannot run as it is, or the tools have two nomenclatures.
  ///
  /// Complexity: four rankings of the région.
  init(_ tools: ToolPair<ComparedTool>) throws {
    let data = try tools.map { try MethodPlan($0.recipe).data }
    let plain = try tools.map { try Chosen($0.recipe, $0.store) }
    try Self.refuseBreak(plain)
    let other: Result<ToolPair<Chosen>, StudyError>
    do {
      other = .success(
        ToolPair(
          a: try Chosen(
            tools.a.recipe.reading(data.b, of: tools.b.recipe), tools.b.store),
          b: try Chosen(
            tools.b.recipe.reading(data.a, of: tools.a.recipe), tools.a.store)))
    } catch let error as StudyError {
      other = .failure(error)
    }
    let exchanged = try? other.get()
    let sides = [plain.a, plain.b, exchanged?.a, exchanged?.b].compactMap(\.self)
      .reduce(into: Set<EvidenceSide>()) { $0.formUnion($1.choice.plan.sides) }
    let ofA = try RegionalMarket.load(plain.a.choice, from: tools.a.store, showing: sides)
    let isSame = tools.a.store === tools.b.store && plain.a.choice.key == plain.b.choice.key
    let ofB =
      isSame ? ofA : try RegionalMarket.load(plain.b.choice, from: tools.b.store, showing: sides)
    own = ToolPair(a: try plain.a.run(on: ofA), b: try plain.b.run(on: ofB))
    crossed = try exchanged.map { pair in
      ToolPair(a: try pair.a.run(on: ofB), b: try pair.b.run(on: ofA))
    }
    if case .failure(let error) = other { obstacle = error } else { obstacle = nil }
  }

  /// A recipe, and the slice that it means.
  private struct Chosen {
    let recipe: Recipe
    let choice: MarketChoice

    init(_ recipe: Recipe, _ store: Store) throws {
      self.recipe = recipe
      choice = try MarketChoice(recipe, for: MethodPlan(recipe), among: SidesAtHand(store))
    }

    func run(on market: RegionalMarket) throws -> Run {
      Run(
        recipe: recipe, choice: choice, market: market,
        lists: try PriorityLists(market, by: choice.plan))
    }
  }

  private static func refuseBreak(_ chosen: ToolPair<Chosen>) throws {
    let keys = chosen.map(\.choice.key)
    guard keys.a.nomenclature != keys.b.nomenclature else { return }
    let (a, b) = (keys.a, keys.b)
    throw StudyError(
      .notComparable,
      french: "comparaison impossible (rupture FAP) : A est en \(a.nomenclature.rawValue) (BMO "
        + "\(a.millesime)), B en \(b.nomenclature.rawValue) (BMO \(b.millesime)), sans table de "
        + "passage ; attendu deux millésimes d'une même nomenclature ; changer l'un des deux "
        + "(faisceau status)",
      english: "cannot compare (break in the FAP): A is in \(a.nomenclature.rawValue) (BMO "
        + "\(a.millesime)), B in \(b.nomenclature.rawValue) (BMO \(b.millesime)), without a "
        + "passage; expected two years of one nomenclature; change one of them (faisceau status)")
  }
}
