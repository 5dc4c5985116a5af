import Indicators
public import MarketStore
import Nomenclatures

/// What a store holds.
public enum StatusStudy {
  /// Adds up every slice of a store.
  ///
  /// - Parameters:
  ///   - recipe: a year or a région to keep to, or neither.
  ///   - store: where the figures are.
  /// - Returns: a row for each year, scope and measure. A year with several régions has the scope
  ///   `FR` too, rows without région included; a recipe may keep to it.
  /// - Throws: `StudyError` when the store holds no such year or région, `StoreError` on a bad
  ///   store.
  ///
  /// Complexity: O(rows of the store); one year in memory at a time.
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> StatusResult {
    let held = try store.summaries()
    let summaries = held.filter { recipe.covers($0.key) }
    var tally = StatusTally(region: recipe.region)
    for millesime in Set(summaries.map(\.key.millesime)).sorted() {
      tally.known = try KnownBassins(store, in: millesime)
      for source in SourceID.allCases {
        guard
          summaries.contains(where: { $0.key.source == source && $0.key.millesime == millesime })
        else { continue }
        let slices = try store.slices(source: source, millesime: millesime)
        tally.add(slices.filter { recipe.covers($0.key) })
      }
    }
    if tally.rows.isEmpty, recipe.millesime != nil || recipe.region != nil {
      throw StudyError.nothingCovered(recipe, held: held.map(\.key))
    }
    let coverage = try StatusCoverage(store)
    try readOthers(store)
    return StatusResult(
      recipe: recipe, sources: summaries.map { SourceRecord($0.key, $0.provenance) },
      rows: tally.rows, shares: tally.shares, extents: tally.extents,
      references: try store.references().map { .init($0, coverage.of($0)) })
  }

  /// Reads the tables of which the page shows the line alone, so that a damaged one is told.
  private static func readOthers(_ store: Store) throws {
    _ = (try store.passages(), try store.postalCodes(), try store.mergers(), try store.filieres())
    _ = (try store.orders(), try store.certifications(), try store.bassins())
    _ = (try store.difficulties(), try store.tensions())
    for id in NomenclatureID.allCases { _ = try store.nomenclature(id) }
  }
}

extension Recipe {
  fileprivate func covers(_ key: SliceKey) -> Bool {
    (millesime ?? key.millesime) == key.millesime
      && (region == nil || region == key.region || region == .france)
  }
}

extension StatusResult.Reference {
  fileprivate init(_ summary: ReferenceSummary, _ coverage: StatusResult.Coverage?) {
    self.init(
      kind: summary.kind.rawValue, name: summary.name, entries: summary.entryCount,
      coverage: coverage, file: FileRecord(summary.provenance))
  }
}

extension StudyError {
  fileprivate static func nothingCovered(_ recipe: Recipe, held: [SliceKey]) -> StudyError {
    let asked = [recipe.millesime.map { "\($0)" }, recipe.region.map { "région « \($0) »" }]
      .compactMap(\.self).joined(separator: ", ")
    let years = Set(held.map(\.millesime)).sorted().map(\.description).joined(separator: ", ")
    let regions = Set(held.map(\.region)).sorted().map(\.rawValue).joined(separator: ", ")
    return StudyError(
      .unknownName,
      french: "magasin : rien pour \(asked) ; millésimes présents : \(years) ; régions présentes : "
        + "\(regions) ; choisir parmi eux avec --year et --region, ou importer le fichier",
      english: "store: nothing for \(asked); it holds the years \(years) and the régions "
        + "\(regions); choose among them with --year and --region, or import the file")
  }
}
