import Indicators
public import MarketStore
import Nomenclatures

/// One indicator on the bassins of a région.
public enum MapStudy {
  /// Number of classes when none is asked for.
  public static let standardClasses = 5
  /// Numbers of classes whose colours the eye tells apart.
  public static let classRange = 2...9

  /// The figures of a map, with the outlines to draw them on.
  ///
  /// - Parameters:
  ///   - recipe: year, région, métier, method, number of classes, and what is shown (`map`).
  ///   - store: where the figures and the outlines are.
  /// - Returns: an area for each bassin that has an outline, with its figure or none.
  /// - Throws: `StudyError` on a name that nothing answers to, a style that does not suit the figures,
  ///   a store without outlines; `StoreError` on a bad store.
  ///
  /// Complexity: O(bassins × métiers), and what the indicator costs.
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> MapResult {
    let map = recipe.map ?? MapRecipe()
    let indicator = try MapIndicator.named(map.indicator)
    let style = map.style ?? indicator.suitedStyle
    try check(recipe, indicator, style)
    let found = try MapFigures(indicator, recipe, in: store)
    let outlines = try outlines(of: found, in: store)
    var resolved = found.recipe
    resolved.map = map
    resolved.map?.indicator = indicator.id
    resolved.map?.style = style
    resolved.map?.breaks = style == .choropleth ? map.breaks ?? .quantiles : nil
    resolved.classes = style == .choropleth ? recipe.classes ?? standardClasses : nil
    let reference = try store.bassins().filter { $0.region == found.key.region }.map(\.code)
    let own = Set(found.axes.bassins).union(reference)
    return MapResult(
      recipe: resolved, indicator: indicator, style: style, metier: found.metier,
      method: found.method, millesime: found.key.millesime, region: found.key.region,
      nomenclature: found.key.nomenclature, sources: found.sources,
      outlines: (FileRecord(outlines.provenance), outlines.value.millesime),
      areas: outlines.value.outlines.filter { own.contains($0.bassin) }.map { outline in
        MapResult.Area(
          bassin: found.bassins.name(of: outline.bassin), outline: outline,
          figure: found.figures[outline.bassin])
      })
  }

  /// The outlines of the year nearest to the figures, of those that cover all their bassins.
  private static func outlines(
    of found: MapFigures, in store: Store
  ) throws -> Sourced<OutlineSet> {
    let fit = try store.outlines().filter { set in
      Set(found.axes.bassins).isSubset(of: set.value.outlines.map(\.bassin))
    }
    guard let nearest = fit.nearest(to: found.key.millesime, \.value.millesime) else {
      throw StudyError.noOutlines(found.key)
    }
    return nearest
  }

  /// Refuses a drawing that would mislead.
  private static func check(
    _ recipe: Recipe, _ indicator: MapIndicator, _ style: MapRecipe.Style
  ) throws {
    let isForced = recipe.map?.isForced ?? false
    if style != indicator.suitedStyle, !isForced { throw StudyError.unsuited(style, indicator) }
    if let classes = recipe.classes, !classRange.contains(classes) {
      throw StudyError.tooManyClasses(classes, classRange)
    }
    if style == .symbols, recipe.classes != nil || recipe.map?.breaks != nil {
      throw StudyError.noClasses(indicator)
    }
  }
}

extension MapIndicator {
  /// Colours for rates and places, discs for counts.
  public var suitedStyle: MapRecipe.Style { kind == .count ? .symbols : .choropleth }
}
