import Kernels
import Nomenclatures
import Studies

extension Schema {
  /// `faisceau.map/1`: a row for each bassin drawn, `class` from 1 for the least values; `classes`
  /// gives the bounds.
  init(_ result: MapResult) {
    self.init(
      name: "faisceau.map/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources),
      rows: result.areas.map { Row($0, result) },
      extras: [
        .init(
          "indicator",
          .object([
            .init("id", .string(result.indicator.id)),
            .init("unit", .string(result.indicator.unit.rawValue)),
            .init("kind", .string(result.indicator.kind.rawValue)),
            .init("style", .string(result.style.rawValue)),
          ])),
        .init("classes", .array(Self.classes(result.classes))),
        .init("fit", .optional(result.classes?.fit)),
        .init("method", .optional(result.method?.name)),
        .init(
          "outlines",
          .object(
            [.init("millesime", .integer(result.outlines.millesime.rawValue))]
              + Self.file(result.outlines.file))),
      ])
  }

  private static func classes(_ classes: ValueClasses?) -> [JSONValue] {
    guard let classes else { return [] }
    return classes.sizes.enumerated().map { place, size in
      .object([
        .init("class", .integer(place + 1)), .init("low", .number(classes.bounds[place])),
        .init("high", .number(classes.bounds[place + 1])), .init("bassins", .integer(size)),
      ])
    }
  }
}

extension Schema.Row {
  fileprivate init(_ area: MapResult.Area, _ result: MapResult) {
    let figure = area.figure
    self.init(
      Schema.Field.bassin(area.bassin) + [
        .text("metier", result.metier?.code.rawValue),
        .text("metierName", result.metier?.label), .millesime(result.millesime),
        .text("indicator", result.indicator.id), .text("unit", result.indicator.unit.rawValue),
        .number("value", figure?.value), .number("valueLow", figure?.lower),
        .number("valueHigh", figure?.upper),
        .text("valueStatus", figure?.status.rawValue ?? "notObserved"),
        .integer("class", result.place(of: figure).map { $0 + 1 }),
      ])
  }
}
