import GRDB
import Nomenclatures

/// Writes reference tables inside the transaction of an `apply`.
struct ReferenceWriter {
  let db: Database

  /// Puts a table's line in `reference`, in place of the former one.
  func put(_ summary: ReferenceSummary) throws {
    let identity: StatementArguments = [summary.kind.rawValue, summary.name, summary.entryCount]
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO reference (kind, name, entry_count, \(Provenance.columns))
        VALUES (?, ?, ?, \(Provenance.marks))
        """, arguments: identity + summary.provenance.arguments)
  }

  /// Puts the métiers of a nomenclature in place of the former ones.
  func put(_ nomenclature: Nomenclature) throws {
    let id = nomenclature.id.rawValue
    try db.execute(sql: "DELETE FROM nomenclature_entry WHERE nomenclature = ?", arguments: [id])
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO nomenclature_entry (nomenclature, code, label, domaine, domaine_label)
        VALUES (?, ?, ?, ?, ?)
        """)
    for entry in nomenclature.entries {
      try insert.execute(arguments: [
        id, entry.code.rawValue, entry.label, entry.domaine, entry.domaineLabel,
      ])
    }
  }

  /// Puts the bassins in place of the former ones.
  func put(_ bassins: [Bassin]) throws {
    try db.execute(sql: "DELETE FROM bassin")
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO bassin (place, code, code_pacte, name, aliases, region, since)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (place, bassin) in bassins.enumerated() {
      try insert.execute(arguments: [
        place, bassin.code.rawValue, bassin.codePacte, bassin.name, NameTable.text(bassin.aliases),
        bassin.region.rawValue, bassin.since.rawValue,
      ])
    }
  }

  /// Puts the lots of a year's order in place of the former ones.
  func put(_ lots: [TrainingLot], millesime: Millesime) throws {
    let year = millesime.rawValue
    try db.execute(sql: "DELETE FROM training_lot WHERE millesime = ?", arguments: [year])
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO training_lot (millesime, place, \(TrainingLot.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (place, lot) in lots.enumerated() {
      try insert.execute(arguments: [year, place] + lot.arguments)
    }
  }
}

extension ReferenceWriter {
  /// Puts a table in place of the former one, with its line.
  func put(_ table: ReferenceTable) throws {
    switch table.content {
    case .nomenclature(let nomenclature): try put(nomenclature)
    case .bassins(let bassins): try put(bassins)
    case .order(let millesime, let lots): try put(lots, millesime: millesime)
    }
    try put(table.summary)
  }
}
