import GRDB
import Nomenclatures

extension DifficultyTable {
  /// The columns of a row, one for each published class in the order of `PublishedClass`.
  static let columns = "tension, hiring, labour, duration, conditions, distance, training"

  /// The rows of `difficulty_table`, then of `difficulty_factor`; 0 where no class is published.
  var storedRows: [[ReferenceTable.StoredRow]] {
    [
      [[nomenclature.rawValue]],
      rows.map { row in
        [row.metier.rawValue] + PublishedClass.allCases.map { row.classes[$0] ?? 0 }
      },
    ]
  }

  /// Reads what `storedRows` wrote.
  init(_ stored: inout ReferenceRows, _ millesime: Millesime) throws {
    let part = "difficulties \(millesime)"
    let nomenclature = try stored.one(of: part) { try $0.nomenclature(0, of: part) }
    let rows = try stored.next { row in
      var classes: [PublishedClass: Int] = [:]
      for (place, kind) in PublishedClass.allCases.enumerated() {
        let value = try row.count(place + 1, of: part)
        try check(value <= 5, .value(of: part, found: "\(value)", allowed: "0…5"))
        if value > 0 { classes[kind] = value }
      }
      return Row(metier: MetierCode(try row.text(0, of: part)), classes: classes)
    }
    self.init(millesime: millesime, nomenclature: nomenclature, rows: rows)
  }
}
