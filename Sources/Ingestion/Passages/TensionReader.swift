import Formats
import MarketStore
import Nomenclatures

/// The rows of Dares' tensions by département at the level of 87 families.
///
/// Source: Dares, « Les tensions sur le marché du travail », rows « dep, fap 87 », columns
/// « Tension » and « Catégorie Tension ».
struct TensionReader {
  private static let place = "dep"
  private static let level = "fap 87"

  /// The families of the nomenclature that codes are held against; `nil` when there is none.
  private let families: Set<FAP87Code>?
  private var figures: CountReader
  private var seen: Set<String> = []
  /// What was read; a row without a figure gives nothing.
  private(set) var rows: [TensionTable.Row] = []

  init(metiers: Nomenclature?, decimalMark: DecimalMark?) {
    figures = CountReader(decimalMark: decimalMark, hidesCounts: false, allowsNegative: true)
    families = metiers.map { Set($0.entries.map(\.code.fap87)) }
  }

  /// Whether a row is one of these, in a file that has their columns.
  static func holds(_ row: ReferenceRow) -> Bool {
    row.places[.tension] != nil && row.places[.departement] != nil
      && row.text(.placeLevel)[...].trimmingSpaces == place && row.text(.metierLevel) == level
  }

  /// Takes one of these rows.
  mutating func take(_ row: ReferenceRow) throws(RowFault) {
    let place = row.places[.departement] ?? 0
    guard let number = DepartementPlace.place(of: row.record[place].bytes) else {
      throw RowFault(
        row.record[place].isBlank ? .missingCode : .malformedCode, place,
        expected: Bilingual("un département, p. ex. 93 ou 2A", "a département, e.g. 93 or 2A"))
    }
    let departement = DepartementPlace.code(number)
    let families = families
    let family = try row.code(
      .metier,
      expected: Bilingual("une famille de la FAP 2009, p. ex. T2A", "a FAP 2009 family, e.g. T2A")
    ) { code in families?.contains(FAP87Code(code)) ?? (code.utf8.count == 3) }
    guard seen.insert("\(departement) \(family)").inserted else {
      throw RowFault(
        .repeatedKey, row.places[.metier] ?? 0,
        expected: Bilingual(
          "chaque famille une fois par département", "each family once in a département"))
    }
    let tensionClass = try DifficultyReader.classes(of: row)[.tension]
    if tensionClass == nil, row.record[row.places[.tension] ?? 0].isBlank { return }
    rows.append(
      TensionTable.Row(
        departement: DepartementCode(departement), family: FAP87Code(family),
        tension: try row.figure(.tension, &figures), tensionClass: tensionClass))
  }
}
