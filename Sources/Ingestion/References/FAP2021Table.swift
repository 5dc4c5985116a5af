import Formats
import Nomenclatures

/// Labels of the FAP 2021: several detailed rows for each métier of BMO's level.
enum FAP2021Table {
  /// The métiers that the rows name; the first label of a code holds.
  static func read(_ table: inout ReferenceTable) throws -> Nomenclature {
    var entries: [Nomenclature.Entry] = []
    try table.readRows { row throws(RowFault) in
      let example = NomenclatureID.fap2021.exampleCode.rawValue
      let code = try row.code(
        .code, expected: Bilingual("un code, p. ex. \(example)", "a code, e.g. \(example)")
      ) { MetierShape.isCode($0) }
      let label = try row.code(.label, expected: Bilingual("un intitulé", "a label")) {
        !$0.isEmpty
      }
      let domaine = try row.code(
        .domaine, expected: Bilingual("la première lettre du code", "the first letter of the code")
      ) { code.hasPrefix($0) && $0.count == 1 }
      entries.append(
        Nomenclature.Entry(
          code: MetierCode(code), label: label, domaine: domaine,
          domaineLabel: row.text(.domaineLabel)))
    }
    return Nomenclature(id: .fap2021, entries: entries)
  }
}

/// The shape of a FAP code.
enum MetierShape {
  /// Whether `text` is a letter, a digit or a letter, a letter, two digits.
  static func isCode(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(\.hasShapeOfFAP)
  }
}
