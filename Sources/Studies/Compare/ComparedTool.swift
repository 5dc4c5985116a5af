public import MarketStore
import Nomenclatures

/// One of the two tools of a comparison: a recipe on a store.
public struct ComparedTool: Sendable {
  /// Method, data set, year, indicators, parameters.
  public var recipe: Recipe
  /// Where its figures are.
  public let store: Store
  /// Names of the files that make it another than the plain method: its recipe, its store.
  public let files: [String]

  /// A tool.
  public init(recipe: Recipe, store: Store, files: [String] = []) {
    self.recipe = recipe
    self.store = store
    self.files = files
  }
}

/// One of two.
enum ToolSide: Hashable, CaseIterable {
  case a, b
}

/// Something for each of the two tools.
struct ToolPair<Value> {
  let a: Value
  let b: Value

  subscript(_ side: ToolSide) -> Value { side == .a ? a : b }

  func map<Other>(_ body: (Value) throws -> Other) rethrows -> ToolPair<Other> {
    ToolPair<Other>(a: try body(a), b: try body(b))
  }
}

extension ToolPair: Sendable where Value: Sendable {}
