import Formats
import Studies

/// The training's part of a recipe.
extension RecipeParser {
  private static let gapKeys = [
    "difficult", "reach", "insideShare", "regionalWithin", "sizeSlope", "visibleShare", "total",
    "lots", "bassins", "rome", "niveaux", "parcours", "multipliers", "softening", "byFiliere",
  ]

  mutating func gap() throws -> GapRecipe {
    try expect(.objectStart, "{")
    var gap = GapRecipe()
    while let name = try nextName() {
      switch name {
      case "difficult": gap.difficult = try word(GapRecipe.Difficult.self)
      case "reach": gap.reach = try word(GapRecipe.Reach.self)
      case "insideShare": gap.insideShare = try number()
      case "regionalWithin": gap.regionalWithin = try number()
      case "sizeSlope": gap.sizeSlope = try number()
      case "visibleShare": gap.visibleShare = try number()
      case "total": gap.total = try word(GapRecipe.Total.self)
      case "lots": gap.lots = try numbers()
      case "bassins": gap.bassins = try word(GapRecipe.Parts.self)
      case "rome": gap.rome = try word(GapRecipe.Parts.self)
      case "niveaux": gap.niveaux = try list { try $0.text() }
      case "parcours": gap.parcours = try list { try $0.text() }
      case "multipliers": gap.multipliers.merge(try numbers()) { $1 }
      case "softening": gap.softening = try number()
      case "byFiliere": gap.byFiliere = try boolean()
      default: throw unknownKey(name, Self.gapKeys)
      }
    }
    return gap
  }

  private static let placeKeys = [
    "hours", "hoursPerEntry", "floor", "session", "most", "step", "rate", "phi", "psi",
  ]

  mutating func spending() throws -> PlaceRecipe {
    try expect(.objectStart, "{")
    var place = PlaceRecipe()
    while let name = try nextName() {
      switch name {
      case "hours": place.hours = try integer(atLeast: 0)
      case "hoursPerEntry": place.hoursPerEntry = try integer(atLeast: 0)
      case "floor": place.floor = try integer(atLeast: 0)
      case "session": place.session = try integer(atLeast: 0)
      case "most": place.most = try integer(atLeast: 0)
      case "step": place.step = try number()
      case "rate": place.rate = try number()
      case "phi": place.phi = try number()
      case "psi": place.psi = try number()
      default: throw unknownKey(name, Self.placeKeys)
      }
    }
    return place
  }

  private mutating func numbers() throws -> [String: Double] {
    try expect(.objectStart, "{")
    var numbers: [String: Double] = [:]
    while let name = try nextName() { numbers[name] = try number() }
    return numbers
  }

  mutating func boolean() throws -> Bool {
    guard case .boolean(let value) = try next() else {
      throw refused(
        found: ("une autre valeur", "another value"), expected: ("true, false", "true, false"))
    }
    return value
  }
}
