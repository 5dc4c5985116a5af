import GRDB
import Nomenclatures

extension ReferenceSummary {
  /// The reference tables of a store, by kind and name.
  static func all(in db: Database) throws -> [ReferenceSummary] {
    let sql = """
      SELECT kind, name, entry_count, \(Provenance.columns) FROM reference ORDER BY kind, name
      """
    return try Array(Row.fetchCursor(db, sql: sql).map(ReferenceSummary.init))
  }

  private init(_ row: Row) throws {
    let word = try row.text(0, of: "reference")
    guard let kind = Kind(rawValue: word) else {
      let allowed = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Damage.value(of: "reference.kind", found: word, allowed: allowed)
    }
    self.init(
      kind: kind, name: try row.text(1, of: "reference"),
      entryCount: try row.count(2, of: "reference"),
      provenance: try Provenance(row, from: 3, of: "reference"))
  }
}

extension Nomenclature.Entry {
  /// Reads `code, label, domaine, domaine_label`.
  init(_ row: Row) throws {
    let part = "nomenclature_entry"
    self.init(
      code: MetierCode(try row.text(0, of: part)), label: try row.text(1, of: part),
      domaine: try row.text(2, of: part), domaineLabel: try row.text(3, of: part))
  }
}

extension Bassin {
  /// Reads `code, code_pacte, name, aliases, region, since`.
  init(_ row: Row) throws {
    let part = "bassin"
    self.init(
      code: BassinCode(try row.text(0, of: part)), codePacte: try row.text(1, of: part),
      name: try row.text(2, of: part),
      aliases: try NameTable.list(row.text(3, of: part), of: "bassin.aliases"),
      region: RegionCode(try row.text(4, of: part)), since: Millesime(try row.count(5, of: part)))
  }
}

extension TrainingLot {
  static let columns = """
    id, domaine, portee, bassins, nsf, certification, niveaux, rome, parcours
    """

  /// The lots of one year's order, in the order of the file.
  static func all(in db: Database, millesime: Int) throws -> [TrainingLot] {
    let sql = "SELECT \(columns) FROM training_lot WHERE millesime = ? ORDER BY place"
    return try Array(Row.fetchCursor(db, sql: sql, arguments: [millesime]).map(TrainingLot.init))
  }

  /// The values of `columns`.
  var arguments: StatementArguments {
    [
      id, domaine, portee.rawValue, NameTable.text(bassins.map(\.rawValue)), NameTable.text(nsf),
      certification, NameTable.text(niveaux), NameTable.text(rome), NameTable.text(parcours),
    ]
  }

  private init(_ row: Row) throws {
    let id = try row.text(0, of: "training_lot")
    let part = "training_lot \(id)"
    let word = try row.text(2, of: part)
    guard let portee = Portee(rawValue: word) else {
      throw Damage.value(
        of: "\(part) portee", found: word, allowed: "region, bassins, region_sauf")
    }
    func list(_ index: Int) throws -> [String] {
      try NameTable.list(row.text(index, of: part), of: part)
    }
    self.init(
      id: id, domaine: try row.text(1, of: part), portee: portee,
      bassins: try list(3).map(BassinCode.init(rawValue:)), nsf: try list(4),
      certification: try row.text(5, of: part), niveaux: try list(6), rome: try list(7),
      parcours: try list(8))
  }
}
