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
  ///   `FR` too, rows without région included.
  /// - Throws: `StudyError` when the store holds no such year or région, `StoreError` on a bad
  ///   store.
  ///
  /// Complexity: O(rows of the store); one year in memory at a time.
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> StatusResult {
    let summaries = try store.summaries().filter { recipe.covers($0.key) }
    if summaries.isEmpty, recipe.millesime != nil || recipe.region != nil {
      throw StudyError.nothingCovered(recipe)
    }
    var tally = StatusTally()
    for millesime in Set(summaries.map(\.key.millesime)).sorted() {
      for source in SourceID.allCases {
        let slices = try store.slices(source: source, millesime: millesime)
        tally.add(slices.filter { recipe.covers($0.key) }, withFrance: recipe.region == nil)
      }
    }
    return StatusResult(
      recipe: recipe, sources: summaries.map { SourceRecord($0.key, $0.provenance) },
      rows: tally.rows, shares: tally.shares, extents: tally.extents,
      references: try store.references().map(StatusResult.Reference.init))
  }
}

extension Recipe {
  fileprivate func covers(_ key: SliceKey) -> Bool {
    (millesime ?? key.millesime) == key.millesime && (region ?? key.region) == key.region
  }
}

extension StatusResult.Reference {
  fileprivate init(_ summary: ReferenceSummary) {
    self.init(
      kind: summary.kind.rawValue, name: summary.name, entries: summary.entryCount,
      file: FileRecord(summary.provenance))
  }
}

extension StudyError {
  fileprivate static func nothingCovered(_ recipe: Recipe) -> StudyError {
    let year = recipe.millesime.map { "BMO \($0)" } ?? "BMO"
    let region = recipe.region.map { "région \($0)" } ?? ""
    return StudyError(
      .unknownName,
      french: "magasin : rien pour \(year) \(region) ; voir ce qu'il contient avec "
        + "faisceau status, ou importer le fichier",
      english: "store: nothing for \(year) \(region); see what it holds with faisceau status, or "
        + "import the file")
  }
}
