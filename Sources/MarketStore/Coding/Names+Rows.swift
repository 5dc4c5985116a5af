import GRDB
import Nomenclatures

extension ReferenceTable {
  /// A row to write: the values of its columns, the key left out.
  typealias StoredRow = [any DatabaseValueConvertible]
}

extension Nomenclature {
  /// The rows of `nomenclature_entry`.
  var rows: [ReferenceTable.StoredRow] {
    entries.map { [$0.code.rawValue, $0.label, $0.domaine, $0.domaineLabel] }
  }

  /// Reads what `rows` wrote.
  init(_ rows: inout ReferenceRows, _ id: NomenclatureID) throws {
    let part = "nomenclature_entry"
    let entries = try rows.next { row in
      Entry(
        code: MetierCode(try row.text(0, of: part)), label: try row.text(1, of: part),
        domaine: try row.text(2, of: part), domaineLabel: try row.text(3, of: part))
    }
    self.init(id: id, entries: entries)
  }
}

extension Bassin {
  /// The row of `bassin` at a place of the list.
  func row(_ place: Int) -> ReferenceTable.StoredRow {
    [
      place, code.rawValue, codePacte, name, NameTable.text(aliases), region.rawValue,
      since.rawValue,
    ]
  }

  /// Reads what `row` wrote.
  init(_ row: StoredValues) throws {
    let part = "bassin"
    self.init(
      code: BassinCode(try row.text(1, of: part)), codePacte: try row.text(2, of: part),
      name: try row.text(3, of: part),
      aliases: try NameTable.list(row.text(4, of: part), of: "bassin.aliases"),
      region: RegionCode(try row.text(5, of: part)), since: Millesime(try row.count(6, of: part)))
  }
}

extension TrainingLot {
  static let columns = """
    place, id, domaine, portee, bassins, nsf, certification, niveaux, rome, parcours
    """

  /// The row of `training_lot` at a place of the list.
  func row(_ place: Int) -> ReferenceTable.StoredRow {
    [
      place, id, domaine, portee.rawValue, NameTable.text(bassins.map(\.rawValue)),
      NameTable.text(nsf), certification, NameTable.text(niveaux), NameTable.text(rome),
      NameTable.text(parcours),
    ]
  }

  /// Reads what `row` wrote.
  init(_ row: StoredValues) throws {
    let id = try row.text(1, of: "training_lot")
    let part = "training_lot \(id)"
    let word = try row.text(3, of: part)
    guard let portee = Portee(rawValue: word) else {
      throw Damage.value(
        of: "\(part) portee", found: word, allowed: "region, bassins, region_sauf")
    }
    func list(_ index: Int) throws -> [String] {
      try NameTable.list(row.text(index, of: part), of: part)
    }
    self.init(
      id: id, domaine: try row.text(2, of: part), portee: portee,
      bassins: try list(4).map(BassinCode.init(rawValue:)), nsf: try list(5),
      certification: try row.text(6, of: part), niveaux: try list(7), rome: try list(8),
      parcours: try list(9))
  }
}
