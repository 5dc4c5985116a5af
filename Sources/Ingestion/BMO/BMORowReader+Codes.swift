import Formats
import Nomenclatures

extension BMORowReader {
  /// Holds the row's year against the file's.
  func checkYear(_ record: Record) throws(RowFault) {
    guard places.annee >= 0 else { return }
    let field = record[places.annee]
    if field.bytes.wholeNumber(digits: 4) == layout.millesime.rawValue { return }
    throw RowFault(
      field.isBlank ? .missingCode : .otherYear, places.annee,
      expected: Bilingual(same: String(layout.millesime.rawValue)))
  }

  /// Reads the row's codes, giving its bassin a place in the grid when it is new.
  mutating func readCodes(_ record: Record) throws(RowFault) -> Codes {
    let departement = try readDepartement(record)
    let metier = try readMetier(record)
    let bassin = try readBassin(record)
    return Codes(bassin: bassin, metier: metier, departement: departement)
  }

  private func readDepartement(_ record: Record) throws(RowFault) -> Int {
    let field = record[places.departement]
    if let place = DepartementPlace.place(of: field.bytes) { return place }
    throw fault(
      field, places.departement,
      expected: Bilingual(
        "un code de département, p. ex. 93 ou 2A", "a code of département, e.g. 93 or 2A"))
  }

  private func readMetier(_ record: Record) throws(RowFault) -> Int {
    let field = record[places.metier]
    if let place = metiers.place(of: field.bytes) { return place }
    let nomenclature = layout.nomenclature
    let example = nomenclature.exampleCode.rawValue
    guard field.bytes.hasShapeOfFAP else {
      throw fault(
        field, places.metier,
        expected: Bilingual(
          "un code \(nomenclature.rawValue), p. ex. \(example)",
          "a code of \(nomenclature.rawValue), e.g. \(example)"))
    }
    throw RowFault(
      .unknownMetier, places.metier,
      expected: Bilingual(
        "un code de la \(nomenclature.rawValue), p. ex. \(example) (vérifier le millésime)",
        "a code of \(nomenclature.rawValue), e.g. \(example) (check the millésime)"))
  }

  /// A row that names neither bassin nor région is kept apart, as 226 rows of BMO 2019.
  private mutating func readBassin(_ record: Record) throws(RowFault) -> Int {
    let field = record[places.bassin]
    let regionField = record[places.region]
    let number: Int
    let region: Int
    if field.isBlank, regionField.isBlank, self.field(record, places.bassinName).isBlank {
      (number, region) = (BMOGrid.horsBassin, BMOGrid.horsRegion)
    } else {
      number = try readNumber(
        field, places.bassin, digits: 4,
        expected: Bilingual("un code de bassin, p. ex. 1147", "a code of bassin, e.g. 1147"))
      region = try readNumber(
        regionField, places.region, digits: 2,
        expected: Bilingual("un code de région, p. ex. 11", "a code of région, e.g. 11"))
    }
    if let place = grid.place(number: number, region: region) { return place }
    return grid.insert(
      number: number, region: region, name: self.field(record, places.bassinName).string)
  }

  private func readNumber(
    _ field: Field, _ place: Int, digits: Int, expected: Bilingual
  ) throws(RowFault) -> Int {
    if let number = field.bytes.wholeNumber(digits: digits), number > 0 { return number }
    throw fault(field, place, expected: expected)
  }

  private func fault(_ field: Field, _ column: Int, expected: Bilingual) -> RowFault {
    RowFault(field.isBlank ? .missingCode : .malformedCode, column, expected: expected)
  }
}
