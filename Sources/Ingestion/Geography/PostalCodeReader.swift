import Nomenclatures

/// The communes of each postal code, as La Poste lists them.
enum PostalCodeReader {
  /// The table, and how many rows repeat a pair: localities of one commune.
  static func read(_ table: inout ReferenceTable) throws -> (table: PostalTable, repeats: Int) {
    var entries: Set<PostalTable.Entry> = []
    try table.readRows { row throws(RowFault) in
      let commune = try row.commune(.commune)
      let postal = try row.number(
        .postalCode, digits: 5,
        expected: Bilingual("un code postal, p. ex. 93200", "a postal code, e.g. 93200"))
      let digits = String(String(100_000 + postal).dropFirst())
      entries.insert(.init(postal: PostalCode(digits), commune: commune))
    }
    return (PostalTable(entries: entries), table.rowsKept - entries.count)
  }
}
