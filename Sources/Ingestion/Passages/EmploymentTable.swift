import Formats
import MarketStore
import Nomenclatures

/// Mean employment of the métiers, which gives a passage its weights.
struct Employment: Sendable {
  /// Persons in employment, national mean, by métier.
  let persons: [MetierCode: Double]
  /// The file that says so.
  let fileName: String
}

/// Dares' tensions: of all its rows, those of the whole country at the level of 225 métiers, and those
/// of départements at the level of 87 families.
///
/// Source: Dares, « Les tensions sur le marché du travail », column « Emploi moyen » and classes.
enum EmploymentTable {
  private static let country = "nat"
  private static let level = "fap 225"

  /// What the table says of each métier.
  struct Figures {
    /// Mean employment.
    var persons: [MetierCode: Double] = [:]
    /// Why it is hard to hire.
    var difficulties: [DifficultyTable.Row] = []
    /// How tight the market is by département.
    var tensions: [TensionTable.Row] = []
  }

  /// Mean employment and classes by métier, tensions by département and family; rows of other places
  /// and levels are declared skipped.
  static func read(
    _ table: inout ReferenceTable, millesime: Millesime?, metiers: Nomenclature?,
    decimalMark: DecimalMark?
  ) throws -> Figures {
    var figures = Figures()
    var counts = CountReader(decimalMark: decimalMark, hidesCounts: false)
    var tensions = TensionReader(metiers: metiers, decimalMark: decimalMark)
    let isOther: (ReferenceRow) -> Bool = {
      ($0.text(.placeLevel) != country || $0.text(.metierLevel) != level)
        && !TensionReader.holds($0)
    }
    try table.readRows(full: true, but: isOther) { row throws(RowFault) in
      guard Int(row.text(.annee)) == millesime?.rawValue else {
        throw RowFault(
          .otherYear, row.places[.annee] ?? 0,
          expected: Bilingual(same: millesime?.description ?? ""))
      }
      if TensionReader.holds(row) { return try tensions.take(row) }
      let code = try row.code(.metier, expected: .code(of: .fap2009)) {
        metiers?.contains(MetierCode($0)) ?? MetierShape.isCode($0)
      }
      let value = try row.figure(.employment, &counts)
      let classes = try DifficultyReader.classes(of: row)
      guard figures.persons.updateValue(value, forKey: MetierCode(code)) == nil else {
        throw RowFault(
          .repeatedKey, row.places[.metier] ?? 0,
          expected: Bilingual("chaque métier une fois", "each métier once"))
      }
      guard !classes.isEmpty else { return }
      figures.difficulties.append(.init(metier: MetierCode(code), classes: classes))
    }
    figures.tensions = tensions.rows
    return figures
  }
}

extension ReferenceRow {
  /// The figure of a column, which must hold one from 0 up.
  func figure(_ role: ColumnRole, _ counts: inout CountReader) throws(RowFault) -> Double {
    let place = places[role] ?? 0
    switch counts.read(record[place]) {
    case .figure(let value): return value
    case .hidden:
      throw RowFault(
        .unexpectedSuppression, place, expected: Bilingual("un nombre", "a number"))
    case .refused(let kind):
      throw RowFault(
        kind, place,
        expected: kind == .otherDecimalMark
          ? Bilingual(
            "le signe « \(counts.decimalMark?.rawValue ?? "") »",
            "the mark \"\(counts.decimalMark?.rawValue ?? "")\"")
          : Bilingual("un nombre positif ou nul", "a number from 0 up"))
    }
  }
}
