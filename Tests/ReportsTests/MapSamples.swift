import Nomenclatures
import Studies

/// Maps made by hand: bassins that are squares of a grid, as wide as asked.
enum MapSamples {
  /// A map of squares, a row of `across` after another, with their figures and names.
  static func map(
    _ figures: [MapResult.Figure?], across: Int = 3, names: [String] = [], indicator: String,
    style: MapRecipe.Style = .choropleth, classes: Int? = nil, breaks: MapRecipe.Breaks? = nil,
    metier: MetierName? = nil, sides: [Double] = []
  ) throws -> MapResult {
    var recipe = Recipe(study: .map)
    recipe.classes = classes
    var map = MapRecipe()
    (map.indicator, map.breaks) = (indicator, breaks)
    recipe.map = map
    let file = FileRecord(
      name: "communes.geojson", sha256: String(repeating: "0", count: 64), sheet: nil, rows: 1,
      importedAt: nil, producer: "IGN", licence: "Licence Ouverte")
    return MapResult(
      recipe: recipe, indicator: try MapIndicator.named(indicator), style: style, metier: metier,
      method: nil, millesime: 2020, region: "11", nomenclature: .fap2009,
      sources: Samples.rank().sources, outlines: (file, 2019),
      areas: figures.enumerated().map { place, figure in
        MapResult.Area(
          bassin: BassinName(
            code: BassinCode("\(1100 + place)"),
            name: names.indices.contains(place) ? names[place] : "Bassin \(place)",
            codePacte: "T\(place)"),
          outline: square(
            place, across, side: sides.indices.contains(place) ? sides[place] : 0.1),
          figure: figure)
      })
  }

  static func observed(_ value: Double) -> MapResult.Figure {
    MapResult.Figure(status: .observed, value: value, lower: value, upper: value)
  }

  static let hidden = MapResult.Figure(status: .suppressed, value: nil, lower: 0, upper: 4.0 / 9)

  private static func square(_ place: Int, _ across: Int, side: Double) -> BassinOutline {
    let (west, south) = (
      2 + 0.1 * Double(place % across), 49 - 0.1 * Double(place / across)
    )
    let corners = [(0.0, 0.0), (side, 0), (side, side), (0, side), (0, 0)]
    return BassinOutline(
      bassin: BassinCode("\(1100 + place)"),
      polygons: [
        BassinOutline.Polygon(
          outer: corners.map { .init(longitude: west + $0.0, latitude: south + $0.1) })
      ])
  }
}
