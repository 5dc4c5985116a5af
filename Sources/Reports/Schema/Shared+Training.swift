import Studies

/// The training's part of a recipe, with the keys of its `Codable` form.
extension Schema {
  static func recipe(_ gap: GapRecipe) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("reach", .string(gap.reach.rawValue)), .init("insideShare", .number(gap.insideShare)),
      .init("regionalWithin", .number(gap.regionalWithin)),
      .init("sizeSlope", .number(gap.sizeSlope)),
      .init("visibleShare", .number(gap.visibleShare)),
      .init("total", .string(gap.total.rawValue)), .init("bassins", .string(gap.bassins.rawValue)),
      .init("rome", .string(gap.rome.rawValue)),
      .init("niveaux", .array(gap.niveaux.map(JSONValue.string))),
      .init("parcours", .array(gap.parcours.map(JSONValue.string))),
      .init("multipliers", .object(parameters(gap.multipliers))),
      .init("softening", .number(gap.softening)), .init("byFiliere", .boolean(gap.byFiliere)),
    ]
    members.insert(.init("difficult", .string(gap.difficult.rawValue)), at: 0)
    if let lots = gap.lots { members.append(.init("lots", .object(parameters(lots)))) }
    return .object(members)
  }

  private static func parameters(_ parameters: [String: Double]) -> [JSONValue.Member] {
    parameters.sorted { $0.key < $1.key }.map { .init($0.key, .number($0.value)) }
  }

  static func recipe(_ place: PlaceRecipe) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("hoursPerEntry", .integer(place.hoursPerEntry)), .init("floor", .integer(place.floor)),
      .init("session", .integer(place.session)), .init("step", .number(place.step)),
      .init("rate", .number(place.rate)), .init("phi", .number(place.phi)),
      .init("psi", .number(place.psi)),
    ]
    if let hours = place.hours { members.append(.init("hours", .integer(hours))) }
    if let most = place.most { members.append(.init("most", .integer(most))) }
    return .object(members)
  }
}
