import GRDB
import Nomenclatures

extension TensionTable {
  /// The rows of `tension_table`, then of `tension`; class 0 where none is published.
  var storedRows: [[ReferenceTable.StoredRow]] {
    [
      [[nomenclature.rawValue]],
      rows.map {
        [$0.departement.rawValue, $0.family.rawValue, $0.tension, $0.tensionClass ?? 0]
      },
    ]
  }

  /// Reads what `storedRows` wrote.
  init(_ stored: inout ReferenceRows, _ millesime: Millesime) throws {
    let part = "tensions \(millesime)"
    let nomenclature = try stored.one(of: part) { try $0.nomenclature(0, of: part) }
    let rows = try stored.next { row in
      let value = try row.count(3, of: part)
      try check(value <= 5, .value(of: part, found: "\(value)", allowed: "0…5"))
      return Row(
        departement: DepartementCode(try row.text(0, of: part)),
        family: FAP87Code(try row.text(1, of: part)), tension: try row.signed(2, of: part),
        tensionClass: value > 0 ? value : nil)
    }
    self.init(millesime: millesime, nomenclature: nomenclature, rows: rows)
  }
}
