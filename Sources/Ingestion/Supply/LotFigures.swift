import Formats
public import MarketStore

/// Hours or entries by lot, for one run, without entering a store.
public enum LotFigures {
  /// The figures by number of lot.
  ///
  /// - Parameters:
  ///   - path: a CSV of two columns, `lot` and `effectif` (or `heures`, `entrees`).
  ///   - lots: the order that they are figures of.
  /// - Throws: `IngestionError` when the file is another one, a row of it is refused, or a lot has no
  ///   figure.
  public static func read(path: String, lots: [TrainingLot]) throws -> [String: Double] {
    try IngestionError.translating {
      let file = try OpenedFile.open(path, ReadingOverrides())
      guard file.recognition.kind == .effectifs,
        case .table(let source, let headerRow, let match) = file.content
      else { throw notFigures(file.recognition) }
      var table = ReferenceTable(source, headerRow: headerRow, match)
      let figures = try EffectifsTable.read(
        &table, lots: lots, decimal: file.recognition.decimalMark)
      if let first = table.rejects.first {
        throw IngestionError(
          .badData, at: first.place, found: first.kind.label, expected: first.expected,
          remedy: Bilingual("corriger la ligne", "correct the row"))
      }
      try EffectifsTable.check(figures, lots: lots, file: file.recognition.file)
      return figures
    }
  }

  private static func notFigures(_ recognition: Recognition) -> IngestionError {
    IngestionError(
      .unrecognised, at: Place(file: recognition.file),
      found: recognition.kind.label,
      expected: Bilingual(
        "deux colonnes, lot et effectif (ou heures, entrees)",
        "two columns, lot and effectif (or heures, entrees)"),
      remedy: Bilingual("donner les effectifs par lot", "give the figures by lot"))
  }
}
