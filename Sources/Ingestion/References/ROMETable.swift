import Formats
import Nomenclatures

/// Labels of the ROME, a row for each code.
enum ROMETable {
  /// Number of codes of the last ROME of version 3; version 4 has more.
  ///
  /// Source: France Travail, « Répertoire opérationnel des métiers et des emplois » (the « 532 fiches
  /// historiques », to which version 4.0, in use since 20 March 2023, adds); version 3.47 has 531.
  static let mostOfVersion3 = 532

  /// The métiers that the rows name. Which version they are of is told by their number.
  static func read(_ table: inout ReferenceTable) throws -> Nomenclature {
    var entries: [Nomenclature.Entry] = []
    var seen: Set<String> = []
    try table.readRows { row throws(RowFault) in
      let code = try row.code(.code, expected: ROMEShape.example) { ROMEShape.isCode($0) }
      let label = try row.code(.label, expected: Bilingual("un intitulé", "a label")) {
        !$0.isEmpty
      }
      guard seen.insert(code).inserted else {
        throw RowFault(
          .repeatedKey, row.places[.code] ?? 0,
          expected: Bilingual("chaque code une fois", "each code once"))
      }
      entries.append(
        Nomenclature.Entry(
          code: MetierCode(code), label: Self.single(label), domaine: String(code.prefix(1)),
          domaineLabel: ""))
    }
    return Nomenclature(
      id: entries.count > mostOfVersion3 ? .rome4 : .rome3, entries: entries)
  }

  /// The label with single apostrophes: the published file doubles them (« Conduite d''engins »), as
  /// the database that it was written from does.
  private static func single(_ label: String) -> String {
    label.replacing("''", with: "'")
  }
}
