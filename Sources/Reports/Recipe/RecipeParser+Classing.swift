import Formats
import Nomenclatures
import Studies

/// The classes of bassins in a recipe.
extension RecipeParser {
  private static let classingKeys = ["millesime", "region", "profile", "seed", "file", "groups"]
  private static let groupKeys = ["class", "className", "bassins"]

  mutating func classing() throws -> Classing {
    try expect(.objectStart, "{")
    var classing = Classing(groups: [])
    while let name = try nextName() {
      switch name {
      case "millesime": classing.millesime = Millesime(try integer())
      case "region": classing.region = RegionCode(try text())
      case "profile": classing.profile = try word(TypologyProfile.self)
      case "seed": classing.seed = try integer()
      case "file": classing.file = try text()
      case "groups": classing.groups = try list { try $0.group() }
      default: throw unknownKey(name, Self.classingKeys)
      }
    }
    return classing
  }

  private mutating func group() throws -> Classing.Group {
    try expect(.objectStart, "{")
    var group = Classing.Group(number: 0, name: "", bassins: [])
    while let name = try nextName() {
      switch name {
      case "class": group.number = try integer(atLeast: 1)
      case "className": group.name = try text()
      case "bassins": group.bassins = try list { BassinCode(try $0.text()) }
      default: throw unknownKey(name, Self.groupKeys)
      }
    }
    guard group.number > 0 else {
      throw refused(
        found: ("une classe sans numéro", "a class without a number"),
        expected: ("une clé « class »", "a key \"class\""))
    }
    return group
  }
}
