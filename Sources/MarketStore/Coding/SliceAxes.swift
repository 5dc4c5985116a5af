import Foundation
import GRDB
import Nomenclatures

/// What names the rows of a slice, as the last columns of its `slice` row.
struct SliceAxes {
  /// The bassins, as JSON.
  let bassins: String
  /// The métiers, as JSON.
  let metiers: String
  /// For each row, the place of its bassin.
  let bassinPlaces: Data
  /// For each row, the place of its métier.
  let metierPlaces: Data

  /// The axes of `slice`.
  init(_ slice: MarketSlice) {
    bassins = NameTable.text(rows: slice.bassins.map { [$0.code.rawValue, $0.name] })
    metiers = NameTable.text(
      rows: slice.metiers.map { [$0.code.rawValue, $0.label, $0.famille] })
    bassinPlaces = LittleEndian.blob(slice.bassinPlaces.map(UInt32.init))
    metierPlaces = LittleEndian.blob(slice.metierPlaces.map(UInt32.init))
  }

  /// The axes that stand in `row` from the column `start` on; `part` is for messages.
  init(_ row: Row, from start: Int, of part: String) throws {
    bassins = try row.text(start, of: "\(part) bassins")
    metiers = try row.text(start + 1, of: "\(part) metiers")
    bassinPlaces = try row.blob(start + 2, of: "\(part) bassin_places")
    metierPlaces = try row.blob(start + 3, of: "\(part) metier_places")
  }

  /// CRC-32 of the two texts in UTF-8 and the two blobs, in the order in which they are declared,
  /// then of the names of the slice's measures and classes, so that a lost column does not go
  /// unseen.
  func crc32(
    measures: some Sequence<Measure>, classes: some Sequence<PublishedClass>
  ) -> UInt32 {
    let (measures, classes) = (measures.map(\.rawValue).sorted(), classes.map(\.rawValue).sorted())
    let names = (measures + classes).joined(separator: " ")
    return CRC32.of([
      Data(bassins.utf8), Data(metiers.utf8), bassinPlaces, metierPlaces, Data(names.utf8),
    ])
  }

  /// The values of the columns.
  var arguments: StatementArguments { [bassins, metiers, bassinPlaces, metierPlaces] }
}
