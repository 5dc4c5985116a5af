import Formats
import Nomenclatures

/// Dares' CSV: for each FAP, the ROME codes that may lead to it; neither qualification nor weight.
enum DaresPassageTable {
  /// What the file says of a FAP that no code leads to.
  static let none = "NA"

  /// The métiers that each code may lead to. A FAP that no code leads to is declared skipped.
  static func read(
    _ table: inout ReferenceTable, targets: Nomenclature
  ) throws -> [MetierCode: Set<MetierCode>] {
    var found: [MetierCode: Set<MetierCode>] = [:]
    try table.readRows(but: { $0.text(.rome) == none }) { row throws(RowFault) in
      let code = try row.code(.rome, expected: ROMEShape.example) { ROMEShape.isCode($0) }
      let target = MetierCode(row.text(.metier))
      guard targets.contains(target) else {
        throw RowFault(
          .unknownTarget, row.places[.metier] ?? 0, expected: .code(of: targets.id))
      }
      guard found[MetierCode(code), default: []].insert(target).inserted else {
        throw RowFault(
          .repeatedKey, row.places[.rome] ?? 0,
          expected: Bilingual("chaque couple une fois", "each pair once"))
      }
    }
    return found
  }
}
