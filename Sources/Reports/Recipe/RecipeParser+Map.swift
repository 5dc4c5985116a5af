import Formats
import Studies

/// The map's part of a recipe.
extension RecipeParser {
  private static let mapKeys = ["indicator", "style", "breaks", "isForced"]

  mutating func map() throws -> MapRecipe {
    try expect(.objectStart, "{")
    var map = MapRecipe()
    while let name = try nextName() {
      switch name {
      case "indicator": map.indicator = try text()
      case "style": map.style = try word(MapRecipe.Style.self)
      case "breaks": map.breaks = try word(MapRecipe.Breaks.self)
      case "isForced": map.isForced = try boolean()
      default: throw unknownKey(name, Self.mapKeys)
      }
    }
    return map
  }
}
