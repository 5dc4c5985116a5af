import Formats
import MarketStore
import Nomenclatures

/// Hours or entries by lot of the training order, as a user gives them: `lot;effectif`, one unit for
/// the whole file.
enum EffectifsTable {
  /// Greatest figure of a lot.
  static let most = 1e9

  /// The figures by number of lot.
  static func read(
    _ table: inout ReferenceTable, lots: [TrainingLot], decimal: DecimalMark?
  ) throws -> [String: Double] {
    let known = Set(lots.map(\.id))
    var found: [String: Double] = [:]
    try table.readRows { row throws(RowFault) in
      let id = row.text(.lot)
      let expected = Bilingual(
        "un lot de la commande, une seule fois", "a lot of the order, once")
      guard known.contains(id), found[id] == nil else {
        let kind: Reject.Kind = known.contains(id) ? .repeatedKey : .unknownLot
        throw RowFault(
          id.isEmpty ? .missingCode : kind, row.places[.lot] ?? 0, expected: expected)
      }
      found[id] = try figure(row, decimal)
    }
    return found
  }

  private static func figure(
    _ row: ReferenceRow, _ decimal: DecimalMark?
  ) throws(RowFault) -> Double {
    let column = row.places[.effectif] ?? 0
    let expected = Bilingual("des heures ou des entrées, 0 ou plus", "hours or entries, 0 or more")
    let field = row.record[column]
    if field.isBlank { throw RowFault(.emptyCount, column, expected: expected) }
    guard let value = field.number(decimal: decimal?.inFormats ?? .either) else {
      throw RowFault(.notANumber, column, expected: expected)
    }
    if value < 0 { throw RowFault(.negativeCount, column, expected: expected) }
    if value > most { throw RowFault(.excessiveCount, column, expected: expected) }
    return value
  }

  /// - Throws: `IngestionError` when a lot of the order has no figure, or none has one above 0.
  static func check(
    _ figures: [String: Double], lots: [TrainingLot], file: String
  ) throws {
    let missing = lots.map(\.id).filter { figures[$0] == nil }
    if !missing.isEmpty { throw IngestionError.missingLots(file, missing, of: lots.count) }
    if figures.values.allSatisfy({ $0 == 0 }) { throw IngestionError.emptyFigures(file) }
  }
}

extension DecimalMark {
  /// The same mark, as the room of formats names it.
  fileprivate var inFormats: Formats.DecimalMark { self == .comma ? .comma : .point }
}

extension IngestionError {
  static func missingLots(_ file: String, _ lots: [String], of count: Int) -> IngestionError {
    let list = lots.prefix(5).joined(separator: ", ") + (lots.count > 5 ? "…" : "")
    return IngestionError(
      .badData, at: Place(file: file),
      found: Bilingual(
        "lots sans effectif : \(lots.count) (\(list))",
        "lots without a figure: \(lots.count) (\(list))"),
      expected: Bilingual(
        "une ligne pour chacun des \(count) lots", "a row for each of \(count) lots"),
      remedy: Bilingual(
        "ajouter les lots absents, avec 0 s'ils n'ont rien",
        "add the missing lots, with 0 where they have nothing"))
  }

  static func emptyFigures(_ file: String) -> IngestionError {
    IngestionError(
      .badData, at: Place(file: file),
      found: Bilingual("aucun effectif au-dessus de 0", "no figure above 0"),
      expected: Bilingual("des heures ou des entrées par lot", "hours or entries by lot"),
      remedy: Bilingual("compléter le fichier", "fill the file in"))
  }

  static func noOrder(_ file: String) -> IngestionError {
    IngestionError(
      .missingReference, at: Place(file: file),
      found: Bilingual("des effectifs par lot", "figures by lot"),
      expected: Bilingual(
        "la commande régionale dont ce sont les lots", "the order they are lots of"),
      remedy: Bilingual(
        "importer aussi la commande régionale", "import the regional training order too"))
  }
}
