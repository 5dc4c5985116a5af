import Nomenclatures

/// The bassins of the Pacte.
enum BassinTable {
  /// First millésime of BMO that knows the bassins of the Pacte: those of 2016 were others.
  static let firstMillesime: Millesime = 2017
  /// Bassins that joined later.
  ///
  /// Source: BMO, which names Brie-Créçois from 2019; `derive` checks it against the workbooks.
  static let joined: [BassinCode: Millesime] = ["1153": 2019]

  /// The bassins that the rows name, sorted by code.
  static func read(_ table: inout ReferenceTable) throws -> [Bassin] {
    var bassins: [Bassin] = []
    var seen: Set<BassinCode> = []
    try table.readRows { row throws(RowFault) in
      let code = try row.code(
        .bassin, expected: Bilingual("un code BMO, p. ex. 1147", "a BMO code, e.g. 1147")
      ) { Int($0) != nil && $0.count <= 4 && !seen.contains(BMOCode.bassin(Int($0) ?? 0)) }
      let pacte = try row.code(
        .codePacte,
        expected: Bilingual("un code du Pacte, p. ex. T6", "a code of the Pacte, e.g. T6")
      ) { !$0.isEmpty }
      let name = try row.code(.bassinName, expected: Bilingual("un nom", "a name")) { !$0.isEmpty }
      let bassin = BMOCode.bassin(Int(code) ?? 0)
      seen.insert(bassin)
      bassins.append(
        Bassin(
          code: bassin, codePacte: pacte, name: name, aliases: row.list(.aliases),
          region: .ileDeFrance, since: joined[bassin] ?? firstMillesime))
    }
    return bassins.sorted { $0.code < $1.code }
  }
}
