import Formats
import MarketStore
import Nomenclatures

/// Offers registered with Pôle emploi and job seekers by ROME × bassin, with the published classes.
///
/// Source: Pôle emploi, « tensions par métier et bassin d'emploi », 2021.
struct PoleEmploiTable {
  /// One row.
  struct Row {
    let bassin: BassinCode
    let metier: MetierCode
    let offres: Double
    let demandeurs: Double
    /// One for each of `classes`.
    let published: [UInt8?]
  }

  /// A class and the column that holds it.
  typealias ClassColumn = (kind: PublishedClass, role: ColumnRole, header: String)

  /// The published classes, with their columns.
  static let classes: [ClassColumn] = [
    (.tension, .classTension, "ind tension d"),
    (.intensiteEmbauches, .classHiring, "ind int emb d"),
    (.manqueMainOeuvre, .classLabour, "ind main oeuvre d"),
    (.nonDurabilite, .classDuration, "ind dur empl d"),
    (.conditionsTravail, .classConditions, "ind cond travail d"),
    (.inadequationGeographique, .classDistance, "ind mismatch geo d"),
    (.lienFormationEmploi, .classTraining, "ind specif form empl d"),
  ]

  /// First year of the ROME's version 4.
  static let firstOfVersion4: Millesime = 2023

  /// The version of the ROME in a given year.
  static func nomenclature(_ millesime: Millesime) -> NomenclatureID {
    millesime < firstOfVersion4 ? .rome3 : .rome4
  }

  let millesime: Millesime
  /// Whether a ROME code is one.
  let knows: (MetierCode) -> Bool
  private(set) var rows: [Row] = []
  /// Classes that the file leaves blank.
  private(set) var missingClasses = 0
  private var counts: CountReader
  private var seen: Set<[String]> = []

  init(millesime: Millesime, decimalMark: DecimalMark?, knows: @escaping (MetierCode) -> Bool) {
    self.millesime = millesime
    self.knows = knows
    counts = CountReader(decimalMark: decimalMark, hidesCounts: false)
  }

  /// Reads every row.
  mutating func read(_ table: inout ReferenceTable) throws {
    try table.readRows(full: true) { row throws(RowFault) in
      let read = try self.read(row)
      guard seen.insert([read.bassin.rawValue, read.metier.rawValue]).inserted else {
        throw RowFault(
          .repeatedKey, row.places[.rome] ?? 0,
          expected: Bilingual(
            "un code ROME et un bassin une seule fois", "one ROME code and bassin once"))
      }
      missingClasses += read.published.count { $0 == nil }
      rows.append(read)
    }
  }

  private mutating func read(_ row: ReferenceRow) throws(RowFault) -> Row {
    try checkYear(row)
    let metier = try readMetier(row)
    return Row(
      bassin: try readBassin(row), metier: metier, offres: try row.figure(.offres, &counts),
      demandeurs: try row.figure(.demandeurs, &counts), published: try readClasses(row))
  }

  private func checkYear(_ row: ReferenceRow) throws(RowFault) {
    guard Int(row.text(.annee)) != millesime.rawValue else { return }
    throw RowFault(
      row.text(.annee).isEmpty ? .missingCode : .otherYear, row.places[.annee] ?? 0,
      expected: Bilingual(same: millesime.description))
  }

  private func readMetier(_ row: ReferenceRow) throws(RowFault) -> MetierCode {
    let code = MetierCode(
      try row.code(.rome, expected: ROMEShape.example) { ROMEShape.isCode($0) })
    if knows(code) { return code }
    throw RowFault(
      .unknownMetier, row.places[.rome] ?? 0,
      expected: .code(of: Self.nomenclature(millesime)))
  }

  private func readBassin(_ row: ReferenceRow) throws(RowFault) -> BassinCode {
    let place = row.places[.bassin] ?? 0
    let field = row.record[place]
    if let number = field.bytes.wholeNumber(digits: 4), number > 0 {
      let bassin = BMOCode.bassin(number)
      if BassinRegion.all.contains(BassinRegion.of(bassin)) { return bassin }
    }
    throw RowFault(
      field.isBlank ? .missingCode : .malformedCode, place,
      expected: Bilingual("un code de bassin, p. ex. 1147", "a code of bassin, e.g. 1147"))
  }

  private func readClasses(_ row: ReferenceRow) throws(RowFault) -> [UInt8?] {
    var values: [UInt8?] = []
    for column in Self.classes {
      guard let place = row.places[column.role], !row.record[place].isBlank else {
        values.append(nil)
        continue
      }
      guard let value = row.record[place].bytes.wholeNumber(digits: 1), 1...5 ~= value else {
        throw RowFault(
          .malformedClass, place,
          expected: Bilingual("une classe de 1 à 5, ou rien", "a class from 1 to 5, or nothing"))
      }
      values.append(UInt8(value))
    }
    return values
  }
}
