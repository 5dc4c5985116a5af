import Indicators
public import MarketStore
import Nomenclatures

/// The survey's own figures, as published.
public enum FiguresStudy {
  /// Every survey of a région, whatever its nomenclature; versions are kept apart.
  ///
  /// - Parameters:
  ///   - recipe: the région, else Île-de-France or the only one of the store.
  ///   - store: where the figures are.
  /// - Throws: `StudyError` when the store holds no survey of the région, `StoreError` on a bad
  ///   store.
  ///
  /// Complexity: O(rows of the région).
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> FiguresResult {
    let held = try store.summaries().map(\.key).filter { $0.source == .bmo }
    let region = recipe.region ?? MarketChoice.standardRegion(held)
    let keys = held.filter { $0.region == region }.sorted()
    guard !keys.isEmpty else {
      throw StudyError.noSuchRegion(region, held: held.map(\.region))
    }
    let slices = try keys.map(store.slice)
    var complete = Recipe(study: .figures)
    complete.region = region
    return FiguresResult(
      recipe: complete, region: region, surveys: slices.map(survey),
      bassins: bassins(slices, reference: try store.bassins()),
      metiers: try keys.map(\.nomenclature).uniqued().map { id in
        try metiers(of: id, slices, try store.nomenclature(id))
      },
      sources: slices.map { SourceRecord($0.key, $0.provenance) })
  }

  private static func survey(_ slice: MarketSlice) -> FiguresResult.Survey {
    let rows = (0..<slice.rowCount).map { row in
      func count(_ measure: Measure) -> CountFigure? {
        slice.published(measure, row: row).map(CountFigure.init)
      }
      return FiguresResult.Row(
        bassin: slice.bassins[slice.bassinPlaces[row]].code,
        metier: slice.metiers[slice.metierPlaces[row]].code, projets: count(.projets),
        projetsDifficiles: count(.projetsDifficiles),
        projetsSaisonniers: count(.projetsSaisonniers))
    }
    return FiguresResult.Survey(
      millesime: slice.key.millesime, nomenclature: slice.key.nomenclature, rows: rows)
  }

  /// Each bassin under the Pacte's name, else as the latest survey prints it.
  private static func bassins(_ slices: [MarketSlice], reference: [Bassin]) -> [BassinName] {
    var names: [BassinCode: BassinName] = [:]
    for slice in slices.sorted(by: { $0.key.millesime < $1.key.millesime }) {
      let directory = BassinDirectory(slice: slice, reference: reference)
      for bassin in slice.bassins { names[bassin.code] = directory.name(of: bassin.code) }
    }
    return names.values.sorted { $0.code < $1.code }
  }

  private static func metiers(
    of id: NomenclatureID, _ slices: [MarketSlice], _ nomenclature: Nomenclature?
  ) throws -> FiguresResult.Metiers {
    var entries: [MetierCode: Nomenclature.Entry] = [:]
    for slice in slices where slice.key.nomenclature == id {
      for metier in slice.metiers {
        entries[metier.code] = .init(
          code: metier.code, label: metier.label, domaine: "", domaineLabel: "")
      }
    }
    for entry in nomenclature?.entries ?? [] { entries[entry.code] = entry }
    return FiguresResult.Metiers(
      nomenclature: id, entries: entries.values.sorted { $0.code < $1.code })
  }
}
